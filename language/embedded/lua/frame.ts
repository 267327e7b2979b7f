import type { LuaFunction } from './function.ts';
import type { Prototype } from './prototype.ts';

/** Upstream's limit of calls within calls (`CallStackSize`). */
export const callLimit = 256;

/** One call. `localBase` is the register of the first parameter; results go to `returnBase`. */
export class Frame {
  function: LuaFunction;
  prototype: Prototype | null;
  pc = 0;
  base = 0;
  localBase = 0;
  returnBase = 0;
  argumentCount = 0;
  /** -1: all. */
  wanted = 0;
  tailCalls = 0;
  readonly index: number;

  constructor(called: LuaFunction, index: number) {
    this.function = called;
    this.prototype = called.prototype;
    this.index = index;
  }

  /** Takes over what another frame says but for its place. */
  become(other: Frame): void {
    this.function = other.function;
    this.prototype = other.prototype;
    this.pc = other.pc;
    this.base = other.base;
    this.localBase = other.localBase;
    this.returnBase = other.returnBase;
    this.argumentCount = other.argumentCount;
    this.wanted = other.wanted;
    this.tailCalls = other.tailCalls;
  }
}

/** The line a script's function is at. */
export function lineOf(frame: Frame): number {
  return frame.prototype!.lines[frame.pc - 1] ?? 0;
}
