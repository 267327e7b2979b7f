import { compare } from '../../go/json-order.ts';
import { GoError, type Value } from '../../go/value.ts';
import { Fuel } from '../fuel.ts';
import { matches } from '../regexp/evaluate.ts';
import { parse as parseRegexp } from '../regexp/parse.ts';
import { deepEqual, interfaceEqual } from './compare.ts';
import * as number from './number.ts';
import type { Link, Node, Operator, Prefix } from './node.ts';
import type { Expression } from './parse.ts';
import { power } from '../../go/math/power.ts';
import { printValue } from './print.ts';
import { type Operand, Pattern } from './value.ts';

/**
 * Evaluates with those parameters (Go: `EvaluableExpression.Evaluate`, types checked). A returned error is thrown as
 * `GoError`, a panic, which kills the original's process, as `GoPanic`.
 */
export function evaluate(
  expression: Expression,
  parameters: ReadonlyMap<string, Value>,
  fuel: Fuel = new Fuel(),
): Value {
  return run(expression.root, { parameters, fuel }) as Value;
}

interface Scope {
  readonly parameters: ReadonlyMap<string, Value>;
  readonly fuel: Fuel;
}

function run(node: Node | null, scope: Scope): Operand {
  scope.fuel.step();
  if (node === null) return null;
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'parameter':
      return parameter(node.name, scope);
    case 'prefix':
      return prefix(node.operator, run(node.operand, scope));
    case 'access':
      return access(node.path, node.argument, scope);
    default: {
      let left = run(node.first, scope);
      for (const link of node.links) left = apply(left, link, scope);
      return left;
    }
  }
}

function parameter(name: string, { parameters }: Scope): Value {
  const value = parameters.get(name);
  if (value === undefined) throw new GoError(`No parameter '${name}' found.`);
  return value;
}

/** Decoded JSON has no structs, so that a bare `a.B` always fails. */
function access(path: readonly string[], argument: Node | null, scope: Scope): never {
  run(argument, scope);
  parameter(path[0]!, scope);
  throw new GoError(`Unable to access '${path[1]}', '${path[0]}' is not a struct`);
}

function prefix(operator: Prefix, operand: Operand): Operand {
  if (operator === '!' && typeof operand === 'boolean') return !operand;
  if (operator !== '!' && typeof operand === 'number')
    return operator === '-' ? -operand : number.bitwise('^', operand, -1);
  throw new GoError(`Value '${printValue(operand)}' cannot be used with the prefix '${operator}'`);
}

function apply(left: Operand, { operator, right }: Link, scope: Scope): Operand {
  switch (operator) {
    case '&&':
      return left !== false && logical(left, operator, run(right, scope), (a, b) => a && b);
    case '||':
      return left === true || logical(left, operator, run(right, scope), (a, b) => a || b);
    case '??':
    case ':':
      return left === null ? run(right, scope) : left;
    case '?':
      return ternary(left, right, scope);
    default:
      return binary(left, operator, run(right, scope), scope.fuel);
  }
}

function logical(
  left: Operand,
  operator: Operator,
  right: Operand,
  combine: (a: boolean, b: boolean) => boolean,
): boolean {
  if (typeof left !== 'boolean') throw mismatch(left, operator);
  if (typeof right !== 'boolean') throw mismatch(right, operator);
  return combine(left, right);
}

function ternary(left: Operand, right: Node | null, scope: Scope): Operand {
  if (left === false) return null;
  const value = run(right, scope);
  if (left !== true) throw mismatch(left, '?');
  return value;
}

type Binary = Exclude<Operator, '&&' | '||' | '??' | ':' | '?'>;

function binary(left: Operand, operator: Binary, right: Operand, fuel: Fuel): Operand {
  switch (operator) {
    case ',':
      return Array.isArray(left) ? [...left, right as Value] : [left as Value, right as Value];
    case '==':
      return deepEqual(left, right);
    case '!=':
      return !deepEqual(left, right);
    case '>':
    case '>=':
    case '<':
    case '<=':
      return ordered(left, operator, right);
    case '=~':
      return matchesPattern(left, operator, right, fuel);
    case '!~':
      return !matchesPattern(left, operator, right, fuel);
    case 'in':
      if (!Array.isArray(right)) throw mismatch(right, operator);
      fuel.step(right.length);
      return right.some((item) => interfaceEqual(left, item));
    case '+':
      return add(left, right, fuel);
    default:
      if (typeof left !== 'number') throw mismatch(left, operator);
      if (typeof right !== 'number') throw mismatch(right, operator);
      return calculate(left, operator, right);
  }
}

function ordered(left: Operand, operator: '>' | '>=' | '<' | '<=', right: Operand): boolean {
  if (typeof left === 'string' && typeof right === 'string') return holds(compare(left, right), operator, 0);
  if (typeof left === 'number' && typeof right === 'number') return holds(left, operator, right);
  throw mismatch(left, operator);
}

function holds(left: number, operator: '>' | '>=' | '<' | '<=', right: number): boolean {
  switch (operator) {
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    default:
      return left <= right;
  }
}

function matchesPattern(left: Operand, operator: '=~' | '!~', right: Operand, fuel: Fuel): boolean {
  if (typeof left !== 'string') throw mismatch(left, operator);
  if (right instanceof Pattern) return matches(right.regexp, left);
  if (typeof right !== 'string') throw mismatch(right, operator);
  fuel.step(right.length);
  const { value, errors } = parseRegexp(right);
  if (value === null) throw new GoError(`Unable to compile regexp pattern '${right}': ${errors[0]!.message}`);
  return matches(value, left);
}

/** Numbers add; when one side is a text, both are printed and joined. */
function add(left: Operand, right: Operand, fuel: Fuel): Operand {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (typeof left !== 'string' && typeof right !== 'string') throw mismatch(left, '+');
  const text = printValue(left) + printValue(right);
  fuel.allocate(text.length);
  return text;
}

function calculate(left: number, operator: number.Arithmetic | number.Bitwise, right: number): number {
  switch (operator) {
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return power(left, right);
    default:
      return number.bitwise(operator, left, right);
  }
}

function mismatch(value: Operand, operator: Operator): GoError {
  const text = printValue(value);
  switch (operator) {
    case '&&':
    case '||':
      return new GoError(`Value '${text}' cannot be used with the logical operator '${operator}', it is not a bool`);
    case '?':
      return new GoError(`Value '${text}' cannot be used with the ternary operator '${operator}', it is not a bool`);
    case '>':
    case '>=':
    case '<':
    case '<=':
    case '=~':
    case '!~':
    case 'in':
      return new GoError(`Value '${text}' cannot be used with the comparator '${operator}', it is not a number`);
    default:
      return new GoError(`Value '${text}' cannot be used with the modifier '${operator}', it is not a number`);
  }
}
