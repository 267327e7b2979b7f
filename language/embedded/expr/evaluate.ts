import { intSliceType } from '../../go/type.ts';
import { GoError, GoPanic, type Run, Slice, TypedMap, type Value, integer, itemsOf, typeOf } from '../../go/value.ts';
import { matches } from '../regexp/evaluate.ts';
import { parse as parseRegexp } from '../regexp/parse.ts';
import { power } from '../govaluate/power.ts';
import { builtinNamed } from './builtins.ts';
import { groupsType } from './builtin-types.ts';
import { callFunction } from './call.ts';
import { toFloat, toInt } from './convert.ts';
import { contains, fetch, hashKey, length, slice } from './member.ts';
import type {
  BinaryNode,
  BuiltinNode,
  CallNode,
  ConditionalNode,
  MapNode,
  MemberNode,
  Node,
  PointerNode,
  SliceNode,
} from './node.ts';
import * as operate from './operate.ts';
import type { Program } from './parse.ts';
import { ExprError, errorText } from './source.ts';

/**
 * Evaluates a program (Go: `vm.Run`). Whatever goes wrong is a `GoError` with the original's text, snippet included: it
 * recovers from its own panics and from those of the functions it calls.
 */
export function evaluate(program: Program, environment: Value, run: Run): Value {
  const machine = new Machine(program, environment, run);
  try {
    return machine.value(program.root);
  } catch (error) {
    if (error instanceof GoPanic || error instanceof GoError)
      throw new GoError(errorText(program.source, new ExprError(error.message, machine.at)));
    throw error;
  }
}

/** What a predicate sees: the collection, where it is, and what was gathered. */
interface Scope {
  readonly size: number;
  readonly item: (index: number) => Value;
  index: number;
  accumulated: Value;
}

class Machine {
  /** The position of the operation under way. */
  at = -1;
  private readonly environment: Value;
  private readonly run: Run;
  private readonly scopes: Scope[] = [];
  private readonly variables: { readonly name: string; readonly value: Value }[] = [];
  /** What the original counts: elements of lists, maps and ranges that were made. */
  private memory = 0;
  /** Set while the rest of a chain is skipped. */
  private skipping = false;

  constructor(program: Program, environment: Value, run: Run) {
    this.environment = environment;
    this.run = run;
    this.at = program.root.at;
  }

  value(node: Node): Value {
    this.run.fuel.step();
    switch (node.kind) {
      case 'nil':
        return null;
      case 'integer':
        return this.integer(node.value, node);
      case 'float':
      case 'bool':
      case 'string':
      case 'constant':
        return node.value;
      case 'identifier':
        return this.identifier(node.name, node);
      case 'unary': {
        const operand = this.value(node.operand);
        this.at = node.at;
        if (node.operator === '+') return operand;
        return node.operator === '-' ? operate.negate(operand) : !operate.asBool(operand);
      }
      case 'binary':
        return this.binary(node);
      case 'chain': {
        const value = this.value(node.inner);
        this.skipping = false;
        return value;
      }
      case 'member':
        return this.member(node);
      case 'slice':
        return this.slice(node);
      case 'call':
        return this.call(node);
      case 'builtin':
        return this.builtin(node);
      case 'closure':
        return this.value(node.body);
      case 'pointer':
        return this.pointer(node);
      case 'declaration': {
        const value = this.value(node.value);
        this.variables.push({ name: node.name, value });
        const result = this.value(node.body);
        this.variables.pop();
        return result;
      }
      case 'conditional':
        return this.conditional(node);
      case 'array': {
        const items = node.items.map((item) => this.value(item));
        this.at = node.at;
        this.grow(items.length);
        return items;
      }
      default:
        return this.map(node);
    }
  }

  /** Integer literals among arguments may have been given another type. */
  private integer(value: bigint, { type }: Node): Value {
    if (type === undefined || type === null || type.kind === 'int') return value;
    return integer({ kind: type.kind, name: type.kind }, value);
  }

  private identifier(name: string, { at }: Node): Value {
    const variable = this.variables.findLast((known) => known.name === name);
    if (variable !== undefined) return variable.value;
    if (name === '$env') return this.environment;
    this.at = at;
    return fetch(this.environment, name);
  }

  private binary(node: BinaryNode): Value {
    const left = this.value(node.left);
    switch (node.operator) {
      case 'and':
      case '&&':
        this.at = node.at;
        return operate.asBool(left) ? this.value(node.right) : left;
      case 'or':
      case '||':
        this.at = node.at;
        return operate.asBool(left) ? left : this.value(node.right);
      case '??':
        return operate.isNil(left) ? this.value(node.right) : left;
      case 'matches':
        if (node.regexp !== undefined) {
          this.at = node.at;
          return matches(node.regexp, operate.asString(left));
        }
        break;
      default:
    }
    const right = this.value(node.right);
    this.at = node.at;
    return this.operation(node, left, right);
  }

  private operation(node: BinaryNode, left: Value, right: Value): Value {
    switch (node.operator) {
      case '==':
        return this.equals(node, left, right);
      case '!=':
        return !operate.equals(left, right);
      case '<':
      case '>':
      case '<=':
      case '>=':
        return operate.compares(left, node.operator, right);
      case '+':
        return operate.add(left, right);
      case '-':
        return operate.subtract(left, right);
      case '*':
        return operate.multiply(left, right);
      case '/':
        return operate.divide(left, right);
      case '%':
        return operate.modulo(left, right);
      case '**':
      case '^':
        return power(toFloat(left), toFloat(right));
      case 'in':
        return contains(left, right);
      case '..':
        return this.range(toInt(left), toInt(right));
      default:
        return textOperation(node.operator, left, right);
    }
  }

  /** Where both sides are known to be integers, or texts, the original insists on it. */
  private equals({ left: { type: a }, right: { type: b } }: BinaryNode, left: Value, right: Value): boolean {
    if (a?.name === 'int' && b?.name === 'int') {
      if (typeof left !== 'bigint') throw operate.assertionFailed(left, 'int');
      if (typeof right !== 'bigint') throw operate.assertionFailed(right, 'int');
      return left === right;
    }
    if (a?.name === 'string' && b?.name === 'string') return operate.asString(left) === operate.asString(right);
    return operate.equals(left, right);
  }

  private range(first: bigint, last: bigint): Value {
    const size = BigInt.asIntN(64, last - first + 1n);
    this.grow(size > 0n ? Number(size) : 0);
    const items = Array.from({ length: Math.max(0, Number(size)) }, (_, i) => first + BigInt(i));
    return new Slice(intSliceType, items);
  }

  private grow(size: number): void {
    this.memory += size;
    this.run.fuel.step(Math.min(size, 1_000_000));
    if (this.memory >= 1_000_000) throw new GoPanic('memory budget exceeded');
  }

  private member(node: MemberNode): Value {
    const object = this.value(node.object);
    if (this.skipping) return object;
    if (node.method !== undefined) {
      this.at = node.at;
      return fetch(object, node.method);
    }
    if (node.optional && operate.isNil(object)) {
      this.skipping = true;
      return object;
    }
    const property = this.value(node.property);
    this.at = node.at;
    return fetch(object, property);
  }

  private slice(node: SliceNode): Value {
    const object = this.value(node.object);
    if (this.skipping) return object;
    this.at = node.at;
    const to = node.to === null ? length(object) : this.value(node.to);
    const from = node.from === null ? 0n : this.value(node.from);
    this.at = node.at;
    return slice(object, from, to);
  }

  /** The arguments come first, then what is called. */
  private call(node: CallNode): Value {
    const arguments_ = node.arguments.map((argument) => this.value(argument));
    if (node.builtin !== undefined) return this.builtinValue(node.builtin, arguments_, node);
    const callee = this.value(node.callee);
    if (this.skipping) return callee;
    this.at = node.at;
    return callFunction(callee, arguments_, this.run);
  }

  /** Sic: a built-in that has the shorter way cannot be called as a value. */
  private builtinValue(name: string, arguments_: readonly Value[], node: Node): Value {
    this.at = node.at;
    const builtin = builtinNamed(name);
    if (builtin === undefined || builtin.fast)
      throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
    return builtin.call(arguments_, this.run);
  }

  private pointer({ name, at }: PointerNode): Value {
    const scope = this.scopes.at(-1)!;
    this.at = at;
    if (name === 'index') return BigInt(scope.index);
    return name === 'acc' ? scope.accumulated : scope.item(scope.index);
  }

  private conditional(node: ConditionalNode): Value {
    const condition = this.value(node.condition);
    this.at = node.at;
    return this.value(operate.asBool(condition) ? node.yes : node.no);
  }

  /** Of keys that occur twice the first counts. */
  private map(node: MapNode): Value {
    const pairs = node.pairs.map(({ key, value }) => [this.value(key), this.value(value)] as const);
    this.at = node.at;
    this.grow(pairs.length);
    const map = new Map<string, Value>();
    for (const [key, value] of pairs.reverse()) map.set(operate.asString(key), value);
    return map;
  }

  private builtin(node: BuiltinNode): Value {
    const builtin = builtinNamed(node.name);
    const arguments_ = node.arguments;
    if (builtin !== undefined) {
      const values = arguments_.map((argument) => this.value(argument));
      this.at = node.at;
      return builtin.call(values, this.run);
    }
    const scope = this.open(this.value(arguments_[0]!), node);
    this.scopes.push(scope);
    const result = this.predicate(node, scope);
    this.scopes.pop();
    return result;
  }

  private open(collection: Value, { at }: Node): Scope {
    this.at = at;
    const { size, item } = indexed(collection);
    return { size, item, index: 0, accumulated: null };
  }

  private predicate(node: BuiltinNode, scope: Scope): Value {
    const [, closure, initial] = node.arguments as [Node, Node, Node | undefined];
    switch (node.name) {
      case 'all':
      case 'none':
      case 'any':
        return this.quantified(node, closure, scope);
      case 'one':
        return this.selected(node, closure, scope).length === 1;
      case 'count':
        return BigInt(this.selected(node, closure, scope).length);
      case 'filter': {
        const items = this.selected(node, closure, scope, node.map ?? null);
        this.at = node.at;
        this.grow(items.length);
        return items;
      }
      case 'map': {
        const items = Array.from(this.each(scope), () => this.value(closure));
        this.at = node.at;
        this.grow(items.length);
        return items;
      }
      case 'find':
      case 'findLast':
        return this.found(node, closure, scope);
      case 'findIndex':
      case 'findLastIndex':
        return this.search(node, closure, scope) ? BigInt(scope.index) : null;
      case 'groupBy':
        return this.groups(node, closure, scope);
      default:
        return this.reduce(node, closure, initial, scope);
    }
  }

  private *each(scope: Scope): Generator<number> {
    for (; scope.index < scope.size; scope.index++) yield scope.index;
  }

  private holds(closure: Node, { at }: Node): boolean {
    const value = this.value(closure);
    this.at = at;
    return operate.asBool(value);
  }

  private quantified(node: BuiltinNode, closure: Node, scope: Scope): boolean {
    const wanted = node.name === 'all';
    for (const _ of this.each(scope)) if (this.holds(closure, node) !== wanted) return node.name === 'any';
    return node.name !== 'any';
  }

  /** The elements for which the predicate holds, each as what `shape` makes of it. */
  private selected(node: BuiltinNode, closure: Node, scope: Scope, shape?: Node | null): Value[] {
    const items: Value[] = [];
    for (const index of this.each(scope))
      if (this.holds(closure, node)) items.push(shape ? this.value(shape) : scope.item(index));
    return items;
  }

  /** Goes to the first, or last, element for which the predicate holds. */
  private search(node: BuiltinNode, closure: Node, scope: Scope): boolean {
    if (!node.name.startsWith('findLast')) {
      for (const _ of this.each(scope)) if (this.holds(closure, node)) return true;
      return false;
    }
    for (scope.index = scope.size - 1; scope.index >= 0; scope.index--) if (this.holds(closure, node)) return true;
    return false;
  }

  private found(node: BuiltinNode, closure: Node, scope: Scope): Value {
    if (this.search(node, closure, scope)) return node.map ? this.value(node.map) : scope.item(scope.index);
    this.at = node.at;
    if (node.throws) throw new GoPanic('reflect: slice index out of range');
    return null;
  }

  private groups(node: BuiltinNode, closure: Node, scope: Scope): Value {
    const groups = new Map<string | bigint | number | boolean, Value[]>();
    for (const index of this.each(scope)) {
      const key = this.value(closure);
      this.at = node.at;
      const item = scope.item(index);
      const hash = hashKey(key);
      const group = groups.get(hash);
      if (group === undefined) groups.set(hash, [item]);
      else group.push(item);
    }
    return new TypedMap(groupsType, scope.size === 0 ? null : groups);
  }

  private reduce(node: BuiltinNode, closure: Node, initial: Node | undefined, scope: Scope): Value {
    if (initial !== undefined) scope.accumulated = this.value(initial);
    else {
      this.at = node.at;
      scope.accumulated = scope.item(0);
      scope.index = 1;
    }
    for (const _ of this.each(scope)) scope.accumulated = this.value(closure);
    return scope.accumulated;
  }
}

function textOperation(operator: string, left: Value, right: Value): boolean {
  switch (operator) {
    case 'contains':
      return operate.asString(left).includes(operate.asString(right));
    case 'startsWith':
      return operate.asString(left).startsWith(operate.asString(right));
    case 'endsWith':
      return operate.asString(left).endsWith(operate.asString(right));
    default: {
      const { value, errors } = parseRegexp(operate.asString(right));
      const text = operate.asString(left);
      if (value === null) throw new GoError(errors[0]!.message);
      return matches(value, text);
    }
  }
}

/** A list, or a text as its bytes; a map has a length but no elements. */
function indexed(collection: Value): { size: number; item: (index: number) => Value } {
  const items = itemsOf(collection);
  const kind = typeOf(collection)?.kind;
  if (items !== null) {
    const item = (index: number) => {
      if (index >= items.length) throw new GoPanic(`reflect: ${kind} index out of range`);
      return items[index]!;
    };
    return { size: items.length, item };
  }
  if (kind === 'string') return { size: Number(length(collection)), item: (index) => fetch(collection, BigInt(index)) };
  if (kind !== 'map')
    throw new GoPanic(`reflect: call of reflect.Value.Len on ${kind === undefined ? 'zero' : kind} Value`);
  const item = () => {
    throw new GoPanic('reflect: call of reflect.Value.Index on map Value');
  };
  return { size: Number(length(collection)), item };
}
