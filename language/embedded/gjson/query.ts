import { unescape } from './unescape.ts';

/** The condition in `#(path operator value)`; without an operator it asks whether the path exists. */
export interface Query {
  readonly path: string;
  /** A lone `!` matches nothing. */
  readonly operator: '' | '!' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '%' | '!%';
  /** Without its quotes. A leading `~` asks for a kind of value instead: `~true ~false ~null ~*`. */
  readonly value: string;
  /** The offset behind the closing bracket. */
  readonly end: number;
}

/** Reads the query at the start of `text` (`#(` or `#[`), `null` when it is not closed. */
export function parseQuery(text: string): Query | null {
  const { end, operatorAt, escaped } = scanQuery(text);
  if (end > text.length) return null;
  if (operatorAt === 0) return { path: trim(text.slice(2, end - 1)), operator: '', value: '', end };
  const path = trim(text.slice(2, operatorAt));
  const { operator, rest } = splitOperator(trim(text.slice(operatorAt, end - 1)));
  const quoted = rest.length >= 2 && rest.startsWith('"') && rest.endsWith('"');
  const inner = quoted ? rest.slice(1, -1) : rest;
  return { path, operator, value: quoted && escaped ? unescape(inner) : inner, end };
}

/**
 * The offset behind the closing bracket (beyond the text when there is none), that of the first operator (0: none), and
 * whether any string in the query, also an inner one, has a backslash.
 */
function scanQuery(text: string): { end: number; operatorAt: number; escaped: boolean } {
  let [depth, operatorAt, escaped] = [1, 0, false];
  for (let i = 2; i < text.length; i++) {
    const c = text.charAt(i);
    if (depth === 1 && operatorAt === 0 && '!=<>%'.includes(c)) operatorAt = i;
    else if (c === '\\') i++;
    else if (c === '[' || c === '(') depth++;
    else if (c === ']' || c === ')') {
      if (--depth === 0) return { end: i + 1, operatorAt, escaped };
    } else if (c === '"') {
      const close = skipQuoted(text, i);
      escaped ||= text.slice(i, close).includes('\\');
      i = close;
    }
  }
  return { end: text.length + 1, operatorAt, escaped };
}

function splitOperator(text: string): { operator: Query['operator']; rest: string } {
  if (text.length === 1) return { operator: text as Query['operator'], rest: '' };
  const two = text.slice(0, 2);
  if (two === '==') return { operator: '=', rest: trim(text.slice(2)) };
  if (two === '!=' || two === '!%' || two === '<=' || two === '>=') return { operator: two, rest: trim(text.slice(2)) };
  // `!` before anything else is no operator: the query then only asks for existence.
  if (text.startsWith('!')) return { operator: '', rest: text };
  return { operator: text.charAt(0) as Query['operator'], rest: trim(text.slice(1)) };
}

/** From an opening quote to the offset of the closing one; the text's length when there is none. */
export function skipQuoted(text: string, i: number): number {
  for (i++; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '"') return i;
  }
  return text.length;
}

function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (start < end && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}
