import { sprint } from '../../../go/fmt.ts';
import { power } from '../../../go/math/power.ts';
import { parseFloat64, parseInt64 } from '../../../go/strconv-parse.ts';
import { int64Type } from '../../../go/type.ts';
import { GoPanic, Numeric, type Value, itemsOf } from '../../../go/value.ts';
import { interfaceEqual } from '../../govaluate/compare.ts';
import { matches } from '../../regexp/evaluate.ts';
import { parse as parseRegexp } from '../../regexp/parse.ts';
import { type Context, applyTokens } from './apply.ts';
import { JsonPathError, emptyExpression } from './error.ts';
import { type Operand, type Operation, type Script, readBracketed } from './script.ts';

/** The value of a script for an element. */
export function runScript({ source, root }: Script, context: Context, current: Value): Value {
  if (source === '') throw emptyExpression();
  const scope: Scope = {
    context,
    current,
    names: new Map<string, Value>([
      ['$', context.root],
      ['@', current],
      ['nil', null],
      ['null', null],
    ]),
  };
  if (root !== null) return run(root, scope);
  if (scope.names.has(source)) return scope.names.get(source)!;
  return readNumber(source) ?? readBool(source) ?? source;
}

interface Scope {
  readonly context: Context;
  readonly current: Value;
  readonly names: ReadonlyMap<string, Value>;
}

function run({ operator, left, right, path }: Operation, scope: Scope): Value {
  scope.context.fuel.step();
  if (path !== undefined) return quoted(applyTokens(path, scope.context, scope.current));
  switch (operator) {
    case '&&':
    case '||': {
      const [a, b] = [toBool(left, scope), toBool(right, scope)];
      return operator === '&&' ? a && b : a || b;
    }
    case '!':
      return !toBool(right, scope);
    case '==':
      return areEqual(left, right, scope);
    case '!=':
      return !areEqual(left, right, scope);
    case '=~':
      return matchesText(left, right, scope);
    case 'in':
      return isIn(left, right, scope);
    case 'not in':
      return !isIn(left, right, scope);
    case '%':
      return remainder(toInteger(left, scope), toInteger(right, scope));
    default:
      return calculate(operator, toNumber(left, scope), toNumber(right, scope));
  }
}

/** Texts found by a path are set in quotes, so that they are no names or numbers. */
function quoted(value: Value): Value {
  if (typeof value !== 'string' || (value.length > 1 && value.startsWith("'") && value.endsWith("'"))) return value;
  return `'${value}'`;
}

function calculate(operator: string, a: number, b: number): Value {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return power(a, b);
  }
}

function remainder(a: bigint, b: bigint): Value {
  if (b === 0n) throw new GoPanic('runtime error: integer divide by zero');
  return new Numeric(int64Type, BigInt.asIntN(64, a % b));
}

function invalid(what: string): JsonPathError {
  return new JsonPathError(`invalid argument. ${what}`, 'other');
}

/** The value of an operand; names stand for what they name. */
function resolve(operand: Operand, scope: Scope): Value {
  if (operand === null) throw invalid('is nil');
  const value = 'operation' in operand ? run(operand.operation, scope) : operand.value;
  return typeof value === 'string' && scope.names.has(value) ? scope.names.get(value)! : value;
}

function toNumber(operand: Operand, scope: Scope): number {
  const number = readNumber(sprint([resolve(operand, scope)]));
  if (number === null) throw invalid('expected number');
  return number;
}

function toInteger(operand: Operand, scope: Scope): bigint {
  const { value, error } = parseInt64(sprint([resolve(operand, scope)]), 10);
  if (error !== null) throw invalid('expected integer');
  return value;
}

function toBool(operand: Operand, scope: Scope): boolean {
  const value = operand === null ? null : resolve(operand, scope);
  if (value === null) return false;
  const bool = readBool(sprint([value]));
  if (bool === null) throw invalid('expected boolean');
  return bool;
}

/** A text with single quotes where it had any, or is the value of a name. */
function toText(operand: Operand, scope: Scope): string {
  if (operand === null) throw invalid('is nil');
  const value = 'operation' in operand ? run(operand.operation, scope) : operand.value;
  if (typeof value !== 'string') return sprint([value]);
  if (!scope.names.has(value)) return value.length > 1 && isDoubleQuoted(value) ? `'${value.slice(1, -1)}'` : value;
  const named = scope.names.get(value)!;
  if (typeof named !== 'string') return sprint([named]);
  if (named.length > 1 && named.startsWith("'") && named.endsWith("'")) return named;
  return `'${named.length > 1 && isDoubleQuoted(named) ? named.slice(1, -1) : named}'`;
}

function isDoubleQuoted(text: string): boolean {
  return text.startsWith('"') && text.endsWith('"');
}

function readNumber(text: string): number | null {
  const { value, error } = parseFloat64(text);
  return error === null ? value : null;
}

/** `strconv.ParseBool`. */
function readBool(text: string): boolean | null {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(text) ? false : null;
}

/** The value, or `undefined` for an error of the path's own. */
function attempt<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof JsonPathError) return undefined;
    throw error;
  }
}

/** As numbers when both are, else as texts. */
function areEqual(left: Operand, right: Operand, scope: Scope): boolean {
  const first = attempt(() => toNumber(left, scope));
  const second = first === undefined ? undefined : attempt(() => toNumber(right, scope));
  if (first !== undefined && second !== undefined) return first === second;
  return toText(left, scope) === toText(right, scope);
}

function matchesText(left: Operand, right: Operand, scope: Scope): boolean {
  const text = unquoted(toText(left, scope));
  const { value } = parseRegexp(unquoted(toText(right, scope)));
  if (value === null) throw invalid('expected a valid regexp');
  return matches(value, text);
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1) : text;
}

function isIn(left: Operand, right: Operand, scope: Scope): boolean {
  const item =
    attempt<Value>(() => toNumber(left, scope)) ??
    attempt<Value>(() => toText(left, scope)) ??
    attempt<Value>(() => toBool(left, scope)) ??
    null;
  return elementsOf(right, scope).some((element) => interfaceEqual(element, item));
}

function elementsOf(operand: Operand, scope: Scope): readonly Value[] {
  const found = resolve(operand, scope);
  const read = typeof found === 'string' ? readBracketed(found) : undefined;
  if (read === null) throw new JsonPathError('invalid argument', 'other');
  const value = read ?? found;
  if (value === null) throw invalid('is nil');
  const items = value instanceof Map ? [...value.values()] : itemsOf(value);
  if (items === null) throw invalid('expected array, map, or slice');
  return items;
}
