import { type Type, float64Type, intSliceType, intType, mapOf, stringType } from '../../go/type.ts';
import { Slice, TypedMap, type Value } from '../../go/value.ts';
import { power } from '../../go/math/power.ts';
import type { BinaryNode, BuiltinNode, Node } from './node.ts';
import { replaceChildren } from './node.ts';
import { ExprError } from './source.ts';

/**
 * Simplifies the checked tree as the original does, because it shows: `x and false` never looks at `x`, folded nodes take
 * the position of what they stand for, `in` over literals is a look-up with a type of its own. Throws `ExprError`.
 */
export function optimize(root: Node): Node {
  let node = walk(root, literalSet);
  for (let passes = 0, folded = true; folded && passes <= 1000; passes++) {
    folded = false;
    node = walk(node, (current) => {
      const result = fold(current);
      folded ||= result !== current;
      return result;
    });
  }
  for (const step of [literalRange, constantRange, mapOfFilter, lengthOfFilter, lastOfFilter, firstOfFilter])
    node = walk(node, step);
  return node;
}

/** Applies the step to every node, children first. What is put in its place takes the position of the node. */
function walk(node: Node, step: (node: Node) => Node): Node {
  replaceChildren(node, (child) => walk(child, step));
  const result = step(node);
  if (result !== node) result.at = node.at;
  return result;
}

/** The element of a set: Go's `struct{}`. */
const emptyStruct: Type = { kind: 'struct', name: 'struct {}', fields: [] };

/** `in` a list of literals of one type looks up in a set; keys of another type than the literals' are then an error. */
function literalSet(node: Node): Node {
  if (node.kind !== 'binary' || node.operator !== 'in' || node.right.kind !== 'array') return node;
  const { items } = node.right;
  if (items.length === 0) return node;
  if (node.left.type?.kind === 'int' && items.every((item) => item.kind === 'integer'))
    return inSet(
      node,
      intType,
      items.map((item) => (item.kind === 'integer' ? item.value : 0n)),
    );
  if (items.every((item) => item.kind === 'string'))
    return inSet(
      node,
      stringType,
      items.map((item) => (item.kind === 'string' ? item.value : '')),
    );
  return node;
}

function inSet({ left }: BinaryNode, key: Type, keys: readonly (string | bigint)[]): Node {
  const entries = new Map<string | bigint, Value>(keys.map((value) => [value, true]));
  const set: Node = { kind: 'constant', value: new TypedMap(mapOf(key, emptyStruct), entries), at: -1 };
  return { kind: 'binary', operator: 'in', left, right: set, at: -1 };
}

function fold(node: Node): Node {
  switch (node.kind) {
    case 'unary':
      return foldUnary(node.operator, node.operand) ?? node;
    case 'binary':
      return foldBinary(node) ?? node;
    case 'array': {
      const values = node.items.map(literalValue);
      if (values.length === 0 || values.includes(undefined)) return node;
      return { kind: 'constant', value: values as Value[], at: -1 };
    }
    case 'builtin':
      return foldFilters(node) ?? node;
    default:
      return node;
  }
}

function literalValue(node: Node): Value | undefined {
  switch (node.kind) {
    case 'integer':
    case 'float':
    case 'string':
    case 'bool':
      return node.value;
    default:
      return undefined;
  }
}

function foldUnary(operator: string, operand: Node): Node | null {
  if (operator === '!' || operator === 'not')
    return operand.kind === 'bool' ? { kind: 'bool', value: !operand.value, at: -1 } : null;
  if (operand.kind === 'integer') return integer(operator === '-' ? -operand.value : operand.value);
  if (operand.kind === 'float') return float(operator === '-' ? -operand.value : operand.value);
  return null;
}

function integer(value: bigint): Node {
  return { kind: 'integer', value: BigInt.asIntN(64, value), type: intType, at: -1 };
}

function float(value: number): Node {
  return { kind: 'float', value, type: float64Type, at: -1 };
}

function bool(value: boolean): Node {
  return { kind: 'bool', value, at: -1 };
}

function foldBinary(node: BinaryNode): Node | null {
  const { operator, left, right } = node;
  switch (operator) {
    case 'and':
    case '&&':
      return foldLogical(left, right, true);
    case 'or':
    case '||':
      return foldLogical(left, right, false);
    case '==':
      return foldEqual(left, right);
    case '%':
      if (left.kind !== 'integer' || right.kind !== 'integer') return null;
      if (right.value === 0n) throw new ExprError('integer divide by zero', node.at);
      return { kind: 'integer', value: BigInt.asIntN(64, left.value % right.value), at: -1 };
    case '+':
      if (left.kind === 'string' && right.kind === 'string')
        return { kind: 'string', value: left.value + right.value, at: -1 };
      return foldNumbers(operator, left, right);
    default:
      return foldNumbers(operator, left, right);
  }
}

/** `neutral and x` is `x`; the other constant decides, whatever `x` is. */
function foldLogical(left: Node, right: Node, neutral: boolean): Node | null {
  if (left.kind === 'bool' && left.value === neutral) return right;
  if (right.kind === 'bool' && right.value === neutral) return left;
  return left.kind === 'bool' || right.kind === 'bool' ? bool(!neutral) : null;
}

function foldEqual(left: Node, right: Node): Node | null {
  if (left.kind === 'integer' && right.kind === 'integer') return bool(left.value === right.value);
  if (left.kind === 'string' && right.kind === 'string') return bool(left.value === right.value);
  return left.kind === 'bool' && right.kind === 'bool' ? bool(left.value === right.value) : null;
}

function foldNumbers(operator: string, left: Node, right: Node): Node | null {
  if (left.kind === 'integer' && right.kind === 'integer') {
    if (operator === '+') return integer(left.value + right.value);
    if (operator === '-') return integer(left.value - right.value);
    if (operator === '*') return integer(left.value * right.value);
  }
  const a = literalNumber(left);
  const b = literalNumber(right);
  if (a === null || b === null) return null;
  switch (operator) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '*':
      return float(a * b);
    case '/':
      return float(a / b);
    case '**':
    case '^':
      return float(power(a, b));
    default:
      return null;
  }
}

function literalNumber(node: Node): number | null {
  if (node.kind === 'integer') return Number(node.value);
  return node.kind === 'float' ? node.value : null;
}

/** `filter(filter(x, p), q)` is `filter(x, p && q)`; the `&&` has no position. */
function foldFilters({ name, arguments: arguments_ }: BuiltinNode): Node | null {
  const [inner, second] = arguments_ as [Node, Node];
  if (name !== 'filter' || inner.kind !== 'builtin' || inner.name !== 'filter') return null;
  const [collection, first] = inner.arguments as [Node, Node];
  const both: Node = { kind: 'binary', operator: '&&', left: first, right: second, at: -1 };
  return { kind: 'builtin', name, arguments: [collection, both], at: -1 };
}

/** `x in 1..3` of an integer is `x >= 1 and x <= 3`. */
function literalRange(node: Node): Node {
  if (node.kind !== 'binary' || node.operator !== 'in' || node.left.type?.kind !== 'int') return node;
  const { left, right } = node;
  if (right.kind !== 'binary' || right.operator !== '..') return node;
  if (right.left.kind !== 'integer' || right.right.kind !== 'integer') return node;
  const least: Node = { kind: 'binary', operator: '>=', left, right: right.left, at: -1 };
  const most: Node = { kind: 'binary', operator: '<=', left, right: right.right, at: -1 };
  return { kind: 'binary', operator: 'and', left: least, right: most, at: -1 };
}

function constantRange(node: Node): Node {
  if (node.kind !== 'binary' || node.operator !== '..') return node;
  if (node.left.kind !== 'integer' || node.right.kind !== 'integer') return node;
  const first = node.left.value;
  const size = BigInt.asIntN(64, node.right.value - first + 1n);
  // A range that is too large is left for the evaluation, which refuses it.
  if (size > 1_000_000n) return node;
  const items = Array.from({ length: Math.max(0, Number(size)) }, (_, i) => first + BigInt(i));
  return { kind: 'constant', value: new Slice(intSliceType, items), at: -1 };
}

/** The `filter` with two arguments that a node is. */
function asFilter(node: Node | undefined): BuiltinNode | null {
  return node?.kind === 'builtin' && node.name === 'filter' && node.arguments.length === 2 ? node : null;
}

function mapOfFilter(node: Node): Node {
  if (node.kind !== 'builtin' || node.name !== 'map') return node;
  const filter = asFilter(node.arguments[0]);
  const closure = node.arguments[1];
  if (filter === null || filter.map !== undefined || closure?.kind !== 'closure') return node;
  return { kind: 'builtin', name: 'filter', arguments: filter.arguments, map: closure.body, at: -1 };
}

function lengthOfFilter(node: Node): Node {
  const filter = node.kind === 'builtin' && node.name === 'len' ? asFilter(node.arguments[0]) : null;
  return filter === null ? node : { kind: 'builtin', name: 'count', arguments: filter.arguments, at: -1 };
}

function lastOfFilter(node: Node): Node {
  return found(node, 'last', -1n, 'findLast') ?? node;
}

function firstOfFilter(node: Node): Node {
  return found(node, 'first', 0n, 'find') ?? node;
}

/** `filter(…)[0]` and `first(filter(…))` stop at the first; only the index throws when there is none. */
function found(node: Node, builtin: string, index: bigint, name: string): Node | null {
  const byIndex =
    node.kind === 'member' && !node.optional && node.property.kind === 'integer' && node.property.value === index;
  const filter = byIndex
    ? asFilter(node.object)
    : node.kind === 'builtin' && node.name === builtin
      ? asFilter(node.arguments[0])
      : null;
  if (filter === null) return null;
  const { arguments: arguments_, map } = filter;
  return { kind: 'builtin', name, arguments: arguments_, throws: byIndex, ...(map && { map }), at: -1 };
}
