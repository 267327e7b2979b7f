import type { Span } from '../language.ts';
import { Code } from './code.ts';
import { CompileFault } from './compile-fault.ts';
import { countRegisters } from './count-registers.ts';
import { operation } from './operation.ts';
import type { Capture, LocalRange, Prototype } from './prototype.ts';
import type { Name } from './syntax-tree.ts';
import type { LuaValue } from './value.ts';

interface Block {
  readonly names: string[];
  /** The register of its first variable. */
  readonly offset: number;
  readonly parent: Block | null;
  readonly breakLabel: number | null;
  readonly lastLine: number;
  readonly labels: Map<string, Place>;
  readonly firstGoto: number;
  /** A function made inside keeps one of the variables. */
  captured: boolean;
}

/** A label, or a `goto` that looks for one. */
interface Place {
  readonly label: number;
  readonly name: Name;
  readonly at: number;
  readonly line: number;
  active: number;
}

/** Upstream's limit for registers and locals of one function. */
export const maxRegisters = 200;

/**
 * A function while it is compiled: its code, constants, variables and the registers they live in. Registers are handed out
 * exactly as upstream does, because what overflows its stack, what a stale register holds and which variables a `goto`
 * cuts off depend on it.
 */
export class FunctionScope {
  readonly chunk: string;
  readonly parent: FunctionScope | null;
  readonly code = new Code();
  readonly upvalues: string[] = [];
  readonly callNames = new Map<number, string>();
  readonly isTraced: boolean;
  parameters = 0;
  isVararg = false;
  needsArg = false;
  lineDefined = 0;
  lastLine = 0;
  private readonly constants: LuaValue[] = [];
  private readonly constantIndex = new Map<LuaValue, number>();
  private readonly prototypes: Prototype[] = [];
  private readonly locals: LocalRange[] = [];
  private readonly gotos = new Map<number, Place>();
  private gotoCount = 0;
  private block: Block;
  private top = 0;

  constructor(chunk: string, parent: FunctionScope | null, isTraced: boolean) {
    this.chunk = chunk;
    this.parent = parent;
    this.isTraced = isTraced;
    this.block = this.newBlock(0, null, null, 0);
  }

  /** The first register that no variable has. */
  get registerTop(): number {
    return this.top;
  }

  emit(op: number, a: number, b: number, c: number, line: number): number {
    return this.code.emit(op, a, b, c, line);
  }

  /** The index of a constant. Each NaN is a constant of its own; -0 is 0 where 0 was first. */
  constant(value: LuaValue): number {
    const known = this.constantIndex.get(value);
    if (known !== undefined && !Number.isNaN(value)) return known;
    const index = this.constants.push(value) - 1;
    if (index > 0x3ffff) throw new CompileFault(this.lineDefined, 'too many constants');
    this.constantIndex.set(value, index);
    return index;
  }

  addPrototype(prototype: Prototype): number {
    return this.prototypes.push(prototype) - 1;
  }

  declare(name: string): number {
    const register = this.block.offset + this.block.names.push(name) - 1;
    this.locals.push({ name, from: this.code.length, to: 0 });
    this.setTop(this.top + 1);
    return register;
  }

  /** The register of the variable that a name means here; -1 when it is none of this function's. */
  find(name: string): number {
    return this.findIn(name)?.register ?? -1;
  }

  /** `local`, `upvalue` or `global`. */
  kindOf(name: string): 'local' | 'upvalue' | 'global' {
    if (this.find(name) >= 0) return 'local';
    for (let scope = this.parent; scope !== null; scope = scope.parent) if (scope.find(name) >= 0) return 'upvalue';
    return 'global';
  }

  upvalue(name: string): number {
    const index = this.upvalues.indexOf(name);
    return index >= 0 ? index : this.upvalues.push(name) - 1;
  }

  /** Where an inner function finds its upvalue of this name. */
  capture(name: string): Capture {
    const found = this.findIn(name);
    if (found === null) return { fromRegister: false, index: this.upvalue(name) };
    found.block.captured = true;
    return { fromRegister: true, index: found.register };
  }

  enterBlock(breakLabel: number | null, lastLine: number): void {
    this.block = this.newBlock(this.top, this.block, breakLabel, lastLine);
  }

  /** Ends the block; answers the register whose upvalues were closed, -1 when none had to be. */
  leaveBlock(): number {
    const closed = this.closeUpvalues();
    this.endLocals();
    this.handGotosToParent();
    this.block = this.block.parent!;
    this.setTop(this.block.offset + this.block.names.length);
    return closed;
  }

  closeUpvalues(): number {
    if (!this.block.captured) return -1;
    const { parent, lastLine } = this.block;
    const first = parent!.offset + parent!.names.length;
    this.emit(operation.close, first, 0, 0, lastLine);
    return first;
  }

  break(line: number, span: Span): void {
    for (let block: Block | null = this.block; block !== null; block = block.parent) {
      if (block.breakLabel === null) continue;
      if (block.captured) this.emit(operation.close, block.parent!.offset + block.parent!.names.length, 0, 0, line);
      this.code.jump(block.breakLabel, line);
      return;
    }
    throw new CompileFault(line, 'no loop to break', span);
  }

  label(name: Name, line: number, isLast: boolean): void {
    const label = this.code.newLabel();
    const place: Place = { label, name, at: this.code.last, line, active: this.activeLocals(this.block) };
    const old = this.block.labels.get(name.text);
    if (old !== undefined)
      throw new CompileFault(line + 1, `label '${name.text}' already defined on line ${old.line}`, name);
    this.block.labels.set(name.text, place);
    this.code.place(label);
    if (isLast) place.active = this.activeLocals(this.block.parent);
    for (let i = this.block.firstGoto; i < this.gotoCount; i++) {
      const from = this.gotos.get(i);
      if (from?.name.text === name.text) this.resolve(from, place, i);
    }
  }

  goto(name: Name, line: number): void {
    this.emit(operation.close, 0, 0, 0, line);
    this.code.jump(0, line);
    const from: Place = { label: -1, name, at: this.code.last, line, active: this.activeLocals(this.block) };
    this.gotos.set(this.gotoCount++, from);
    this.findLabel(this.block, from, this.gotoCount - 1);
  }

  /** A statement begins with the next instruction: whoever steps through the script is told. */
  announce(line: number, start: number, end: number): void {
    if (!this.isTraced) return;
    const locals: { name: string; register: number }[] = [];
    const blocks: Block[] = [];
    for (let block: Block | null = this.block; block !== null; block = block.parent) blocks.unshift(block);
    for (const { names, offset } of blocks)
      for (const [i, name] of names.entries()) if (!name.startsWith('(')) locals.push({ name, register: offset + i });
    this.code.announce({ line, start, end, locals });
  }

  finish(captures: readonly Capture[]): Prototype {
    this.endLocals();
    const lost = [...this.gotos.entries()].find(([i]) => i >= this.block.firstGoto)?.[1];
    if (lost !== undefined)
      throw new CompileFault(
        this.lastLine,
        `no visible label '${lost.name.text}' for <goto> at line ${lost.line}`,
        lost.name,
      );
    const registers = countRegisters(this.code, this.parameters);
    if (registers > maxRegisters)
      throw new CompileFault(this.lineDefined, 'register overflow(too many local variables)');
    this.code.patchJumps();
    return {
      chunk: this.chunk,
      ...this.code.finish(),
      constants: this.constants,
      prototypes: this.prototypes,
      captures,
      upvalueNames: this.upvalues,
      parameters: this.parameters,
      isVararg: this.isVararg,
      needsArg: this.needsArg,
      registers,
      lineDefined: this.lineDefined,
      lastLine: this.lastLine,
      callNames: this.callNames,
      locals: this.locals,
    };
  }

  private newBlock(offset: number, parent: Block | null, breakLabel: number | null, lastLine: number): Block {
    return {
      names: [],
      offset,
      parent,
      breakLabel,
      lastLine,
      labels: new Map(),
      firstGoto: this.gotoCount,
      captured: false,
    };
  }

  private setTop(top: number): void {
    if (top > maxRegisters) throw new CompileFault(this.lineDefined, 'too many local variables');
    this.top = top;
  }

  private findIn(name: string): { readonly register: number; readonly block: Block } | null {
    for (let block: Block | null = this.block; block !== null; block = block.parent) {
      const index = block.names.lastIndexOf(name);
      if (index >= 0) return { register: block.offset + index, block };
    }
    return null;
  }

  private activeLocals(from: Block | null): number {
    let count = 0;
    for (let block = from; block !== null; block = block.parent) count += block.names.length;
    return count;
  }

  /** Upstream takes the register for the number of the variable, and so ends others when there were some before. */
  private endLocals(): void {
    for (const [i] of this.block.names.entries()) {
      const local = this.locals[this.block.offset + i];
      if (local !== undefined) local.to = this.code.last;
    }
  }

  private handGotosToParent(): void {
    const parent = this.block.parent!;
    const active = this.activeLocals(parent);
    for (let i = this.block.firstGoto; i < this.gotoCount; i++) {
      const from = this.gotos.get(i);
      if (from === undefined) continue;
      if (from.active > active) {
        if (this.block.captured) this.code.setA(from.at - 1, active);
        from.active = active;
      }
      this.findLabel(parent, from, i);
    }
  }

  private findLabel(block: Block, from: Place, index: number): void {
    const target = block.labels.get(from.name.text);
    if (target === undefined) return;
    if (from.active > target.active && block.captured) this.code.setA(from.at - 1, target.active);
    this.resolve(from, target, index);
  }

  private resolve(from: Place, to: Place, index: number): void {
    if (from.active < to.active) {
      const name = this.block.names.at(-1) ?? '';
      throw new CompileFault(
        to.line + 1,
        `<goto ${to.name.text}> at line ${from.line} jumps into the scope of local '${name}'`,
        from.name,
      );
    }
    this.code.setB(from.at, to.label);
    this.gotos.delete(index);
  }
}
