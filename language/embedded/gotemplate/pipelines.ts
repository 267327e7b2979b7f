import type { Span } from '../language.ts';
import { quote } from '../../go/strconv-quote.ts';
import type { Type } from '../../go/type.ts';
import { GoError, GoPanic, type Run, type Value, entriesOf, typeOf } from '../../go/value.ts';
import { ArgumentError, type TemplateValue, fitArgument, fitLiteral, fitNil, literalValue, noValue } from './call.ts';
import { type Callable, getMember } from './member.ts';
import type * as node from './node.ts';
import { position } from './position.ts';
import { printNode } from './print-node.ts';
import { isTrue } from './truth.ts';

/** What a command and a statement cost: a step is one of the smallest there are. */
export const stepsOfCommand = 10;

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
export interface Slot {
  readonly value: TemplateValue;
  readonly isInterface: boolean;
}

/** The variables of one template invocation, the innermost last. */
export interface Variables {
  readonly names: string[];
  readonly slots: Slot[];
}

/** Told what each part comes to, in the order it happens: commands, with what came through the pipe, and members name by name. */
export type Trace = (part: Span, value: TemplateValue) => void;

/** Evaluates pipelines with what a template holds at a moment. */
export class Pipelines {
  protected readonly template: node.Template;
  protected readonly run: Run;
  private readonly trace: Trace | undefined;
  /** The node that errors point at: the last one begun. */
  protected current: node.Node;
  /** The name of the template that is being executed. */
  protected name: string;
  protected variables: Variables = { names: [], slots: [] };
  protected dot: Slot = plain(noValue);

  constructor(template: node.Template, run: Run, trace?: Trace) {
    this.template = template;
    this.run = run;
    this.trace = trace;
    this.name = template.name;
    this.current = template.root;
  }

  protected forget(mark: number): void {
    if (this.variables.names.length <= mark) return;
    this.variables.names.length = mark;
    this.variables.slots.length = mark;
  }

  private find(name: string): number {
    const at = this.variables.names.lastIndexOf(name);
    if (at < 0) this.fail(`undefined variable: ${name}`);
    return at;
  }

  protected assign(name: string, slot: Slot): void {
    this.variables.slots[this.find(name)] = slot;
  }

  protected pipe(pipe: node.Pipe): TemplateValue {
    this.current = pipe;
    let value: TemplateValue | undefined;
    for (const command of pipe.commands) {
      value = this.command(command, value);
      if (value === null) value = noValue;
      // A member has told of itself.
      if (command.operands.length > 1 || !('names' in command.operands[0]!)) this.trace?.(command, value);
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
    this.run.fuel.step(stepsOfCommand);
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
      this.trace?.(variable, slot.value);
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
      this.trace?.({ start: at.start, end: endOfName(at, passed.names, i) }, slot.value);
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
      const result = called.call(values as readonly Value[], this.run);
      if (typeof result === 'string') this.run.fuel.allocate(result.length);
      else if (Array.isArray(result)) this.run.fuel.allocate(result.length * 16);
      return result;
    } catch (error) {
      if (!(error instanceof GoError || error instanceof GoPanic)) throw error;
      this.current = called.at;
      return this.fail(`error calling ${called.name}: ${error.message}`);
    }
  }

  private shortCircuit(name: 'and' | 'or', { operands, final }: Passed): TemplateValue {
    let value: TemplateValue = noValue;
    for (const operand of operands.slice(1)) {
      value = this.untyped(operand);
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
  private untyped(operand: node.Operand): TemplateValue {
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

  private guarded<T>(compute: () => T): T {
    try {
      return compute();
    } catch (error) {
      if (error instanceof ArgumentError) this.fail(error.message);
      throw error;
    }
  }

  protected fail(message: string): never {
    const { template, current } = this;
    const place = `${template.name}:${position(template.source, current.pos)}`;
    const text = `template: ${place}: executing ${quote(this.name)} at <${printNode(current)}>: ${message}`;
    throw new ExecutionFailure(text, current);
  }
}

/** Where the name of a member ends: behind the last one there is nothing, between two a point. */
function endOfName({ end }: node.Node, names: readonly string[], i: number): number {
  return names.slice(i + 1).reduce((at, name) => at - name.length - 1, end);
}

/** What a pipeline gives: a value whose own type is seen. */
export function plain(value: TemplateValue): Slot {
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
