import type { LuaValue } from './value.ts';

/**
 * The stack of a thread as upstream's `registry` keeps it. Whatever lies above `top` was left there: mostly `null`, Go's nil, and
 * a compiler that forgets a register lets a script see it. Therefore `top` is kept exactly, instruction by instruction.
 */
export class Registers {
  readonly values: LuaValue[] = unused.slice();
  top = 0;
  capacity = stackSize;
  private readonly overflow: () => never;

  /** `overflow` raises the error of a stack that is full. */
  constructor(overflow: () => never) {
    this.overflow = overflow;
  }

  set(at: number, value: LuaValue): void {
    this.values[at] = value;
    if (at >= this.top) this.raiseTop(at + 1);
  }

  push(value: LuaValue): void {
    this.reserve(this.top + 1);
    this.values[this.top++] = value;
  }

  /** The place it leaves is nil, not Go's nil. */
  pop(): LuaValue {
    const value = this.values[--this.top];
    this.values[this.top] = undefined;
    return value;
  }

  /** Puts a value at a place; those from there on move up. */
  insert(value: LuaValue, at: number): void {
    for (let i = this.top - 1; i >= at; i--) this.set(i + 1, this.values[i]);
    this.set(at, value);
  }

  /** Moves `top`; new places are nil, places above become Go's nil. */
  setTop(top: number): void {
    this.reserve(top);
    const { values } = this;
    for (let i = this.top; i < top; i++) values[i] = undefined;
    this.cutOff(top);
  }

  /** Moves the `count` values from `from` to `to`; what lies at or above `limit` comes as nil, and `top` ends behind them. */
  moveRange(to: number, from: number, count: number, limit = this.top): void {
    this.reserve(to + count);
    const { values } = this;
    const end = Math.min(limit, this.top);
    for (let i = 0; i < count; i++) {
      const source = from + i;
      values[to + i] = source >= end || source < 0 ? undefined : values[source];
    }
    this.cutOff(to + count);
  }

  /** `count` nils from `from` on; `top` ends behind them. */
  fillNil(from: number, count: number): void {
    this.reserve(from + count);
    for (let i = 0; i < count; i++) this.values[from + i] = undefined;
    this.cutOff(from + count);
  }

  /** Raises the error of a full stack unless `size` values have room. */
  reserve(size: number): void {
    if (size > this.capacity) this.overflow();
  }

  /** Makes sure that the registers a function can name, from `base` on, are there to be read. */
  reach(base: number): void {
    const { values } = this;
    if (values.length >= base + nameable) return;
    while (values.length < base + 2 * nameable) values.push(null);
  }

  /** For a register above the top. */
  raiseTop(top: number): void {
    this.reserve(top);
    this.top = top;
  }

  private cutOff(top: number): void {
    const { values } = this;
    for (let i = top; i < this.top; i++) values[i] = null;
    this.top = top;
  }
}

/** Upstream's limit (`RegistrySize`). */
const stackSize = 256 * 20;

/** An instruction has 8 bits for a register. */
const nameable = 256;

const unused: readonly null[] = Array.from({ length: nameable + 64 }, () => null);
