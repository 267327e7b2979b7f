import { LuaFunction, Upvalue } from './function.ts';
import { parseNumber, toInt } from './number.ts';
import { GoPanic, rawText, typeName, type LuaValue, type TypeName } from './value.ts';
import { LuaTable } from './table.ts';
import { callValue } from './call.ts';
import { Frame, lineOf } from './frame.ts';
import { Registers } from './registers.ts';
import type { Run } from './run.ts';
import { Userdata } from './userdata.ts';

/**
 * An error value on its way to whoever catches it (upstream's `ApiError`). It is no `Error`, because scripts raise many and the
 * engine would note its own stack for each.
 */
export class LuaError {
  readonly value: LuaValue;

  constructor(value: LuaValue) {
    this.value = value;
  }
}

/** A coroutine, or the main thread: registers and calls. */
export class Thread {
  readonly type = 'thread';
  readonly run: Run;
  readonly registers = new Registers(() => this.raise('registry overflow'));
  readonly frames: Frame[] = [];
  depth = 0;
  frame: Frame | null = null;
  parent: Thread | null = null;
  dead = false;
  wrapped = false;
  env: LuaTable;
  /** An `xpcall` is under way: errors leave upvalues open for its handler. */
  hasHandler = false;
  private open: Upvalue[] = [];

  constructor(run: Run, env: LuaTable) {
    this.run = run;
    this.env = env;
  }

  // What library functions use.

  /** The number of arguments, and of what was pushed since. */
  count(): number {
    return this.registers.top - (this.frame?.localBase ?? 0);
  }

  /** The value at a place counted from 1, or back from the last pushed one; nil where nothing is. */
  at(place: number): LuaValue {
    const localBase = this.frame?.localBase ?? 0;
    const { top, values } = this.registers;
    const register = place > 0 ? localBase + place - 1 : top + place;
    return place !== 0 && register >= localBase && register < top ? values[register] : undefined;
  }

  push(value: LuaValue): void {
    this.registers.push(value);
  }

  pop(): LuaValue {
    return this.registers.pop();
  }

  /** Cuts or fills up to `count` places. */
  setCount(count: number): void {
    this.registers.setTop((this.frame?.localBase ?? 0) + count);
  }

  /** Calls the value below the last `count` pushed ones; they are replaced by its results (-1: all). */
  call(count: number, wanted: number): void {
    callValue(this, count, wanted, -1);
  }

  /** Calls a value and answers its first result. */
  callFor(called: LuaValue, ...values: readonly LuaValue[]): LuaValue {
    const { registers } = this;
    registers.push(called);
    for (const value of values) registers.push(value);
    callValue(this, values.length, 1, -1);
    return registers.pop();
  }

  any(place: number): LuaValue {
    if (place > this.count()) this.argumentError(place, 'value expected');
    return this.at(place);
  }

  table(place: number): LuaTable {
    const value = this.at(place);
    return value instanceof LuaTable ? value : this.typeError(place, 'table');
  }

  functionAt(place: number): LuaFunction {
    const value = this.at(place);
    return value instanceof LuaFunction ? value : this.typeError(place, 'function');
  }

  thread(place: number): Thread {
    const value = this.at(place);
    return value instanceof Thread ? value : this.typeError(place, 'thread');
  }

  userdata(place: number): Userdata {
    const value = this.at(place);
    return value instanceof Userdata ? value : this.typeError(place, 'userdata');
  }

  /** A string, or the text of a number. */
  string(place: number): string {
    const value = this.at(place);
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? rawText(value, this.run.addresses) : this.typeError(place, 'string');
  }

  /** A number, or a string that is one. */
  number(place: number): number {
    const value = this.at(place);
    if (typeof value === 'number') return value;
    return (typeof value === 'string' ? parseNumber(value) : undefined) ?? this.typeError(place, 'number');
  }

  /** A number as Go's `int`; strings do not count. */
  integer(place: number, otherwise?: number): number {
    const value = this.at(place);
    if (value === undefined && otherwise !== undefined) return otherwise;
    return typeof value === 'number' ? toInt(value) : this.typeError(place, 'number');
  }

  optionalString(place: number, otherwise: string): string {
    const value = this.at(place);
    if (value === undefined) return otherwise;
    return typeof value === 'string' ? value : this.typeError(place, 'string');
  }

  types(place: number, ...allowed: readonly TypeName[]): void {
    const type = typeName(this.at(place));
    if (!allowed.includes(type)) this.argumentError(place, `${allowed.join(' or ')} expected, got ${type}`);
  }

  option(place: number, options: readonly string[]): number {
    const value = this.string(place);
    const index = options.indexOf(value);
    if (index < 0) this.argumentError(place, `invalid option: ${value} (must be one of ${options.join(',')})`);
    return index;
  }

  argumentError(place: number, message: string): never {
    this.raise(`bad argument #${place} to ${this.nameOf(this.frame!).name} (${message})`);
  }

  typeError(place: number, expected: TypeName): never {
    const got = typeName(this.at(place));
    this.argumentError(place, `${expected} expected, got ${got}`);
  }

  /** Raises an error with the position of the innermost script function at `level` (0: none). */
  raise(message: string, level = 1): never {
    const text = level > 0 ? `${this.where(level - 1, true)} ${message}` : message;
    this.throw(text);
  }

  throw(value: LuaValue): never {
    if (!this.hasHandler) this.closeUpvalues(0);
    const { registers } = this;
    if (registers.top >= registers.capacity) registers.capacity = registers.top + 1;
    registers.push(value);
    this.run.spend(200);
    // oxlint-disable-next-line typescript/only-throw-error
    throw new LuaError(value);
  }

  // What the machine uses.

  pushFrame(called: LuaFunction): Frame {
    let frame = this.frames[this.depth];
    if (frame === undefined) {
      frame = new Frame(called, this.depth);
      this.frames.push(frame);
    } else {
      frame.function = called;
      frame.prototype = called.prototype;
    }
    this.depth++;
    return frame;
  }

  popFrame(): Frame {
    return this.frames[--this.depth] ?? noFrame(this.depth);
  }

  last(): Frame | null {
    return this.depth === 0 ? null : (this.frames[this.depth - 1] ?? noFrame(this.depth - 1));
  }

  caller(frame: Frame): Frame | null {
    return frame.index === 0 ? null : this.frames[frame.index - 1]!;
  }

  findUpvalue(register: number): Upvalue {
    const { open } = this;
    let at = open.length;
    while (at > 0 && open[at - 1]!.index > register) at--;
    const known = open[at - 1];
    if (known?.index === register) return known;
    const upvalue = new Upvalue(this.registers, register);
    open.splice(at, 0, upvalue);
    return upvalue;
  }

  closeUpvalues(from: number): void {
    const { open } = this;
    while (open.length > 0 && open.at(-1)!.index >= from) open.pop()!.close();
  }

  // Where things are, for errors and `debug`.

  /** The call at a level, 0 being the running one; calls in tail position count, but have no frame. */
  frameAt(level: number): Frame | null {
    let rest = level;
    let frame = this.frame;
    for (; rest > 0 && frame !== null; frame = this.caller(frame)) {
      rest--;
      if (frame.prototype !== null) rest -= frame.tailCalls;
    }
    if (rest === 0 && frame !== null) return frame;
    return rest < 0 && this.depth > 0 ? this.frames[0]! : null;
  }

  /** `<string>:1:`, `[G]:` for library functions (which `skipNative` passes over), empty when there is no such call. */
  where(level: number, skipNative: boolean): string {
    const frame = this.frameAt(level);
    if (frame === null) return '';
    if (frame.prototype !== null) return `${frame.prototype.chunk}:${lineOf(frame)}:`;
    return skipNative ? this.where(level + 1, skipNative) : '[G]:';
  }

  /** The name by which a function was called, as errors and tracebacks give it. */
  nameOf(frame: Frame): { readonly name: string; readonly isChunk: boolean } {
    const caller = this.caller(frame);
    // The spelling is upstream's.
    if (caller === null) return { name: this.parent === null ? 'main chunk' : 'corountine', isChunk: true };
    const defined = frame.prototype === null ? null : `<${frame.prototype.chunk}:${frame.prototype.lineDefined}>`;
    const name = caller.prototype?.callNames.get(caller.pc - 1);
    if (name === undefined) return { name: defined ?? '(anonymous)', isChunk: false };
    return { name: defined !== null && (name === '?' || frame.tailCalls > 0) ? defined : name, isChunk: false };
  }

  /** `stack traceback:` and a line for each call, without the first `level` lines; long ones lose their middle. */
  traceback(level: number): string {
    let lines: string[] = [];
    for (let i = 0, frame = this.frameAt(0); frame !== null; frame = this.frameAt(++i)) {
      const { name, isChunk } = this.nameOf(frame);
      const shown = isChunk
        ? name
        : name.startsWith('(') || name.startsWith('<')
          ? `function ${name}`
          : `function '${name}'`;
      lines.push(`\t${this.where(i, false)} in ${shown}`);
      if (frame.prototype === null) continue;
      for (let k = frame.tailCalls; k > 0; k--, i++) lines.push('\t(tailcall): ?');
    }
    lines.push('\t[G]: ?');
    lines = lines.slice(Math.max(0, Math.min(level, lines.length)));
    if (lines.length > 20) lines = [...lines.slice(0, 7), '\t...', ...lines.slice(-7)];
    return `stack traceback:\n${lines.join('\n')}`;
  }
}

/** Calls across a `yield` inside `pcall` leave upstream's stack of calls with less than nothing in it. */
function noFrame(index: number): never {
  throw new GoPanic(`runtime error: index out of range [${index}]`);
}
