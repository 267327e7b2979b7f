import type { Entry, Node, Scalar } from '../node.ts';
import { resolvePlain } from '../scalar.ts';

/** A value, and where the line behind it begins. */
export interface Read {
  readonly node: Node;
  readonly end: number;
}

/** The value at an offset, which must be all of its line but a comment; `null` for anything unusual. */
export function readLine(text: string, at: number): Read | null {
  const node = isFlow(text, at) ? flow(text, at) : (quoted(text, at) ?? plain(text, at));
  if (node === null) return null;
  lineEnd.lastIndex = node.end;
  const rest = lineEnd.exec(text);
  return rest === null ? null : { node, end: node.end + rest[0].length };
}

const lineEnd = /(?: +#[^\n]*| *)(?:\n|$)/y;

/** A quoted text without a line break, or whose escapes are JSON's. */
function quoted(text: string, at: number): Scalar | null {
  quotes.lastIndex = at;
  const match = quotes.exec(text);
  if (match === null) return null;
  const [whole, double, single] = match;
  const range = { start: at, end: at + whole.length };
  if (single !== undefined)
    return textNode(single.includes("'") ? single.replaceAll("''", "'") : single, 'single-quoted', range);
  const content = double!.includes('\\') ? (JSON.parse(whole) as string) : double!;
  return textNode(content, 'double-quoted', range);
}

const quotes = /"((?:[^"\\\n\t\r\p{Cc}]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"|'((?:[^'\n\r]|'')*)'/uy;

function plain(text: string, at: number): Scalar | null {
  plainText.lastIndex = at;
  const content = plainText.exec(text)?.[0];
  if (content === undefined) return null;
  return plainNode(content, at);
}

/** To the end of the line or a comment: a colon with a space behind it would be a mapping. */
const plainText =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-:][\w./-])(?:[^ \n\t\r:#]|:(?![ \n\t\r]|$)|(?<! )#| +(?![ #\n]|$))*(?=[ \n]|$)/y;

function plainNode(content: string, start: number): Scalar | null {
  const { value, json } = resolvePlain(content, undefined);
  if (json === null) return null;
  return { kind: 'scalar', start, end: start + content.length, value, text: content, style: 'plain', json };
}

function textNode(text: string, style: Scalar['style'], range: { start: number; end: number }): Scalar {
  return { kind: 'scalar', ...range, value: text, text, style, json: '' };
}

function isFlow(text: string, at: number): boolean {
  return text[at] === '{' || text[at] === '[';
}

/** `{a: b}` and `[a, b]` on one line, each value a simple one. */
function flow(text: string, start: number): Node | null {
  const isMapping = text[start] === '{';
  const close = isMapping ? '}' : ']';
  const entries: Entry[] = [];
  const items: Node[] = [];
  let at = skipSpaces(text, start + 1);
  const range = () => ({ start, end: at + 1 });
  while (text[at] !== close) {
    const key = isMapping ? flowKey(text, at) : null;
    if (isMapping && key === null) return null;
    const value = flowValue(text, key === null ? at : key.behind);
    if (value === null) return null;
    if (key === null) items.push(value);
    else entries.push({ key: { start: key.start, end: key.end, name: key.name }, value, merged: false });
    at = skipSpaces(text, value.end);
    if (text[at] === ',') {
      at = skipSpaces(text, at + 1);
      if (text[at] === close) return null;
    } else if (text[at] !== close) return null;
  }
  return isMapping
    ? { kind: 'mapping', ...range(), entries, flow: true }
    : { kind: 'sequence', ...range(), items, flow: true };
}

function flowKey(text: string, start: number): { start: number; end: number; name: string; behind: number } | null {
  flowName.lastIndex = start;
  const match = flowName.exec(text);
  if (match === null) return null;
  const { value, json } = resolvePlain(match[1]!, undefined);
  if (value === null || json === null) return null;
  return { start, end: start + match[1]!.length, name: json || match[1]!, behind: start + match[0].length };
}

const flowName = /([A-Za-z0-9_$/][\w.$/-]*): +/y;

function flowValue(text: string, at: number): Node | null {
  if (isFlow(text, at)) return flow(text, at);
  const node = quoted(text, at);
  if (node !== null) return node;
  flowText.lastIndex = at;
  const content = flowText.exec(text)?.[0];
  return content === undefined ? null : plainNode(content, at);
}

/** Words of letters, digits and what neither begins a value nor ends one. */
const flowText = /(?:[\w./$(+]|-(?=[\w./-]))[\w./$()+*=<>;@-]*(?: +[\w./$()+*=<>;@-]+)*(?= *[,\]}])/y;

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return next;
}
