import { parseInt64 } from '../../../go/strconv-parse.ts';
import { asExpressionError, asSelectorError, invalidFormat, JsonPathError } from './error.ts';
import { type Script, compileScript } from './script.ts';
import type { Bound, PathToken } from './token.ts';
import { tokenize } from './tokenize.ts';

/** Compiles a path (`jsonpath.Compile` of evilmonkeyinc/jsonpath 0.8.1, no options); throws `JsonPathError`. */
export function parsePath(selector: string): PathToken[] {
  try {
    return tokenize(selector).map(parseToken);
  } catch (error) {
    throw error instanceof JsonPathError ? asSelectorError(selector, error) : error;
  }
}

/** One token (`token.Parse`). */
export function parseToken(source: string): PathToken {
  const text = source.trim();
  if (text === '') throw new JsonPathError('invalid token. token string is empty', 'token');
  const kind = plainTokens[text];
  if (kind !== undefined) return { kind };
  if (!text.startsWith('[')) return text === 'length' ? { kind: 'length' } : { kind: 'key', key: text };
  const subscript = text.endsWith(']') ? text.slice(1, -1).trim() : '';
  if (subscript === '') throw invalidFormat(text);
  if (subscript === '*') return { kind: 'wildcard' };
  if (!subscript.startsWith('?')) return parseSubscript(text, subscript);
  if (!subscript.startsWith('?(') || !subscript.endsWith(')')) throw invalidFormat(text);
  return { kind: 'filter', script: compileScript(subscript.slice(2, -1).trim()) };
}

const plainTokens: Readonly<Record<string, 'root' | 'current' | 'wildcard' | 'recursive'>> = {
  $: 'root',
  '@': 'current',
  '*': 'wildcard',
  '..': 'recursive',
};

function isScript(text: string): boolean {
  return text.length > 2 && text.startsWith('(') && text.endsWith(')');
}

function isKey(text: string): boolean {
  return (
    text.length > 1 && ((text.startsWith("'") && text.endsWith("'")) || (text.startsWith('"') && text.endsWith('"')))
  );
}

function inner(text: string): string {
  return text.slice(1, -1);
}

/** What stands between commas and colons, which are items too; `null` in front of a first colon. */
type Item = string | bigint | null;

function parseSubscript(text: string, subscript: string): PathToken {
  const items = new ItemReader(text).read(subscript);
  if (items.length === 1) return parseSingle(text, items[0]!);
  const { values, colons, commas } = separate(items);
  if (colons > 0 && commas > 0) throw invalidFormat(text);
  if (commas > 0) return parseUnion(text, values, commas);
  if (colons > 0) return parseRange(text, values, colons);
  throw invalidFormat(text);
}

function parseSingle(text: string, item: Item): PathToken {
  if (typeof item === 'bigint') return { kind: 'index', index: item };
  if (typeof item === 'string' && isKey(item)) return { kind: 'key', key: inner(item) };
  if (typeof item === 'string' && isScript(item)) return { kind: 'script', script: compileScript(inner(item)) };
  throw invalidFormat(text);
}

/** Two colons in a row have an empty value between them. */
function separate(items: readonly Item[]): { values: Item[]; colons: number; commas: number } {
  const values: Item[] = [];
  let [colons, commas] = [0, 0];
  let afterColon = false;
  for (const item of items) {
    if (item === ':') {
      colons++;
      if (afterColon) values.push(null);
    } else if (item === ',') commas++;
    else values.push(item);
    afterColon = item === ':';
  }
  return { values, colons, commas };
}

function parseUnion(text: string, values: readonly Item[], commas: number): PathToken {
  if (commas >= values.length) throw invalidFormat(text);
  const arguments_ = values.map((value) => {
    if (typeof value === 'bigint') return value;
    if (typeof value === 'string' && isScript(value)) return compileArgument(value);
    if (typeof value === 'string' && isKey(value)) return inner(value);
    throw invalidFormat(text);
  });
  return { kind: 'union', arguments: arguments_ };
}

function parseRange(text: string, values: readonly Item[], colons: number): PathToken {
  if (colons > 2) throw invalidFormat(text);
  const [from, to = null, step = null] = values as [Item, Item | undefined, Item | undefined];
  return { kind: 'range', bounds: [parseBound(from), parseBound(to), parseBound(step)] };
}

function parseBound(value: Item): Bound {
  if (typeof value !== 'string') return value;
  if (!isScript(value)) throw invalidExpressionFormat(value);
  return compileArgument(value);
}

function compileArgument(text: string): Script {
  try {
    return compileScript(inner(text));
  } catch (error) {
    throw error instanceof JsonPathError ? asExpressionError(error) : error;
  }
}

function invalidExpressionFormat(text: string): JsonPathError {
  return new JsonPathError(`invalid expression. invalid format '${text}'`, 'expression');
}

class ItemReader {
  private readonly token: string;
  private readonly items: Item[] = [];
  private buffer = '';
  private quote = '';
  private open = 0;
  private closed = 0;

  constructor(token: string) {
    this.token = token;
  }

  read(subscript: string): Item[] {
    for (const [i, character] of Array.from(subscript).entries()) this.add(character, i === 0);
    if (this.buffer !== '') this.items.push(integerOr(this.buffer));
    return this.items;
  }

  private add(character: string, isFirst: boolean): void {
    this.buffer += character;
    const isNested = this.open !== this.closed;
    if (character === ' ' && this.quote === '' && !isNested) this.buffer = this.buffer.trim();
    else if (character === '(' && this.quote === '') this.open++;
    else if (character === ')') this.close();
    else if (character === "'" || character === '"') this.quoteMark(character, isNested);
    else if (this.quote !== '' || isNested) return;
    else if (character === ':') this.colon(isFirst);
    else if (character === ',') this.comma();
  }

  private close(): void {
    if (++this.closed !== this.open) return;
    if (!isScript(this.buffer)) throw invalidExpressionFormat(this.buffer);
    this.flush();
  }

  private flush(): void {
    this.items.push(this.buffer);
    this.buffer = '';
  }

  private quoteMark(mark: string, isNested: boolean): void {
    if (isNested || (this.quote !== '' && this.quote !== mark)) return;
    if (this.buffer.at(-2) === '\\') {
      this.buffer = this.buffer.slice(0, -2) + mark;
      return;
    }
    if (this.quote === '') {
      if (this.buffer !== mark) throw invalidFormat(this.token);
      this.quote = mark;
      return;
    }
    if (!isKey(this.buffer)) throw invalidFormat(this.token);
    this.quote = '';
    this.flush();
  }

  private colon(isFirst: boolean): void {
    const value = this.buffer.slice(0, -1);
    if (value !== '') {
      const number = integerOr(value);
      if (typeof number === 'string') throw invalidFormat(this.token);
      this.items.push(number);
    } else if (isFirst) this.items.push(null);
    this.buffer = ':';
    this.flush();
  }

  private comma(): void {
    const value = this.buffer.slice(0, -1);
    if (value !== '') this.items.push(integerOr(value));
    this.buffer = ',';
    this.flush();
  }
}

function integerOr(text: string): string | bigint {
  const { value, error } = parseInt64(text, 10);
  return error === null ? value : text;
}
