import type { Time } from '../../go/time.ts';
import { intSliceType } from '../../go/type.ts';
import { Func, GoPanic, type Run, Slice, type Value, integer, typeOf } from '../../go/value.ts';
import { matches } from '../regexp/evaluate.ts';
import { builtinNamed, callBuiltin } from './builtins.ts';
import { callFunction } from './call.ts';
import { fetch, fetchField, length, slice } from './member.ts';
import type { BinaryNode, BuiltinNode, CallNode, MemberNode, Node, PointerNode, SliceNode } from './node.ts';
import * as operate from './operate.ts';
import { binaryOperators } from './operators.ts';
import { type Scope, runPredicate } from './predicate.ts';

/**
 * Runs nodes on a stack of values, as the original's byte code does: some of its constructs leave values behind that later
 * operations then take for their own (`1 == findLast(…)`), and so it is here.
 */
export class Machine {
  /** The position of the operation under way. */
  at = -1;
  readonly scopes: Scope[] = [];
  private readonly stack: Value[] = [];
  private readonly environment: Value;
  readonly context: Run;
  private readonly variables: { readonly name: string; readonly value: Value }[] = [];
  /** What the original counts: elements of lists, maps and ranges that were made. */
  private memory = 0;
  /** Set while the rest of a chain is skipped. */
  private skipping = false;

  constructor(environment: Value, context: Run) {
    this.environment = environment;
    this.context = context;
  }

  push(value: Value): void {
    this.stack.push(value);
  }

  pop(): Value {
    const value = this.stack.pop();
    if (value === undefined) throw new GoPanic('runtime error: index out of range [-1]');
    return value;
  }

  top(): Value {
    const value = this.stack.at(-1);
    if (value === undefined) throw new GoPanic('runtime error: index out of range [-1]');
    return value;
  }

  /** The last values, in the order in which they were pushed. */
  take(count: number): Value[] {
    const values = Array.from({ length: count }, () => this.pop());
    return values.reverse();
  }

  /** Leaves the node's value on top of the stack. */
  run(node: Node): void {
    this.context.fuel.step(4);
    switch (node.kind) {
      case 'nil':
        return this.push(null);
      case 'integer':
        return this.push(typedInteger(node.value, node));
      case 'float':
      case 'bool':
      case 'string':
      case 'constant':
        return this.push(node.value);
      case 'identifier':
        return this.identifier(node.name, node);
      case 'unary':
        this.run(node.operand);
        this.at = node.at;
        if (node.operator === '-') this.push(operate.negate(this.pop()));
        else if (node.operator !== '+') this.push(!operate.asBool(this.pop()));
        return;
      case 'binary':
        return this.binary(node);
      case 'chain':
        this.run(node.inner);
        this.skipping = false;
        return;
      case 'member':
        return this.member(node);
      case 'slice':
        return this.slice(node);
      case 'call':
        return this.call(node);
      case 'builtin':
        return this.builtin(node);
      case 'closure':
        return this.run(node.body);
      case 'pointer':
        return this.pointer(node);
      case 'declaration':
        this.run(node.value);
        this.variables.push({ name: node.name, value: this.pop() });
        this.run(node.body);
        this.variables.pop();
        return;
      case 'conditional':
        this.run(node.condition);
        this.at = node.at;
        return this.run(operate.asBool(this.pop()) ? node.yes : node.no);
      case 'array':
        for (const item of node.items) this.run(item);
        return this.list(node.items.length, node);
      default:
        for (const { key, value } of node.pairs) {
          this.run(key);
          this.run(value);
        }
        return this.map(node.pairs.length, node);
    }
  }

  /** Makes a list of the last values. */
  list(size: number, { at }: Node): void {
    this.at = at;
    this.grow(size);
    this.push(this.take(size));
  }

  /** Of keys that occur twice the first counts. */
  private map(size: number, { at }: Node): void {
    this.at = at;
    this.grow(size);
    const map = new Map<string, Value>();
    for (let i = 0; i < size; i++) {
      const value = this.pop();
      map.set(operate.asString(this.pop()), value);
    }
    this.push(map);
  }

  private grow(size: number): void {
    this.memory += size;
    this.context.fuel.step(Math.min(size, 1_000_000));
    if (this.memory >= 1_000_000) throw new GoPanic('memory budget exceeded');
  }

  private identifier(name: string, { at }: Node): void {
    const variable = this.variables.findLast((known) => known.name === name);
    if (variable !== undefined) return this.push(variable.value);
    this.at = at;
    this.push(name === '$env' ? this.environment : fetch(this.environment, name));
  }

  private binary(node: BinaryNode): void {
    this.run(node.left);
    const operator = binaryOperators.get(node.operator)!;
    if ('isDecidedBy' in operator) {
      this.at = node.at;
      if (operator.isDecidedBy(this.top())) return;
      this.pop();
      return this.run(node.right);
    }
    if (node.regexp !== undefined) {
      this.at = node.at;
      return this.push(matches(node.regexp, operate.asString(this.pop())));
    }
    this.run(node.right);
    this.at = node.at;
    const right = this.pop();
    const left = this.pop();
    if (node.operator === '==') assertKnown(node, left, right);
    this.push(operator.apply(left, right, this));
  }

  /** The integers from the first to the last. */
  range(first: bigint, last: bigint): Value {
    const size = BigInt.asIntN(64, last - first + 1n);
    this.grow(size > 0n ? Number(size) : 0);
    const items = Array.from({ length: Math.max(0, Number(size)) }, (_, i) => first + BigInt(i));
    return new Slice(intSliceType, items);
  }

  private member(node: MemberNode): void {
    if (node.field !== undefined) return this.field(node);
    this.run(node.object);
    if (this.skipping) return;
    if (node.method !== undefined) {
      this.at = node.at;
      return this.push(fetch(this.pop(), node.method));
    }
    if (node.optional && operate.isNil(this.top())) {
      this.skipping = true;
      return;
    }
    this.run(node.property);
    this.at = node.at;
    const property = this.pop();
    this.push(fetch(this.pop(), property));
  }

  /** Fields of fields are one step, at the first of them. */
  private field(node: MemberNode): void {
    const path: string[] = [];
    let first = node;
    for (let next: Node = node; ; next = first.object) {
      if (next.kind !== 'member' || next.field === undefined) break;
      path.unshift(next.field);
      first = next;
      if (first.optional) break;
    }
    this.run(first.object);
    if (this.skipping) return;
    this.at = first.at;
    fetchField(this.pop() as Time, path);
  }

  private slice(node: SliceNode): void {
    this.run(node.object);
    this.at = node.at;
    if (node.to === null) this.push(length(this.top()));
    else this.run(node.to);
    if (node.from === null) this.push(0n);
    else this.run(node.from);
    this.at = node.at;
    const from = this.pop();
    const to = this.pop();
    this.push(slice(this.pop(), from, to));
  }

  /** The arguments come first, then what is called. */
  private call(node: CallNode): void {
    for (const argument of node.arguments) this.run(argument);
    if (node.builtin !== undefined) return this.builtinValue(node.builtin, node);
    this.run(node.callee);
    if (this.skipping) return;
    this.at = node.at;
    const callee = this.pop();
    const arguments_ = this.take(node.arguments.length);
    if (node.typed === true) assertArgument(callee, arguments_[0]!);
    this.push(callFunction(callee, arguments_, this.context));
  }

  /** Sic: a built-in that has the shorter way cannot be called as a value. */
  private builtinValue(name: string, node: CallNode): void {
    this.at = node.at;
    const arguments_ = this.take(node.arguments.length);
    const builtin = builtinNamed(name);
    if (builtin === undefined || builtin.fast)
      throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
    this.push(callBuiltin(builtin, arguments_, this.context));
  }

  private builtin(node: BuiltinNode): void {
    const builtin = builtinNamed(node.name);
    if (builtin === undefined) return runPredicate(this, node);
    for (const argument of node.arguments) this.run(argument);
    this.at = node.at;
    // The shorter way takes one, however many there are.
    const arguments_ = this.take(builtin.fast ? 1 : node.arguments.length);
    this.push(callBuiltin(builtin, arguments_, this.context));
  }

  private pointer({ name, at }: PointerNode): void {
    const scope = this.scopes.at(-1);
    this.at = at;
    if (scope === undefined) throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
    if (name === 'index') this.push(BigInt(scope.index));
    else this.push(name === 'acc' ? scope.accumulated : scope.item(scope.index));
  }
}

function assertArgument(callee: Value, argument: Value): void {
  const type = callee instanceof Func ? callee.type.params![0]! : null;
  if (type !== null && typeOf(argument)?.name !== type.name) throw operate.assertionFailed(argument, type.name);
}

/** Integer literals among arguments may have been given another type. */
function typedInteger(value: bigint, { type }: Node): Value {
  if (type === undefined || type === null || type.kind === 'int') return value;
  return integer({ kind: type.kind, name: type.kind }, value);
}

/** Where both sides of `==` are known to be integers, or texts, the original insists on it. */
function assertKnown({ left: { type: a }, right: { type: b } }: BinaryNode, left: Value, right: Value): void {
  if (a?.name === 'int' && b?.name === 'int') {
    if (typeof left !== 'bigint') throw operate.assertionFailed(left, 'int');
    if (typeof right !== 'bigint') throw operate.assertionFailed(right, 'int');
  } else if (a?.name === 'string' && b?.name === 'string') {
    operate.asString(left);
    operate.asString(right);
  }
}
