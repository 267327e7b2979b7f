import type { Fuel } from '../fuel.ts';
import { encodeWithin } from './encode.ts';
import { preview, typedPreview } from './preview.ts';
import type { JqValue } from './value.ts';

/**
 * An error of a program, on its way to the `try` that catches it. Its text is made when someone asks for it: most are thrown
 * away by `?`. It is no `Error`, since a stack would cost more than the whole evaluation.
 */
export class Failure {
  private readonly make: () => string;

  constructor(make: () => string) {
    this.make = make;
  }

  get message(): string {
    return this.make();
  }

  /** What `catch` is given. */
  caught(): JqValue {
    return this.message;
  }

  get isCatchable(): boolean {
    return true;
  }
}

/** `error`: carries a value. */
export class Raised extends Failure {
  readonly value: JqValue;

  constructor(value: JqValue) {
    super(() => `error: ${typeof value === 'string' ? value : encodeWithin(value, Infinity, null)}`);
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
    super(() => `halt error: ${typeof value === 'string' ? value : encodeWithin(value, Infinity, null)}`);
    this.isQuiet = value === null;
  }

  override get isCatchable(): boolean {
    return false;
  }
}

/** `length cannot be applied to: boolean (true)`. */
export function cannotApply(name: string, value: JqValue): Failure {
  return new Failure(() => `${name} cannot be applied to: ${typedPreview(value)}`);
}

/** `has("a") cannot be applied to: …` */
export function cannotApplyWith(name: string, value: JqValue, ...operands: readonly JqValue[]): Failure {
  return new Failure(() => `${name}(${operands.map(preview).join('; ')}) cannot be applied to: ${typedPreview(value)}`);
}

/** `tonumber cannot be applied to "x": invalid number`. */
export function failedOn(name: string, value: JqValue, reason: string): Failure {
  return new Failure(() => `${name} cannot be applied to ${preview(value)}: ${reason}`);
}

/** The same for a function with operands. */
export function failedWith(name: string, value: JqValue, operands: readonly JqValue[], reason: string): Failure {
  return new Failure(
    () => `${name}(${operands.map(preview).join('; ')}) cannot be applied to ${preview(value)}: ${reason}`,
  );
}

/** `text` followed by the value: `cannot iterate over: null`. */
export function complaint(text: string, value: JqValue): Failure {
  return new Failure(() => `${text}: ${typedPreview(value)}`);
}

/** `cannot add: number (1) and string ("a")`. */
export function cannotCombine(verb: string, left: JqValue, right: JqValue): Failure {
  return new Failure(() => `cannot ${verb}: ${typedPreview(left)} and ${typedPreview(right)}`);
}

/** What a native function may use. */
export interface Run {
  readonly fuel: Fuel;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Regular expressions that were compiled before, by flags and pattern; kept by the program. */
  readonly regexps: Map<string, unknown>;
}

/** A built-in without closures. Throws a `Failure`. The array of operands belongs to the caller. */
export type Native = (value: JqValue, operands: readonly JqValue[], run: Run) => JqValue;
