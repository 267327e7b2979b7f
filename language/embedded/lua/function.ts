import type { Prototype } from './prototype.ts';
import type { Registers } from './registers.ts';
import type { LuaTable } from './table.ts';
import type { Thread } from './thread.ts';
import type { LuaValue } from './value.ts';

/**
 * A function of a library: takes its arguments from the thread, pushes its results and answers how many. -1 is
 * `coroutine.yield`'s answer.
 */
export type Native = (thread: Thread) => number;

/** A function value: a closure over a prototype, or a library function with the values bound to it. */
export class LuaFunction {
  readonly type = 'function';
  readonly prototype: Prototype | null;
  readonly native: Native | null;
  readonly upvalues: Upvalue[];
  readonly bound: readonly LuaValue[];
  /** `null` for a library function whose environment nobody changed: the globals of the run. */
  env: LuaTable | null;

  constructor(
    code: { readonly prototype: Prototype } | { readonly native: Native; readonly bound?: readonly LuaValue[] },
    env: LuaTable | null,
  ) {
    this.prototype = 'prototype' in code ? code.prototype : null;
    this.native = 'native' in code ? code.native : null;
    this.bound = 'native' in code ? (code.bound ?? none) : none;
    this.upvalues = [];
    this.env = env;
  }
}

/** A variable shared with an inner function: open while it lives in a register, closed when it holds the value itself. */
export class Upvalue {
  private registers: Registers | null;
  readonly index: number;
  private held: LuaValue = undefined;

  constructor(registers: Registers, index: number) {
    this.registers = registers;
    this.index = index;
  }

  get value(): LuaValue {
    return this.registers === null ? this.held : this.registers.values[this.index];
  }

  set value(value: LuaValue) {
    if (this.registers === null) this.held = value;
    else this.registers.set(this.index, value);
  }

  close(): void {
    this.held = this.value;
    this.registers = null;
  }
}

const none: readonly never[] = [];
