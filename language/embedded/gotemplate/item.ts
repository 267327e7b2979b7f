import { quote } from '../../go/strconv-quote.ts';
import type { Span } from '../language.ts';

export type ItemType =
  | 'error'
  | 'bool'
  | 'char'
  | 'charConstant'
  | 'comment'
  | 'complex'
  | 'assign'
  | 'declare'
  | 'eof'
  | 'field'
  | 'identifier'
  | 'leftDelim'
  | 'leftParen'
  | 'number'
  | 'pipe'
  | 'rawString'
  | 'rightDelim'
  | 'rightParen'
  | 'space'
  | 'string'
  | 'text'
  | 'variable'
  | 'keyword'
  | 'dot'
  | 'nil';

/** A piece of a template; `text` is what it says, of an `error` the message. `line` counts from 1. */
export interface Item extends Span {
  readonly type: ItemType;
  readonly text: string;
  readonly line: number;
}

export const keywords = [
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'range',
  'template',
  'with',
] as const;

/** How an item is named in an error. */
export function describeItem(item: Item): string {
  if (item.type === 'eof') return 'EOF';
  if (item.type === 'error') return item.text;
  if (item.type === 'keyword' || item.type === 'dot' || item.type === 'nil') return `<${item.text}>`;
  const points = Array.from(item.text.slice(0, 24));
  return points.length > 10 || byteCountOver(item.text, 10)
    ? `${quote(points.slice(0, 10).join(''))}...`
    : quote(item.text);
}

function byteCountOver(text: string, limit: number): boolean {
  let bytes = 0;
  for (const character of text.slice(0, limit + 1)) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes > limit;
}
