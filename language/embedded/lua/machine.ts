import { callNative, copyResults, enter, tailCall, callValue } from './call.ts';
import { switchToParent } from './coroutine.ts';
import { goType } from './format.ts';
import type { Frame } from './frame.ts';
import { LuaFunction } from './function.ts';
import {
  arithmeticSlow,
  concat,
  equals,
  getField,
  lengthOf,
  lessOrEqual,
  lessThan,
  negate,
  payForComparison,
  rawSet,
  setField,
} from './metamethod.ts';
import { iterate } from './iterate.ts';
import { modulo } from './number.ts';
import { announcing, fieldsPerFlush, width } from './operation.ts';
import { power } from '../../go/math/power.ts';
import type { Prototype } from './prototype.ts';
import { LuaTable } from './table.ts';
import type { Thread } from './thread.ts';
import { GoPanic, type LuaValue, nilDereference } from './value.ts';

/**
 * The loop of the machine. Cases are the numbers of `operation.ts`, written out so that the engine makes a jump table of them. A frame's
 * `pc` is stored before whatever may fail or call. Arithmetic adds 0 because upstream turns -0 into 0 there (`alloc.go: LNumber2I`). Leaves when the frame it began with is done (`vm.go: mainLoop`).
 */
export function runFrames(thread: Thread, first: Frame | null): void {
  if (thread.depth === 0) return;
  let frame = thread.last()!;
  thread.frame = frame;
  if (frame.prototype === null) {
    callNative(thread, false);
    return;
  }
  const { registers, run } = thread;
  const { values } = registers;
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
          registers.set(base + a, values[base + b]);
          continue next;
        case 1: // constant
          registers.set(base + a, constants[b]);
          continue next;
        case 2: // boolean
          registers.set(base + a, b !== 0);
          if (c !== 0) pc++;
          continue next;
        case 3: // nil
          for (let i = base + a; i <= base + b; i++) registers.set(i, undefined);
          continue next;
        case 4: // getUpvalue
          registers.set(base + a, frame.function.upvalues[b]!.value);
          continue next;
        case 5: {
          // getGlobal
          const env = frame.function.env ?? run.globals;
          const value = env.getString(constants[b] as string);
          if (value !== undefined) registers.set(base + a, value);
          else {
            frame.pc = pc;
            registers.set(base + a, getField(thread, env, constants[b]));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 6: {
          // getTable
          const object = values[base + b];
          const key = c >= 0 ? values[base + c] : constants[~c];
          const value = object instanceof LuaTable ? object.get(key) : undefined;
          if (value !== undefined) registers.set(base + a, value);
          else {
            frame.pc = pc;
            registers.set(base + a, getField(thread, object, key));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 7: {
          // getField
          const object = values[base + b];
          frame.pc = pc;
          const key = c >= 0 ? stringKey(values[base + c]) : constants[~c];
          const value = object instanceof LuaTable ? object.getString(key as string) : undefined;
          if (value !== undefined) {
            registers.set(base + a, value);
            continue next;
          }
          registers.set(base + a, getField(thread, object, key));
          if (thread.frame !== frame) break;
          continue next;
        }
        case 8: // setGlobal
          frame.pc = pc;
          setField(thread, frame.function.env ?? run.globals, constants[b], values[base + a]);
          if (thread.frame !== frame) break;
          continue next;
        case 9: // setUpvalue
          frame.function.upvalues[b]!.value = values[base + a];
          continue next;
        case 10: // setTable
        case 11: {
          // setField
          const object = values[base + a];
          const key = b >= 0 ? values[base + b] : constants[~b];
          const value = c >= 0 ? values[base + c] : constants[~c];
          frame.pc = pc;
          if (op === 11) stringKey(key);
          if (object instanceof LuaTable && !(object.metatable instanceof LuaTable)) {
            if (typeof key === 'number' && key > 0 && key <= object.array.length && Number.isInteger(key))
              object.array[key - 1] = value;
            else rawSet(thread, object, key, value);
            continue next;
          }
          setField(thread, object, key, value);
          if (thread.frame !== frame) break;
          continue next;
        }
        case 12: // newTable
          frame.pc = pc;
          run.allocate(64);
          registers.set(base + a, new LuaTable());
          continue next;
        case 13: {
          // self
          frame.pc = pc;
          const object = values[base + b];
          const key = c >= 0 ? stringKey(values[base + c]) : constants[~c];
          registers.set(base + a, getField(thread, object, key));
          registers.set(base + a + 1, object);
          if (thread.frame !== frame) break;
          continue next;
        }
        case 14: {
          // add
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers.set(base + a, left + right + 0);
          else {
            frame.pc = pc;
            registers.set(base + a, arithmeticSlow(thread, '+', left, right));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 15: {
          // subtract
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers.set(base + a, left - right + 0);
          else {
            frame.pc = pc;
            registers.set(base + a, arithmeticSlow(thread, '-', left, right));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 16: {
          // multiply
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers.set(base + a, left * right + 0);
          else {
            frame.pc = pc;
            registers.set(base + a, arithmeticSlow(thread, '*', left, right));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 17: {
          // divide
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers.set(base + a, left / right + 0);
          else {
            frame.pc = pc;
            registers.set(base + a, arithmeticSlow(thread, '/', left, right));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 18: {
          // modulo
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') registers.set(base + a, modulo(left, right) + 0);
          else {
            frame.pc = pc;
            registers.set(base + a, arithmeticSlow(thread, '%', left, right));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 19: {
          // power
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          if (typeof left === 'number' && typeof right === 'number') {
            if (!Number.isInteger(right)) run.spend(250);
            registers.set(base + a, power(left, right) + 0);
          } else {
            frame.pc = pc;
            registers.set(base + a, arithmeticSlow(thread, '^', left, right));
            if (thread.frame !== frame) break;
          }
          continue next;
        }
        case 20: // negate
          frame.pc = pc;
          registers.set(base + a, negate(thread, b >= 0 ? values[base + b] : constants[~b]));
          if (thread.frame !== frame) break;
          continue next;
        case 21: {
          // not
          const value = values[base + b];
          registers.set(base + a, value === undefined || value === false);
          continue next;
        }
        case 22: // length
          frame.pc = pc;
          registers.set(base + a, lengthOf(thread, b >= 0 ? values[base + b] : constants[~b]));
          if (thread.frame !== frame) break;
          continue next;
        case 23: // concat
          frame.pc = pc;
          registers.set(base + a, concat(thread, c - b + 1, base + c));
          if (thread.frame !== frame) break;
          continue next;
        case 24: // jump
          if (b < 0) run.spend(-b);
          pc += b;
          continue next;
        case 25: {
          // equal
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
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
          if (thread.frame !== frame) break;
          continue next;
        }
        case 26: {
          // less
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          let answer: boolean;
          if (typeof left === 'number' && typeof right === 'number') answer = left < right;
          else {
            frame.pc = pc;
            answer = lessThan(thread, left, right);
          }
          if ((answer ? 0 : 1) === a) pc++;
          if (thread.frame !== frame) break;
          continue next;
        }
        case 27: {
          // lessEqual
          const left = b >= 0 ? values[base + b] : constants[~b];
          const right = c >= 0 ? values[base + c] : constants[~c];
          let answer: boolean;
          if (typeof left === 'number' && typeof right === 'number') answer = left <= right;
          else {
            frame.pc = pc;
            answer = lessOrEqual(thread, left, right);
          }
          if ((answer ? 0 : 1) === a) pc++;
          if (thread.frame !== frame) break;
          continue next;
        }
        case 28: {
          // test
          const value = values[base + a];
          if ((value !== undefined && value !== false) === (c === 0)) pc++;
          continue next;
        }
        case 29: {
          // testSet
          const value = values[base + b];
          if ((value !== undefined && value !== false) !== (c === 0)) registers.set(base + a, value);
          else pc++;
          continue next;
        }
        case 30: {
          // call
          frame.pc = pc;
          const to = base + a;
          const count = b === 0 ? registers.top - to - 1 : b - 1;
          const next = enter(thread, values[to], { base: to, returnBase: to, count, wanted: c - 1 });
          if (next.prototype === null) {
            if (callNative(thread, false)) return;
            if (thread.frame === frame) continue next;
          }
          break;
        }
        case 31: {
          // tailCall
          frame.pc = pc;
          const to = base + a;
          if (tailCall(thread, frame, to, b === 0 ? registers.top - to - 1 : b - 1)) return;
          const current = thread.frame;
          if (current === frame) pc = 0;
          else if (current === null || current.prototype === null || frame === first) return;
          break;
        }
        case 32: {
          // return
          const from = base + a;
          frame.pc = pc;
          thread.closeUpvalues(base);
          const given = b === 0 ? registers.top - from : b - 1;
          const wanted = frame.wanted === -1 ? given : frame.wanted;
          if (thread.parent !== null && thread.depth === 1) {
            copyResults(thread, registers.top, from, wanted, b === 0 ? -1 : b - 1);
            switchToParent(thread, wanted, { failed: false, ended: true });
            return;
          }
          const isLast = thread.popFrame() === first || thread.depth === 0;
          copyResults(thread, frame.returnBase, from, wanted, b === 0 ? -1 : b - 1);
          const current = thread.last();
          thread.frame = current;
          if (isLast || current === null || current.prototype === null) return;
          break;
        }
        case 33: {
          // forLoop
          const index = values[base + a];
          const limit = values[base + a + 1];
          const step = values[base + a + 2];
          if (typeof index !== 'number' || typeof limit !== 'number' || typeof step !== 'number') {
            frame.pc = pc;
            return notANumber(
              thread,
              typeof index !== 'number' ? 'init' : typeof limit !== 'number' ? 'limit' : 'step',
            );
          }
          const value = index + step;
          registers.set(base + a, value);
          if (step > 0 ? value <= limit : value >= limit) {
            run.spend(-b + 1);
            pc += b;
            registers.set(base + a + 3, value);
          } else registers.setTop(base + a + 1);
          continue next;
        }
        case 34: {
          // forPrepare
          const index = values[base + a];
          const step = values[base + a + 2];
          if (typeof index !== 'number' || typeof step !== 'number') {
            frame.pc = pc;
            return notANumber(thread, typeof index !== 'number' ? 'init' : 'step');
          }
          registers.set(base + a, index - step);
          pc += b;
          continue next;
        }
        case 35: {
          // genericFor
          frame.pc = pc;
          const to = base + a + 3;
          run.spend(2);
          registers.setTop(to + 2);
          if (!iterate(thread, to, c)) {
            registers.set(to + 2, values[to - 1]);
            registers.set(to + 1, values[to - 2]);
            registers.set(to, values[to - 3]);
            callValue(thread, 2, c, to);
          }
          const value = values[to];
          if (value !== undefined) {
            values[to - 1] = value;
            const distance = code[pc * width + 2]!;
            run.spend(distance < 0 ? -distance : 0);
            pc += distance;
          }
          pc++;
          if (thread.frame !== frame) break;
          continue next;
        }
        case 36: {
          // setList
          frame.pc = pc;
          const table = values[base + a] as LuaTable;
          // C is 0 beyond the 511th group: upstream loses its number, and so do we.
          const offset = (c - 1) * fieldsPerFlush;
          const count = b === 0 ? registers.top - (base + a) - 1 : b;
          run.allocate(count * 8);
          for (let i = 1; i <= count; i++) table.setIndex(offset + i, values[base + a + i]);
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
          registers.set(base + a, made);
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
          // Upstream cuts the stack off behind the values, even where variables live.
          registers.moveRange(base + a, frame.base + prototype.parameters + 1, count, base);
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
    // Another frame, or the same with another function: a call, a tail call, a return, or a `yield` inside of what was called.
    frame.pc = pc;
    const current = thread.frame;
    if (current === null || current.prototype === null) throw new GoPanic(nilDereference);
    frame = current;
    prototype = current.prototype;
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

function notANumber(thread: Thread, part: 'init' | 'limit' | 'step'): never {
  thread.raise(`for statement ${part} must be a number`);
}
