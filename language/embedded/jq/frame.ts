import type { Span } from '../language.ts';
import type { JqValue } from './value.ts';

/** A cell of the stack. Cells are never changed, so a fork keeps a whole stack by keeping its top. */
export class Cell {
  readonly item: unknown;
  /** The frame to return to, or the path to go on with. */
  readonly extra: Frame | Path | null;
  readonly next: Cell | null;

  constructor(item: unknown, extra: Frame | Path | null, next: Cell | null) {
    this.item = item;
    this.extra = extra;
    this.next = next;
  }
}

/** A stage of a traced program at work on one of its inputs; lies on the stack as long. */
export class Visit {
  readonly stage: Span;
  readonly input: JqValue;

  constructor(stage: Span, input: JqValue) {
    this.stage = stage;
    this.input = input;
  }
}

/** The variables of one call; `parent` is the frame of the place of definition. */
export class Frame {
  readonly slots: unknown[];
  readonly parent: Frame | null;

  constructor(slots: unknown[], parent: Frame | null) {
    this.slots = slots;
    this.parent = parent;
  }
}

/** How the value at hand was reached, last key first; the end (`parent: null`) has no key. */
export class Path {
  readonly key: JqValue;
  readonly value: JqValue;
  readonly parent: Path | null;

  constructor(key: JqValue, value: JqValue, parent: Path | null) {
    this.key = key;
    this.value = value;
    this.parent = parent;
  }
}

/** The frame so many places of definition up. */
export function frameAt(frame: Frame, up: number): Frame {
  let found = frame;
  for (let i = 0; i < up; i++) found = found.parent!;
  return found;
}
