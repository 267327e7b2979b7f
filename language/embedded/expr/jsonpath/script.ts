import { decode } from '../../../go/json-decode.ts';
import { GoError, type Value } from '../../../go/value.ts';
import { JsonPathError } from './error.ts';
import { parseToken } from './parse.ts';
import type { PathToken } from './token.ts';
import { tokenize } from './tokenize.ts';

/** An expression of a filter or subscript, compiled (`script/standard`). */
export interface Script {
  readonly source: string;
  /** `null`: the text is a plain value. */
  readonly root: Operation | null;
}

/** An operator with what stands on its sides. */
export interface Operation {
  readonly operator: string;
  readonly left: Operand;
  readonly right: Operand;
  /** Of `@` and `$`: the path. */
  readonly path?: readonly PathToken[];
}

/** A text is what stands there, with its quotes; `null` where nothing does. */
export type Operand = { readonly operation: Operation } | { readonly value: Value } | null;

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

/** Throws `JsonPathError`. */
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
  return { value: readBracketed(text) ?? text };
}

/** The list or object that a text is in JSON; `null`: only its brackets say so; `undefined`: not even they. */
export function readBracketed(text: string): Value | undefined {
  const isList = text.startsWith('[') && text.endsWith(']');
  const isObject = text.startsWith('{') && text.endsWith('}');
  if (!isList && !isObject) return undefined;
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
