import { power } from '../../go/math/power.ts';
import type { Value } from '../../go/value.ts';
import { toFloat, toInt } from './convert.ts';
import type { Known } from './kinds.ts';
import type { Machine } from './machine.ts';
import { contains } from './member.ts';
import * as operate from './operate.ts';
import * as types from './operation-type.ts';
import * as text from './text-operation.ts';

/** A binary operator. */
export type BinaryOperator = Strict | Lazy;

interface Base {
  /** How tightly it binds. */
  readonly binding: number;
  readonly isRightAssociative?: true;
  /** The type of the operation, `undefined` when it has none for such operands (`checker.go: BinaryNode`). */
  readonly type: (sides: types.Sides) => Known | undefined;
}

/** One that looks at both sides. */
interface Strict extends Base {
  readonly apply: (left: Value, right: Value, machine: Machine) => Value;
}

/** One whose left side may be the answer; else it is the right one. */
interface Lazy extends Base {
  readonly isDecidedBy: (left: Value) => boolean;
}

const or: Lazy = { binding: 10, type: types.logical, isDecidedBy: operate.asBool };
const and: Lazy = { binding: 15, type: types.logical, isDecidedBy: (left) => !operate.asBool(left) };
const raise: Strict = {
  binding: 100,
  isRightAssociative: true,
  type: types.quotient,
  apply: (left, right) => power(toFloat(left), toFloat(right)),
};

/** All of them; `|` is none, it only gives a call its first argument. */
export const binaryOperators: ReadonlyMap<string, BinaryOperator> = new Map<string, BinaryOperator>([
  ['or', or],
  ['||', or],
  ['and', and],
  ['&&', and],
  ['==', { binding: 20, type: types.equality, apply: operate.equals }],
  ['!=', { binding: 20, type: types.equality, apply: (left, right) => !operate.equals(left, right) }],
  ['<', { binding: 20, type: types.order, apply: (left, right) => operate.compares(left, '<', right) }],
  ['>', { binding: 20, type: types.order, apply: (left, right) => operate.compares(left, '>', right) }],
  ['>=', { binding: 20, type: types.order, apply: (left, right) => operate.compares(left, '>=', right) }],
  ['<=', { binding: 20, type: types.order, apply: (left, right) => operate.compares(left, '<=', right) }],
  ['in', { binding: 20, type: types.membership, apply: contains }],
  ['matches', { binding: 20, type: types.text, apply: text.matchesPattern }],
  ['contains', { binding: 20, type: types.text, apply: text.contains }],
  ['startsWith', { binding: 20, type: types.text, apply: text.startsWith }],
  ['endsWith', { binding: 20, type: types.text, apply: text.endsWith }],
  ['..', { binding: 25, type: types.range, apply: (left, right, machine) => machine.range(toInt(left), toInt(right)) }],
  ['+', { binding: 30, type: types.sum, apply: operate.add }],
  ['-', { binding: 30, type: types.difference, apply: operate.subtract }],
  ['*', { binding: 60, type: types.product, apply: operate.multiply }],
  ['/', { binding: 60, type: types.quotient, apply: operate.divide }],
  ['%', { binding: 60, type: types.remainder, apply: operate.modulo }],
  ['**', raise],
  ['^', raise],
  ['??', { binding: 500, type: types.coalesced, isDecidedBy: (left) => !operate.isNil(left) }],
]);
