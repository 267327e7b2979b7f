import { switchToParent } from './coroutine.ts';
import { type Frame, callLimit } from './frame.ts';
import { LuaFunction } from './function.ts';
import { runFrames } from './machine.ts';
import { metafield } from './metamethod.ts';
import type { Prototype } from './prototype.ts';
import { LuaTable } from './table.ts';
import type { Thread } from './thread.ts';
import type { LuaValue } from './value.ts';

/**
 * Calls the value `count` registers below the top with what lies above it. The results go to `returnBase` (-1: where the called
 * value was); `wanted` is -1 for all of them. Mirrors `state.go: callR`.
 */
export function callValue(thread: Thread, count: number, wanted: number, returnBase: number): void {
  const { registers } = thread;
  const base = registers.top - count - 1;
  const to = returnBase < 0 ? base : returnBase;
  enter(thread, registers.values[base], { base, returnBase: to, count, wanted });
  thread.run.nest();
  runFrames(thread, thread.frame);
  thread.run.nesting--;
  if (wanted !== -1) registers.setTop(to + wanted);
}

export interface Call {
  readonly base: number;
  readonly returnBase: number;
  readonly count: number;
  readonly wanted: number;
}

/** Pushes the frame of a call; a value that is no function is called through `__call` and becomes its first argument. */
export function enter(thread: Thread, called: LuaValue, call: Call): Frame {
  let { count } = call;
  const callee = called instanceof LuaFunction ? called : callableOf(thread, called, call.base + 1);
  if (callee !== called) count++;
  if (count > 32) thread.run.spend(count >> 2);
  if (thread.depth >= callLimit) thread.raise('stack overflow');
  const frame = thread.pushFrame(callee);
  frame.pc = 0;
  frame.base = call.base;
  frame.localBase = call.base + 1;
  frame.returnBase = call.returnBase;
  frame.argumentCount = count;
  frame.wanted = call.wanted;
  frame.tailCalls = 0;
  prepareFrame(thread, frame);
  thread.frame = frame;
  return frame;
}

/** The method that is called in place of a value that is no function; the value becomes its first argument, at `first`. */
function callableOf(thread: Thread, called: LuaValue, first: number): LuaFunction {
  const method = metafield(thread, called, '__call');
  if (!(method instanceof LuaFunction)) thread.raise('attempt to call a non-function object');
  thread.registers.insert(called, first);
  return method;
}

/** Gives a frame its registers: parameters, varargs, locals that are nil (`state.go: initCallFrame`). */
export function prepareFrame(thread: Thread, frame: Frame): void {
  const { registers } = thread;
  const { prototype, localBase } = frame;
  if (prototype === null) {
    registers.setTop(localBase + frame.argumentCount);
    return;
  }
  thread.run.spend(prototype.lines.length);
  const { parameters } = prototype;
  let count = frame.argumentCount;
  if (count < parameters) {
    registers.reserve(localBase + parameters);
    for (let i = count; i < parameters; i++) registers.values[localBase + i] = undefined;
    count = parameters;
    registers.top = localBase + parameters;
  }
  if (prototype.isVararg) {
    moveParameters(thread, localBase, count, prototype);
    frame.localBase = localBase + count;
    registers.setTop(frame.localBase + prototype.registers);
  } else {
    const end = localBase + Math.max(count, prototype.registers);
    registers.reserve(end);
    for (let i = localBase + parameters; i < end; i++) registers.values[i] = undefined;
    registers.top = localBase + prototype.registers;
  }
  registers.reach(frame.localBase);
}

/** Puts the parameters behind the `count` arguments, where the registers of a vararg function begin. */
function moveParameters(thread: Thread, localBase: number, count: number, prototype: Prototype): void {
  const { registers } = thread;
  const { values } = registers;
  const { parameters } = prototype;
  const moved = localBase + count;
  registers.setTop(moved + parameters);
  for (let i = 0; i < parameters; i++) {
    values[moved + i] = values[localBase + i];
    values[localBase + i] = undefined;
  }
  registers.setTop(moved + parameters + 1);
  values[moved + parameters] = prototype.needsArg
    ? argTable(thread, localBase + parameters, count - parameters)
    : undefined;
}

function argTable(thread: Thread, from: number, count: number): LuaTable {
  thread.run.allocate(64 + count * 8);
  const table = new LuaTable();
  for (let i = 0; i < count; i++) table.setIndex(i + 1, thread.registers.values[from + i]);
  table.setHashed('n', count);
  return table;
}

/** Runs the library function of the innermost frame; true when the machine has to leave its loop. */
export function callNative(thread: Thread, isTailCall: boolean): boolean {
  let frame = thread.frame!;
  thread.run.spend(16);
  const count = frame.function.native!(thread);
  if (isTailCall) {
    // The caller's frame is given up for that of the library function.
    const below = thread.frames[thread.depth - 2]!;
    below.become(thread.frames[thread.depth - 1]!);
    thread.depth--;
    thread.frame = below;
    frame = below;
  }
  if (count < 0) {
    switchToParent(thread, thread.count(), { failed: false, ended: false });
    return true;
  }
  const wanted = frame.wanted === -1 ? count : frame.wanted;
  if (isTailCall && thread.parent !== null && thread.depth === 1) {
    switchToParent(thread, wanted, { failed: false, ended: true });
    return true;
  }
  const { registers } = thread;
  registers.moveRange(frame.returnBase, registers.top - count, wanted);
  thread.popFrame();
  thread.frame = thread.last();
  return false;
}

/**
 * A call in tail position of `called`, at register `from`: a script's function takes the frame of its caller, and its registers
 * move down; a library function runs at once. True when the machine has to leave its loop.
 */
export function tailCall(thread: Thread, frame: Frame, from: number, argumentCount: number): boolean {
  const { registers } = thread;
  const called = registers.values[from];
  const isFunction = called instanceof LuaFunction;
  const method = isFunction ? called : metafield(thread, called, '__call');
  if (!(method instanceof LuaFunction)) thread.raise('attempt to call a non-function object');
  thread.closeUpvalues(frame.localBase);
  const count = isFunction ? argumentCount : argumentCount + 1;
  if (!isFunction) registers.insert(called, from + 1);
  if (method.prototype === null) {
    const { returnBase, wanted } = frame;
    const next = enter(thread, method, { base: from, returnBase, count, wanted });
    return callNative(thread, next.prototype === null);
  }
  const { base } = frame;
  frame.function = method;
  frame.prototype = method.prototype;
  frame.pc = 0;
  frame.base = from;
  frame.localBase = from + 1;
  frame.argumentCount = count;
  frame.tailCalls++;
  prepareFrame(thread, frame);
  registers.moveRange(base, from, registers.top - from - 1);
  frame.localBase -= from - base;
  frame.base = base;
  return false;
}

/** The results of a script's function: `count` of `given` values from `from` (`given` < 0: to the top). */
export function copyResults(thread: Thread, to: number, from: number, count: number, given: number): void {
  const { registers } = thread;
  if (given === 0) return registers.fillNil(to, count);
  registers.moveRange(to, from, count);
  if (given > 0 && count > given) registers.fillNil(to + given, count - given);
}
