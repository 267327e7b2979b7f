import { sprint } from '../../go/fmt.ts';
import { sortedKeys } from '../../go/fmt-sort.ts';
import { quote } from '../../go/strconv-quote.ts';
import type { Type } from '../../go/type.ts';
import {
  Func,
  GoError,
  GoPanic,
  type Run,
  type Value,
  entriesOf,
  integer,
  integerOf,
  itemsOf,
  typeOf,
} from '../../go/value.ts';
import { ArgumentError, type TemplateValue, fitArgument, fitLiteral, fitNil, literalValue, noValue } from './call.ts';
import type * as node from './node.ts';
import { position } from './parse.ts';
import { printNode } from './print-node.ts';
import { isTrue } from './truth.ts';
import { type Callable, getMember } from './member.ts';

/** Go's limit on templates within templates. */
const maxTemplateDepth = 100_000;

/** Ends an execution; `message` is Go's whole text. */
export class ExecutionFailure extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, place: { readonly start: number; readonly end: number }) {
    super(message);
    this.start = place.start;
    this.end = place.end;
  }
}

/** A value where a template keeps it. `isInterface`: an element of type `interface {}`, as errors then call it. */
interface Slot {
  readonly value: TemplateValue;
  readonly isInterface: boolean;
}

/** The variables of one template invocation, the innermost last. */
interface Variables {
  readonly names: string[];
  readonly slots: Slot[];
}

/** A list that is being walked. Frames are kept in an array, so that templates may call each other as deep as in Go. */
interface Frame {
  readonly nodes: readonly node.Statement[];
  at: number;
  dot: Slot;
  /** How many variables there were before. */
  readonly mark: number;
  readonly loop: Loop | null;
  /** What to go back to when the frame is that of a template. */
  readonly caller: Caller | null;
}

interface Caller {
  readonly name: string;
  readonly variables: Variables;
}

interface Loop {
  /** Variables up to here belong to the loop itself. */
  readonly mark: number;
  readonly pipe: node.Pipe;
  readonly next: () => { readonly index: TemplateValue; readonly element: Slot } | null;
}

/** One execution of a template. */
export class Execution {
  private readonly template: node.Template;
  private readonly run: Run;
  /** The node that errors point at: the last one begun. */
  private current: node.Node;
  private name: string;
  private variables: Variables;
  private dot: Slot = plain(noValue);
  private readonly frames: Frame[] = [];
  private depth = 0;
  private output = '';

  constructor(template: node.Template, run: Run) {
    this.template = template;
    this.run = run;
    this.name = template.name;
    this.current = template.root;
    this.variables = { names: [], slots: [] };
  }

  execute(data: Value): string {
    const dot = plain(data === null ? noValue : data);
    this.variables = { names: ['$'], slots: [dot] };
    this.push(this.template.root, { dot, mark: 1, loop: null, caller: null });
    const { frames, run } = this;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      run.fuel.step();
      if (frame.at < frame.nodes.length) {
        this.dot = frame.dot;
        this.statement(frame.nodes[frame.at++]!);
      } else this.leave(frame);
    }
    return this.output;
  }

  // Statements.

  private push(list: node.List, rest: Omit<Frame, 'nodes' | 'at'>): void {
    this.frames.push({ nodes: list.nodes, at: 0, ...rest });
  }

  private statement(statement: node.Statement): void {
    this.current = statement;
    switch (statement.kind) {
      case 'text':
        this.write(statement.text);
        return;
      case 'action': {
        const value = this.pipe(statement.pipe);
        if (statement.pipe.variables.length === 0) this.print(statement, value);
        return;
      }
      case 'if':
      case 'with':
        this.branch(statement);
        return;
      case 'range':
        this.range(statement);
        return;
      case 'template':
        this.invoke(statement);
        return;
      default:
        this.jump(statement.kind);
    }
  }

  private write(text: string): void {
    this.run.fuel.allocate(text.length);
    this.output += text;
  }

  private print(statement: node.Action, value: TemplateValue): void {
    this.current = statement;
    if (typeof value === 'string') this.write(value);
    else if (value === noValue) this.write('<no value>');
    else if (value instanceof Func) this.fail(`can't print ${printNode(statement)} of type ${value.type.name}`);
    else this.write(sprint([value], this.run.fuel));
  }

  private branch(statement: node.Branch): void {
    const mark = this.variables.names.length;
    const { dot } = this;
    const value = this.pipe(statement.pipe);
    if (isTrue(value)) {
      const inner = statement.kind === 'with' ? plain(value) : dot;
      this.push(statement.list, { dot: inner, mark, loop: null, caller: null });
    } else if (statement.otherwise !== null) {
      this.push(statement.otherwise, { dot, mark, loop: null, caller: null });
    } else this.forget(mark);
  }

  private range(statement: node.Branch): void {
    const mark = this.variables.names.length;
    const { dot } = this;
    const next = this.iterate(this.pipe(statement.pipe), statement.pipe);
    const loop = next && { mark: this.variables.names.length, pipe: statement.pipe, next };
    const first = loop?.next() ?? null;
    if (loop !== null && first !== null) {
      this.bind(loop, first);
      this.push(statement.list, { dot: first.element, mark, loop, caller: null });
    } else if (statement.otherwise !== null) {
      this.push(statement.otherwise, { dot, mark, loop: null, caller: null });
    } else this.forget(mark);
  }

  /** The elements of what `range` is given, one by one; `null`: there are none. */
  private iterate(value: TemplateValue, pipe: node.Pipe): Loop['next'] | null {
    if (value === noValue || value === null) return null;
    const limit = integerOf(value);
    if (limit !== null) {
      if (pipe.variables.length > 1) this.fail(`can't use ${sprint([value])} to iterate over more than one variable`);
      const type = typeOf(value)!;
      let at = -1n;
      return () =>
        ++at < limit ? { index: noValue, element: { value: integer(type, at), isInterface: false } } : null;
    }
    const type = typeOf(value)!;
    const isInterface = type.elem?.kind === 'interface';
    const items = itemsOf(value);
    if (items !== null) {
      let at = -1;
      return () => (++at < items.length ? { index: BigInt(at), element: { value: items[at]!, isInterface } } : null);
    }
    const entries = entriesOf(value);
    if (entries === null) this.fail(`range can't iterate over ${sprint([value])}`);
    const keys = sortedKeys(entries);
    let at = -1;
    return () => {
      if (++at >= keys.length) return null;
      return { index: keys[at]!, element: { value: entries.get(keys[at]!) ?? null, isInterface } };
    };
  }

  private bind(loop: Loop, { index, element }: { readonly index: TemplateValue; readonly element: Slot }): void {
    const { variables, assigns } = loop.pipe;
    const indexSlot = plain(index);
    const first = variables[0];
    const second = variables[1];
    if (first === undefined) return;
    if (assigns) {
      this.assign(first.names[0]!, second === undefined ? element : indexSlot);
      if (second !== undefined) this.assign(second.names[0]!, element);
      return;
    }
    const { slots } = this.variables;
    slots[loop.mark - 1] = element;
    if (second !== undefined) slots[loop.mark - 2] = indexSlot;
  }

  private invoke(statement: node.Invocation): void {
    const list = this.template.defined.get(statement.name);
    if (list === undefined) this.fail(`template ${quote(statement.name)} not defined`);
    if (this.depth === maxTemplateDepth) this.fail(`exceeded maximum template depth (${maxTemplateDepth})`);
    const value = statement.pipe === null ? noValue : this.pipe(statement.pipe);
    const dot = plain(value);
    const caller = { name: this.name, variables: this.variables };
    this.run.fuel.allocate(64);
    this.depth++;
    this.name = statement.name;
    this.variables = { names: ['$'], slots: [dot] };
    this.push(list, { dot, mark: 1, loop: null, caller });
  }

  private jump(kind: 'break' | 'continue'): void {
    const { frames } = this;
    while (frames.at(-1)!.loop === null) frames.pop();
    const frame = frames.at(-1)!;
    if (kind === 'continue') frame.at = frame.nodes.length;
    else {
      frames.pop();
      this.forget(frame.mark);
    }
  }

  /** At the end of a list: the next round of a loop, or back to what is around. */
  private leave(frame: Frame): void {
    if (frame.loop !== null) {
      this.forget(frame.loop.mark);
      const next = frame.loop.next();
      if (next !== null) {
        this.bind(frame.loop, next);
        frame.dot = next.element;
        frame.at = 0;
        return;
      }
    }
    this.frames.pop();
    if (frame.caller !== null) {
      this.variables = frame.caller.variables;
      this.name = frame.caller.name;
      this.depth--;
    } else this.forget(frame.mark);
  }

  // Variables.

  private forget(mark: number): void {
    if (this.variables.names.length <= mark) return;
    this.variables.names.length = mark;
    this.variables.slots.length = mark;
  }

  private find(name: string): number {
    const at = this.variables.names.lastIndexOf(name);
    if (at < 0) this.fail(`undefined variable: ${name}`);
    return at;
  }

  private assign(name: string, slot: Slot): void {
    this.variables.slots[this.find(name)] = slot;
  }

  // Pipelines.

  private pipe(pipe: node.Pipe): TemplateValue {
    this.current = pipe;
    let value: TemplateValue | undefined;
    for (const command of pipe.commands) {
      value = this.command(command, value);
      if (value === null) value = noValue;
    }
    const slot = plain(value as TemplateValue);
    for (const variable of pipe.variables) {
      if (pipe.assigns) this.assign(variable.names[0]!, slot);
      else {
        this.variables.names.push(variable.names[0]!);
        this.variables.slots.push(slot);
      }
    }
    return slot.value;
  }

  /** `final` is what comes through the pipe; undefined: nothing does. */
  private command(command: node.Command, final: TemplateValue | undefined): TemplateValue {
    this.run.fuel.step();
    const first = command.operands[0]!;
    const passed: Passed = { operands: command.operands, final };
    switch (first.kind) {
      case 'field':
        this.current = first;
        return this.members(this.dot, first, { ...passed, names: first.names });
      case 'chain':
        return this.chain(first, passed);
      case 'identifier':
        this.current = first;
        return this.call({ ...first.function, at: command }, passed);
      case 'pipe':
        this.refuseArguments(passed);
        return this.pipe(first);
      case 'variable':
        return this.variable(first, passed);
      default:
    }
    this.current = first;
    this.refuseArguments(passed);
    if (first.kind === 'dot') return this.dot.value;
    if (first.kind === 'nil') this.fail('nil is not a command');
    return this.guarded(() => literalValue(first));
  }

  private refuseArguments({ operands, final }: Passed): void {
    if (operands.length > 1 || final !== undefined) {
      this.fail(`can't give argument to non-function ${printNode(operands[0]!)}`);
    }
  }

  private variable(variable: node.Variable, passed: Passed): TemplateValue {
    this.current = variable;
    const slot = this.variables.slots[this.find(variable.names[0]!)]!;
    if (variable.names.length === 1) {
      this.refuseArguments(passed);
      return slot.value;
    }
    return this.members(slot, variable, { ...passed, names: variable.names.slice(1) });
  }

  private chain(chain: node.Chain, passed: Passed): TemplateValue {
    this.current = chain;
    if (chain.operand.kind === 'nil') this.fail(`indirection through explicit nil in ${printNode(chain)}`);
    const value = this.untyped(chain.operand);
    const isInterface =
      chain.operand.kind === 'identifier' && chain.operand.function.type.results![0]!.kind === 'interface';
    return this.members({ value, isInterface }, chain, { ...passed, names: chain.names });
  }

  /** The last name gets the arguments, in case it is a method. */
  private members(from: Slot, at: node.Node, passed: Passed & { readonly names: readonly string[] }): TemplateValue {
    let slot = from;
    for (const [i, name] of passed.names.entries()) {
      const last = i === passed.names.length - 1;
      slot = this.member(slot, name, { at, ...(last ? passed : noArguments) });
    }
    return slot.value;
  }

  private member(slot: Slot, name: string, place: Passed & { readonly at: node.Node }): Slot {
    if (slot.value === noValue) return slot;
    const found = this.guarded(() => getMember(slot.value as Value, name, slot));
    if ('call' in found) return { value: this.call({ ...found, at: place.at }, place), isInterface: false };
    if (place.operands.length > 1 || place.final !== undefined) {
      const isMap = entriesOf(slot.value) !== null;
      this.fail(
        isMap ? `${name} is not a method but has arguments` : `${name} has arguments but cannot be invoked as function`,
      );
    }
    return found;
  }

  // Calls.

  private call(called: Callable & { readonly at: node.Node }, { operands, final }: Passed): TemplateValue {
    const { name, type } = called;
    const given = Math.max(operands.length - 1, 0);
    const count = final === undefined ? given : given + 1;
    const params = type.params!;
    const fixed = type.variadic ? params.length - 1 : given;
    if (type.variadic) {
      if (count < fixed) this.fail(`wrong number of args for ${name}: want at least ${fixed} got ${given}`);
    } else if (count !== params.length) {
      this.fail(`wrong number of args for ${name}: want ${params.length} got ${count}`);
    }
    this.checkResults(called);
    if (called.builtin && (name === 'and' || name === 'or')) return this.shortCircuit(name, { operands, final });
    const values: TemplateValue[] = [];
    for (let i = 0; i < given; i++) values.push(this.argument(operands[i + 1]!, parameterAt(type, i)));
    if (final !== undefined) values.push(this.guarded(() => fitArgument(final, parameterAt(type, values.length))));
    if (called.builtin && name === 'call') values.unshift(given > 0 ? printNode(operands[1]!) : valueName(final!));
    return this.safely(called, values);
  }

  private checkResults({ name, type }: Callable): void {
    const results = type.results!;
    if (results.length === 1) return;
    if (results.length !== 2) this.fail(`function ${name} has ${results.length} return values; should be 1 or 2`);
    if (results[1]!.name !== 'error') {
      this.fail(`invalid function signature for ${name}: second return value should be error; is ${results[1]!.name}`);
    }
  }

  private safely(called: Callable & { readonly at: node.Node }, values: readonly TemplateValue[]): TemplateValue {
    try {
      return called.call(values as readonly Value[], this.run);
    } catch (error) {
      if (!(error instanceof GoError || error instanceof GoPanic)) throw error;
      this.current = called.at;
      return this.fail(`error calling ${called.name}: ${error.message}`);
    }
  }

  private shortCircuit(name: 'and' | 'or', { operands, final }: Passed): TemplateValue {
    let value: TemplateValue = noValue;
    for (const operand of operands.slice(1)) {
      value = this.untyped(operand, { unboxed: true });
      if (isTrue(value) === (name === 'or')) return value;
    }
    return final === undefined ? value : final;
  }

  /** `state.evalArg`. */
  private argument(operand: node.Operand, type: Type): TemplateValue {
    this.current = operand;
    if (operand.kind === 'nil') return this.guarded(() => fitNil(type));
    if (isLiteral(operand)) return this.guarded(() => fitLiteral(operand, type));
    const value = this.untyped(operand);
    return this.guarded(() => fitArgument(value, type));
  }

  /** The value of an operand that stands alone, without a type that it has to fit. */
  private untyped(operand: node.Operand, _options: { readonly unboxed?: boolean } = {}): TemplateValue {
    this.current = operand;
    switch (operand.kind) {
      case 'dot':
        return this.dot.value;
      case 'field':
        return this.members(this.dot, operand, { ...noArguments, names: operand.names });
      case 'variable':
        return this.variable(operand, noArguments);
      case 'pipe':
        return this.pipe(operand);
      case 'identifier':
        return this.call({ ...operand.function, at: operand }, noArguments);
      case 'chain':
        return this.chain(operand, noArguments);
      case 'nil':
        return noValue;
      default:
        return this.guarded(() => literalValue(operand));
    }
  }

  // Errors.

  private guarded<T>(compute: () => T): T {
    try {
      return compute();
    } catch (error) {
      if (error instanceof ArgumentError) this.fail(error.message);
      throw error;
    }
  }

  private fail(message: string): never {
    const { template, current } = this;
    const place = `${template.name}:${position(template.source, current.pos)}`;
    const text = `template: ${place}: executing ${quote(this.name)} at <${printNode(current)}>: ${message}`;
    throw new ExecutionFailure(text, current);
  }
}

function plain(value: TemplateValue): Slot {
  return { value, isInterface: false };
}

/** The operands of a command (the first is the called one itself) and what comes through the pipe. */
interface Passed {
  readonly operands: readonly node.Operand[];
  readonly final: TemplateValue | undefined;
}

const noArguments: Passed = { operands: [], final: undefined };

/** `reflect.Value.String()`: how `call` names what comes through the pipe. */
function valueName(value: TemplateValue): string {
  if (typeof value === 'string') return value;
  return value === noValue ? '<invalid Value>' : `<${typeOf(value)?.name ?? 'interface {}'} Value>`;
}

function isLiteral(operand: node.Operand): boolean {
  return operand.kind === 'bool' || operand.kind === 'number' || operand.kind === 'string';
}

function parameterAt(type: Type, index: number): Type {
  const params = type.params!;
  return type.variadic && index >= params.length - 1 ? params.at(-1)!.elem! : params[index]!;
}
