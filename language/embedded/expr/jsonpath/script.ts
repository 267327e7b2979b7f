import { decode } from '../../../go/json-decode.ts';
import { sprint } from '../../../go/fmt.ts';
import { parseFloat64, parseInt64 } from '../../../go/strconv-parse.ts';
import { int64Type } from '../../../go/type.ts';
import { GoError, GoPanic, Numeric, type Value, itemsOf } from '../../../go/value.ts';
import { interfaceEqual } from '../../govaluate/compare.ts';
import { power } from '../../../go/math/power.ts';
import { matches } from '../../regexp/evaluate.ts';
import { parse as parseRegexp } from '../../regexp/parse.ts';
import { type Context, applyTokens } from './apply.ts';
import { JsonPathError, emptyExpression } from './error.ts';
import { parseToken } from './parse.ts';
import type { PathToken } from './token.ts';
import { tokenize } from './tokenize.ts';

/** An expression of a filter or subscript, compiled (`script/standard`). */
export interface Script {
  readonly source: string;
  /** `null`: the text is a plain value. */
  readonly root: Operation | null;
}

interface Operation {
  readonly operator: string;
  readonly left: Operand;
  readonly right: Operand;
  /** Of `@` and `$`: the path. */
  readonly path?: readonly PathToken[];
}

/** A text is what stands there, with its quotes; `null` where nothing does. */
type Operand = { readonly operation: Operation } | { readonly value: Value } | null;

/** From the loosest to the tightest; each is looked for from the left. */
const operators: readonly string[] = [
  ...'|| && == != <= >= < > =~ ! + - ** * / %'.split(' '),
  'not in',
  'in',
  '@',
  '$',
];

/** The original recurses without limit; ours says where it stops. */
const maxDepth = 200;

export function compileScript(source: string): Script {
  return { source, root: buildOperation(source, operators, 0) };
}

function buildOperation(source: string, known: readonly string[], depth: number): Operation | null {
  if (depth > maxDepth) throw new JsonPathError(`nested deeper than ${maxDepth} levels: not supported here`, 'other');
  let text = source.trim();
  let left = known;
  while (text !== '') {
    const operator = left[0]!;
    // Sic: also in `(a) == (b)`. Inside brackets all operators are looked for again.
    if (text.startsWith('(') && text.endsWith(')')) {
      text = text.slice(1, -1).trim();
      left = ['', ...operators];
    }
    const operation = split(text, operator, left, depth);
    if (operation !== null) return operation;
    if (left.length === 1) return null;
    left = left.slice(1);
  }
  return null;
}

/** The operation when the operator stands in the text with operands as it needs them. */
function split(text: string, operator: string, known: readonly string[], depth: number): Operation | null {
  const at = findUnquoted(text, operator);
  if (at < 0) return null;
  const isPath = operator === '@' || operator === '$';
  const after = text.slice(at + operator.length).trim();
  if (after === '' && !isPath) return null;
  const right = buildOperand(after, known, depth);
  const before = text.slice(0, at).trim();
  if (before === '' && !isPath && operator !== '!') return null;
  const left = buildOperand(before, known, depth);
  if ((isPath || operator === '!') && left !== null) return null;
  if (isPath) return { operator, left, right, path: tokenize(text).map(parseToken) };
  if (operator === '') throw new JsonPathError('unsupported operator', 'other');
  return { operator, left, right };
}

function buildOperand(source: string, known: readonly string[], depth: number): Operand {
  const operation = buildOperation(source, known, depth + 1);
  if (operation !== null) return { operation };
  const text = source.trim();
  if (text === '') return null;
  return { value: (isBracketed(text) ? decodeQuietly(text) : null) ?? text };
}

function isBracketed(text: string): boolean {
  return (text.startsWith('[') && text.endsWith(']')) || (text.startsWith('{') && text.endsWith('}'));
}

function decodeQuietly(text: string): Value {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof GoError) return null;
    throw error;
  }
}

/** Where the operator first stands outside quotes and brackets. */
function findUnquoted(text: string, operator: string): number {
  let quote = '';
  let [square, round] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quote === '' && round <= 0 && (character === '[' || character === ']')) square += character === '[' ? 1 : -1;
    else if (quote === '' && square <= 0 && (character === '(' || character === ')'))
      round += character === '(' ? 1 : -1;
    else if (
      (character === "'" || character === '"') &&
      square <= 0 &&
      round <= 0 &&
      (quote === '' || quote === character)
    )
      quote = quote === '' ? character : '';
    if (quote !== '' || square > 0 || round > 0 || operator.length > i + 1) continue;
    const start = i + 1 - operator.length;
    if (text.slice(start, i + 1) === operator) return start;
  }
  return -1;
}

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
  let value = resolve(operand, scope);
  if (typeof value === 'string' && isBracketed(value)) {
    value = decodeQuietly(value);
    if (value === null) throw new JsonPathError('invalid argument', 'other');
  }
  if (value === null) throw invalid('is nil');
  const items = value instanceof Map ? [...value.values()] : itemsOf(value);
  if (items === null) throw invalid('expected array, map, or slice');
  return items;
}
