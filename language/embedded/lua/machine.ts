import { goType } from './format.ts';
import { LuaFunction } from './function.ts';
import {
  arithmeticSlow,
  concat,
  equals,
  getField,
  lengthOf,
  lessOrEqual,
  lessThan,
  metafield,
  negate,
  payForComparison,
  rawSet,
  setField,
} from './metamethod.ts';
import { modulo } from './number.ts';
import { announcing, fieldsPerFlush, width } from './operation.ts';
import { power } from '../../go/math/power.ts';
import type { Prototype } from './prototype.ts';
import { LuaTable } from './table.ts';
import { type Frame, type Thread, callLimit, LuaError } from './thread.ts';
import { GoPanic, type LuaValue } from './value.ts';

/**
 * Calls the value `count` registers below the top with what lies above it. The results go to `returnBase` (-1: where the called
 * value was); `wanted` is -1 for all of them. Mirrors `state.go: callR`.
 */
export function callValue(thread: Thread, count: number, wanted: number, returnBase: number): void {
  const base = thread.top - count - 1;
  const to = returnBase < 0 ? base : returnBase;
  const called = thread.registers[base];
  enter(thread, called, { base, returnBase: to, count, wanted });
  thread.run.nest();
  runFrames(thread, thread.frame);
  thread.run.nesting--;
  if (wanted !== -1) thread.setTop(to + wanted);
}

/** Runs a coroutine until it yields, ends or fails; what it gives goes to the thread that resumed it. */
export function resumeThread(thread: Thread): void {
  if (thread.depth === 0) return;
  const { run } = thread;
  const { nesting } = run;
  try {
    run.nest();
    runFrames(thread, null);
    run.nesting = nesting;
  } catch (error) {
    const value = errorValue(error);
    run.nesting = nesting;
    if (thread.parent === null) throw error;
    // oxlint-disable-next-line typescript/only-throw-error
    if (thread.wrapped) throw new LuaError(value);
    thread.setTop(thread.frame?.localBase ?? 0);
    thread.push(value);
    switchToParent(thread, 1, { failed: true, ended: true });
  }
}

/** The value that `pcall` answers for what was thrown; what no script may catch is thrown on. */
export function errorValue(error: unknown): LuaValue {
  if (error instanceof LuaError) return error.value;
  if (error instanceof GoPanic) return error.message;
  throw error;
}

/** Gives a frame its registers: parameters, varargs, locals that are nil (`state.go: initCallFrame`). */
export function prepareFrame(thread: Thread, frame: Frame): void {
  const { prototype } = frame;
  if (prototype === null) {
    const top = frame.localBase + frame.argumentCount;
    thread.reserve(top);
    thread.top = top;
    // Upstream cuts the stack off behind the arguments; what the caller had there becomes Go's nil.
    const caller = thread.caller(frame);
    if (caller !== null && caller.prototype !== null)
      cutOff(thread.registers, top, caller.localBase + caller.prototype.span);
    return;
  }
  const { registers } = thread;
  const { parameters, span } = prototype;
  const { localBase } = frame;
  const count = Math.max(frame.argumentCount, parameters);
  for (let i = frame.argumentCount; i < parameters; i++) registers[localBase + i] = undefined;
  thread.run.spend(prototype.lines.length);
  if (!prototype.isVararg) {
    thread.reserve(localBase + Math.max(count, prototype.registers));
    const end = localBase + Math.max(count, span);
    for (let i = localBase + parameters; i < end; i++) registers[i] = undefined;
    thread.top = localBase + prototype.registers;
    return;
  }
  const moved = localBase + count;
  thread.reserve(moved + Math.max(parameters + 1, prototype.registers));
  for (let i = 0; i < parameters; i++) {
    registers[moved + i] = registers[localBase + i];
    registers[localBase + i] = undefined;
  }
  for (let i = moved + parameters; i < moved + span; i++) registers[i] = undefined;
  if (prototype.needsArg) registers[moved + parameters] = argTable(thread, localBase + parameters, count - parameters);
  frame.localBase = moved;
  thread.top = moved + prototype.registers;
}

interface Call {
  readonly base: number;
  readonly returnBase: number;
  readonly count: number;
  readonly wanted: number;
}

/** Pushes the frame of a call; a value that is no function is called through `__call` and becomes its first argument. */
function enter(thread: Thread, called: LuaValue, call: Call): Frame {
  let callee: LuaFunction;
  let { count } = call;
  if (called instanceof LuaFunction) callee = called;
  else {
    callee = callableOf(thread, called, call.base + 1, count);
    count++;
  }
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

function callableOf(thread: Thread, called: LuaValue, first: number, count: number): LuaFunction {
  const method = metafield(thread, called, '__call');
  if (!(method instanceof LuaFunction)) thread.raise('attempt to call a non-function object');
  const { registers } = thread;
  thread.reserve(first + count + 1);
  for (let i = first + count; i > first; i--) registers[i] = registers[i - 1];
  registers[first] = called;
  return method;
}

function argTable(thread: Thread, from: number, count: number): LuaTable {
  thread.run.allocate(64 + count * 8);
  const table = new LuaTable();
  for (let i = 0; i < count; i++) table.setIndex(i + 1, thread.registers[from + i]);
  table.setHashed('n', count);
  return table;
}

/** Runs the library function of the innermost frame; true when the machine has to leave its loop. */
function callNative(thread: Thread, isTailCall: boolean): boolean {
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
  thread.moveRange(frame.returnBase, thread.top - count, wanted);
  thread.popFrame();
  thread.frame = thread.last();
  return false;
}

/** Hands the top values to the thread that resumed this one (`vm.go: switchToParentThread`). */
function switchToParent(
  thread: Thread,
  count: number,
  how: { readonly failed: boolean; readonly ended: boolean },
): void {
  const { parent } = thread;
  if (parent === null) thread.raise('can not yield from outside of a coroutine');
  thread.run.current = parent;
  thread.parent = null;
  if (!thread.wrapped) parent.push(!how.failed);
  const moved = Math.min(count, thread.count());
  for (let i = moved; i > 0; i--) parent.push(thread.registers[thread.top - i]);
  thread.setTop(thread.top - moved);
  const { localBase, returnBase } = thread.frame!;
  thread.popFrame();
  thread.frame = thread.last();
  thread.setTop(Math.max(0, thread.top - (localBase - returnBase)));
  if (how.ended) thread.dead = true;
}

/** The results of a script's function: `count` of `given` values from `from` (`given` < 0: to the top). */
function copyResults(thread: Thread, to: number, from: number, count: number, given: number): void {
  if (given === 0) {
    thread.reserve(to + count);
    const { registers, top } = thread;
    for (let i = to; i < to + count; i++) registers[i] = undefined;
    for (let i = to + count; i < top; i++) registers[i] = null;
    thread.top = to + count;
    return;
  }
  thread.moveRange(to, from, count);
  if (given > 0) for (let i = given; i < count; i++) thread.registers[to + i] = undefined;
}

/**
 * The loop of the machine. Cases are the numbers of `operation.ts`, written out so that the engine makes a jump table of them. A frame's
 * `pc` is stored before whatever may fail or call. Arithmetic adds 0 because upstream turns -0 into 0 there (`alloc.go: LNumber2I`). Leaves when the frame it began with is done (`vm.go: mainLoop`).
 */
function runFrames(thread: Thread, first: Frame | null): void {
  if (thread.depth === 0) return;
  let frame = thread.last()!;
  thread.frame = frame;
  if (frame.prototype === null) {
    callNative(thread, false);
    return;
  }
  const { registers, run } = thread;
  let prototype: Prototype = frame.prototype;
  let { code, constants } = prototype;
  let base = frame.localBase;
  let pc = frame.pc;
  next: for (;;) {
    const at = pc * width;
    const a = code[at + 1]!;
    const b = code[at + 2]!;
    const c = code[at + 3]!;
    pc++;
    for (let op = code[at]!; ; ) {
      switch (op) {
        case 0: // move
          registers[base + a] = registers[base + b];
          continue next;
        case 1: // constant
          registers[base + a] = constants[b];
          continue next;
        case 2: // boolean
          registers[base + a] = b !== 0;
          if (c !== 0) pc++;
          continue next;
        case 3: // nil
          for (let i = base + a; i <= base + b; i++) registers[i] = undefined;
          continue next;
        case 4: // getUpvalue
          registers[base + a] = frame.function.upvalues[b]!.value;
          continue next;
        case 5: {
          // getGlobal
          const env = frame.function.env ?? run.globals;
          const value = env.getString(constants[b] as string);
          if (value !== undefined) registers[base + a] = value;
          else {
            frame.pc = pc;
            registers[base + a] = getField(thread, env, constants[b]);
          }
          continue next;
        }
        case 6: {
          // getTable
          const object = registers[base + b];
          const key = c >= 0 ? registers[base + c] : constants[~c];
          const value = object instanceof LuaTable ? object.get(key) : undefined;
          if (value !== undefined) registers[base + a] = value;
          else {
            frame.pc = pc;
            registers[base + a] = getField(thread, object, key);
          }
          continue next;
        }
        case 7: {
          // getField
          const object = registers[base + b];
          frame.pc = pc;
          const key = c >= 0 ? stringKey(registers[base + c]) : constants[~c];
          const value = object instanceof LuaTable ? object.getString(key as string) : undefined;
          registers[base + a] = value !== undefined ? value : getField(thread, object, key);
          continue next;
        }
        case 8: // setGlobal
          frame.pc = pc;
          setField(thread, frame.function.env ?? run.globals, constants[b], registers[base + a]);
          continue next;
        case 9: // setUpvalue
          frame.function.upvalues[b]!.value = registers[base + a];
          continue next;
        case 10: // setTable
        case 11: {
          // setField
          const object = registers[base + a];
          const key = b >= 0 ? registers[base + b] : constants[~b];
          const value = c >= 0 ? registers[base + c] : constants[~c];
          frame.pc = pc;
          if (op === 11) stringKey(key);
          if (object instanceof LuaTable && !(object.metatable instanceof LuaTable)) {
            if (typeof key === 'number' && key > 0 && key <= object.array.length && Number.isInteger(key))
              object.array[key - 1] = value;
            else rawSet(thread, object, key, value);
          } else setField(thread, object, key, value);
          continue next;
        }
        case 12: // newTable
          frame.pc = pc;
          run.allocate(64);
          registers[base + a] = new LuaTable();
          continue next;
        case 13: {
          // self
          frame.pc = pc;
          const object = registers[base + b];
          const key = c >= 0 ? stringKey(registers[base + c]) : constants[~c];
          registers[base + a] = getField(thread, object, key);
          registers[base + a + 1] = object;
          continue next;
        }
        case 14: {
          // add
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers[base + a] = left + right + 0;
          else {
            frame.pc = pc;
            registers[base + a] = arithmeticSlow(thread, '+', left, right);
          }
          continue next;
        }
        case 15: {
          // subtract
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers[base + a] = left - right + 0;
          else {
            frame.pc = pc;
            registers[base + a] = arithmeticSlow(thread, '-', left, right);
          }
          continue next;
        }
        case 16: {
          // multiply
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers[base + a] = left * right + 0;
          else {
            frame.pc = pc;
            registers[base + a] = arithmeticSlow(thread, '*', left, right);
          }
          continue next;
        }
        case 17: {
          // divide
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers[base + a] = left / right + 0;
          else {
            frame.pc = pc;
            registers[base + a] = arithmeticSlow(thread, '/', left, right);
          }
          continue next;
        }
        case 18: {
          // modulo
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers[base + a] = modulo(left, right) + 0;
          else {
            frame.pc = pc;
            registers[base + a] = arithmeticSlow(thread, '%', left, right);
          }
          continue next;
        }
        case 19: {
          // power
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') {
            if (!Number.isInteger(right)) run.spend(250);
            registers[base + a] = power(left, right) + 0;
          } else {
            frame.pc = pc;
            registers[base + a] = arithmeticSlow(thread, '^', left, right);
          }
          continue next;
        }
        case 20: // negate
          frame.pc = pc;
          registers[base + a] = negate(thread, b >= 0 ? registers[base + b] : constants[~b]);
          continue next;
        case 21: {
          // not
          const value = registers[base + b];
          registers[base + a] = value === undefined || value === false;
          continue next;
        }
        case 22: // length
          frame.pc = pc;
          registers[base + a] = lengthOf(thread, b >= 0 ? registers[base + b] : constants[~b]);
          continue next;
        case 23: // concat
          frame.pc = pc;
          registers[base + a] = concat(thread, c - b + 1, base + c);
          continue next;
        case 24: // jump
          if (b < 0) run.spend(-b);
          pc += b;
          continue next;
        case 25: {
          // equal
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          let answer: boolean;
          if (typeof left === 'string' && typeof right === 'string') payForComparison(thread, left, right);
          if (left === right && left !== null) answer = true;
          else if (typeof left === 'number' || typeof left === 'string')
            answer = right === null && equals(thread, left, right);
          else {
            frame.pc = pc;
            answer = equals(thread, left, right);
          }
          if ((answer ? 0 : 1) === a) pc++;
          continue next;
        }
        case 26: {
          // less
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          let answer: boolean;
          if (typeof left === 'number' && typeof right === 'number') answer = left < right;
          else {
            frame.pc = pc;
            answer = lessThan(thread, left, right);
          }
          if ((answer ? 0 : 1) === a) pc++;
          continue next;
        }
        case 27: {
          // lessEqual
          const left = b >= 0 ? registers[base + b] : constants[~b];
          const right = c >= 0 ? registers[base + c] : constants[~c];
          let answer: boolean;
          if (typeof left === 'number' && typeof right === 'number') answer = left <= right;
          else {
            frame.pc = pc;
            answer = lessOrEqual(thread, left, right);
          }
          if ((answer ? 0 : 1) === a) pc++;
          continue next;
        }
        case 28: {
          // test
          const value = registers[base + a];
          if ((value !== undefined && value !== false) === (c === 0)) pc++;
          continue next;
        }
        case 29: {
          // testSet
          const value = registers[base + b];
          if ((value !== undefined && value !== false) !== (c === 0)) registers[base + a] = value;
          else pc++;
          continue next;
        }
        case 30: {
          // call
          frame.pc = pc;
          const to = base + a;
          const count = b === 0 ? thread.top - to - 1 : b - 1;
          thread.top = to + 1 + count;
          const next = enter(thread, registers[to], { base: to, returnBase: to, count, wanted: c - 1 });
          if (next.prototype === null) {
            if (callNative(thread, false)) return;
            continue next;
          }
          frame = next;
          break;
        }
        case 31: {
          // tailCall
          frame.pc = pc;
          const to = base + a;
          let count = b === 0 ? thread.top - to - 1 : b - 1;
          thread.top = to + 1 + count;
          const called = registers[to];
          const callee = called instanceof LuaFunction ? called : callableOf(thread, called, to + 1, count);
          const isMethod = callee !== called;
          if (isMethod) count++;
          thread.closeUpvalues(base);
          if (callee.prototype === null) {
            const caller = frame;
            if (thread.depth >= callLimit) thread.raise('stack overflow');
            const next = thread.pushFrame(callee);
            next.pc = 0;
            next.base = to;
            next.localBase = to + 1;
            next.returnBase = frame.returnBase;
            next.argumentCount = count;
            next.wanted = frame.wanted;
            next.tailCalls = 0;
            prepareFrame(thread, next);
            thread.frame = next;
            if (callNative(thread, true)) return;
            const current = thread.frame as Frame | null;
            if (current === null || current.prototype === null || caller === first) return;
            frame = current;
            break;
          }
          replaceFrame(thread, frame, callee, to, count);
          break;
        }
        case 32: {
          // return
          const from = base + a;
          frame.pc = pc;
          thread.closeUpvalues(base);
          const given = b === 0 ? thread.top - from : b - 1;
          const wanted = frame.wanted === -1 ? given : frame.wanted;
          const end = base + prototype.span;
          if (b === 0) for (let i = thread.top; i < end; i++) registers[i] = null;
          else thread.top = end;
          if (thread.parent !== null && thread.depth === 1) {
            copyResults(thread, thread.top, from, wanted, b === 0 ? -1 : b - 1);
            switchToParent(thread, wanted, { failed: false, ended: true });
            return;
          }
          const isLast = thread.popFrame() === first || thread.depth === 0;
          copyResults(thread, frame.returnBase, from, wanted, b === 0 ? -1 : b - 1);
          const current = thread.last();
          thread.frame = current;
          if (isLast || current === null || current.prototype === null) return;
          frame = current;
          break;
        }
        case 33: {
          // forLoop
          const index = registers[base + a];
          const limit = registers[base + a + 1];
          const step = registers[base + a + 2];
          if (typeof index !== 'number' || typeof limit !== 'number' || typeof step !== 'number') {
            frame.pc = pc;
            return notANumber(
              thread,
              typeof index !== 'number' ? 'init' : typeof limit !== 'number' ? 'limit' : 'step',
            );
          }
          const value = index + step;
          registers[base + a] = value;
          if (step > 0 ? value <= limit : value >= limit) {
            run.spend(-b + 1);
            pc += b;
            registers[base + a + 3] = value;
          } else cutOff(registers, base + a + 1, base + prototype.span);
          continue next;
        }
        case 34: {
          // forPrepare
          const index = registers[base + a];
          const step = registers[base + a + 2];
          if (typeof index !== 'number' || typeof step !== 'number') {
            frame.pc = pc;
            return notANumber(thread, typeof index !== 'number' ? 'init' : 'step');
          }
          registers[base + a] = index - step;
          pc += b;
          continue next;
        }
        case 35: {
          // genericFor
          frame.pc = pc;
          const to = base + a + 3;
          const control = to - 1;
          run.spend(2);
          // Upstream raises the top of its stack here; what lay above it becomes nil.
          for (let i = control - 2; i <= control; i++) if (registers[i] === null) registers[i] = undefined;
          if (!iterate(thread, to, c)) {
            registers[to] = registers[to - 3];
            registers[to + 1] = registers[to - 2];
            registers[to + 2] = registers[to - 1];
            thread.top = to + 3;
            callValue(thread, 2, c, to);
          }
          const value = registers[to];
          if (value !== undefined) {
            registers[control] = value;
            const distance = code[pc * width + 2]!;
            run.spend(distance < 0 ? -distance : 0);
            pc += distance;
          } else cutOff(registers, to + c, base + prototype.span);
          pc++;
          continue next;
        }
        case 36: {
          // setList
          frame.pc = pc;
          const table = registers[base + a] as LuaTable;
          // C is 0 beyond the 511th group: upstream loses its number, and so do we.
          const offset = (c - 1) * fieldsPerFlush;
          const count = b === 0 ? thread.top - (base + a) - 1 : b;
          run.allocate(count * 8);
          for (let i = 1; i <= count; i++) table.setIndex(offset + i, registers[base + a + i]);
          continue next;
        }
        case 37: // close
          thread.closeUpvalues(base + a);
          continue next;
        case 38: {
          // closure
          const inner = prototype.prototypes[b]!;
          frame.pc = pc;
          run.allocate(64 + inner.captures.length * 32);
          const made = new LuaFunction({ prototype: inner }, frame.function.env);
          registers[base + a] = made;
          for (const { fromRegister, index } of inner.captures)
            made.upvalues.push(fromRegister ? thread.findUpvalue(base + index) : frame.function.upvalues[index]!);
          pc += inner.captures.length;
          continue next;
        }
        case 39: {
          // vararg
          frame.pc = pc;
          const given = Math.max(0, frame.argumentCount - prototype.parameters);
          const count = b === 0 ? given : b - 1;
          const from = frame.base + prototype.parameters + 1;
          const to = base + a;
          thread.reserve(to + count);
          for (let i = 0; i < count; i++) registers[to + i] = from + i >= base ? undefined : registers[from + i];
          thread.top = to + count;
          // Upstream cuts the stack off behind the values, even where variables live.
          cutOff(registers, to + count, base + prototype.span);
          continue next;
        }
        case 40: // nothing
          continue next;
        default:
          // A statement begins: announce it, then do what the instruction says.
          frame.pc = pc;
          for (const step of prototype.steps.get(pc - 1) ?? []) run.trace?.step(thread, step);
          op -= announcing;
          continue;
      }
      break;
    }
    // Another frame, or the same with another function: a call, a tail call or a return.
    prototype = frame.prototype!;
    code = prototype.code;
    constants = prototype.constants;
    base = frame.localBase;
    pc = frame.pc;
  }
}

/** The register of a field's name, which holds a string unless upstream has cut it off. */
function stringKey(value: LuaValue): string {
  if (typeof value === 'string') return value;
  const type = value === null ? 'nil' : goType(value);
  throw new GoPanic(`interface conversion: lua.LValue is ${type}, not lua.LString`);
}

/** Registers that upstream leaves above the top of its stack: Go's nil. */
function cutOff(registers: LuaValue[], from: number, end: number): void {
  for (let i = from; i < end; i++) registers[i] = null;
}

/** A script's function called in tail position takes the frame of its caller; its registers move down. */
function replaceFrame(thread: Thread, frame: Frame, callee: LuaFunction, from: number, count: number): void {
  const { base } = frame;
  frame.function = callee;
  frame.prototype = callee.prototype;
  frame.pc = 0;
  frame.base = from;
  frame.localBase = from + 1;
  frame.argumentCount = count;
  frame.tailCalls++;
  const first = frame.localBase;
  prepareFrame(thread, frame);
  const { span } = callee.prototype!;
  thread.top = frame.localBase + span;
  thread.moveRange(base, from, thread.top - from);
  frame.localBase = base + (frame.localBase - first + 1);
  frame.base = base;
}

function notANumber(thread: Thread, part: 'init' | 'limit' | 'step'): never {
  thread.raise(`for statement ${part} must be a number`);
}

/** One step of `pairs` or `ipairs` without a call; false when it must be called after all. */
function iterate(thread: Thread, to: number, wanted: number): boolean {
  const { registers, run } = thread;
  const generator = registers[to - 3];
  const table = registers[to - 2];
  if (!(table instanceof LuaTable) || thread.depth >= callLimit || run.iterators === null) return false;
  let key: LuaValue;
  let value: LuaValue;
  if (generator === run.iterators.ipairs) {
    const index = registers[to - 1];
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0) return false;
    value = table.getIndex(index + 1);
    key = value === undefined ? undefined : index + 1;
  } else if (generator === run.iterators.pairs || generator === run.iterators.next) {
    const found = run.found;
    if (table.next(registers[to - 1], found)) ({ key, value } = found);
  } else return false;
  registers[to] = key;
  registers[to + 1] = wanted > 1 ? value : null;
  for (let i = 2; i < wanted; i++) registers[to + i] = undefined;
  thread.top = to + wanted;
  return true;
}
