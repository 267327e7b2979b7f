import type { Fuel } from '../fuel.ts';
import type { Characters } from './characters.ts';
import { encode } from './encode.ts';
import { preview, typedPreview } from './preview.ts';
import type { JqValue } from './value.ts';

/**
 * An error of a program, on its way to the `try` that catches it. Its text is made when someone asks for it: most are thrown
 * away by `?`. It is no `Error`, since a stack would cost more than the whole evaluation.
 */
export class Failure {
  /** Its text; values in it cost what it takes to write them. */
  readonly text: (fuel: Fuel) => string;

  constructor(text: (fuel: Fuel) => string) {
    this.text = text;
  }

  /** What `catch` is given. */
  caught(fuel: Fuel): JqValue {
    return this.text(fuel);
  }

  get isCatchable(): boolean {
    return true;
  }
}

/** `error`: carries a value. */
export class Raised extends Failure {
  readonly value: JqValue;

  constructor(value: JqValue) {
    super((fuel) => `error: ${typeof value === 'string' ? value : encode(value, fuel)}`);
    this.value = value;
  }

  override caught(): JqValue {
    return this.value;
  }
}

/** `break`: goes to the label that it is the break of. */
export class Break extends Failure {
  constructor(label: string) {
    super(() => `label not defined: ${label}`);
  }

  override get isCatchable(): boolean {
    return false;
  }
}

/** `halt` and `halt_error`: end the program; without a value there is nothing to say. */
export class Halt extends Failure {
  readonly isQuiet: boolean;

  constructor(value: JqValue) {
    super((fuel) => `halt error: ${typeof value === 'string' ? value : encode(value, fuel)}`);
    this.isQuiet = value === null;
  }

  override get isCatchable(): boolean {
    return false;
  }
}

/** `length cannot be applied to: boolean (true)`. */
export function cannotApply(name: string, value: JqValue): Failure {
  return new Failure((fuel) => `${name} cannot be applied to: ${typedPreview(value, fuel)}`);
}

/** `has("a") cannot be applied to: …` */
export function cannotApplyWith(name: string, value: JqValue, ...operands: readonly JqValue[]): Failure {
  return new Failure((fuel) => `${call(name, operands, fuel)} cannot be applied to: ${typedPreview(value, fuel)}`);
}

/** `tonumber cannot be applied to "x": invalid number`. */
export function failedOn(name: string, value: JqValue, reason: string): Failure {
  return new Failure((fuel) => `${name} cannot be applied to ${preview(value, fuel)}: ${reason}`);
}

/** The same for a function with operands. */
export function failedWith(
  name: string,
  value: JqValue,
  operands: readonly JqValue[],
  reason: string | Failure,
): Failure {
  return new Failure(
    (fuel) => `${call(name, operands, fuel)} cannot be applied to ${preview(value, fuel)}: ${textOf(reason, fuel)}`,
  );
}

/** `text` followed by the value: `cannot iterate over: null`. */
export function complaint(text: string, value: JqValue): Failure {
  return new Failure((fuel) => `${text}: ${typedPreview(value, fuel)}`);
}

/** `cannot add: number (1) and string ("a")`. */
export function cannotCombine(verb: string, left: JqValue, right: JqValue): Failure {
  return new Failure((fuel) => `cannot ${verb}: ${typedPreview(left, fuel)} and ${typedPreview(right, fuel)}`);
}

function call(name: string, operands: readonly JqValue[], fuel: Fuel): string {
  return `${name}(${operands.map((operand) => preview(operand, fuel)).join('; ')})`;
}

function textOf(reason: string | Failure, fuel: Fuel): string {
  return typeof reason === 'string' ? reason : reason.text(fuel);
}

/** What a native function may use. */
export interface Run {
  readonly fuel: Fuel;
  readonly characters: Characters;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Regular expressions that were compiled before, by flags and pattern; kept by the program. */
  readonly regexps: Map<string, unknown>;
}

/** A built-in without closures. Throws a `Failure`. The array of operands belongs to the caller. */
export type Native = (value: JqValue, operands: readonly JqValue[], run: Run) => JqValue;
