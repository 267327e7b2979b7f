import type { Token, TokenType } from '../language.ts';
import type { ItemType } from './item.ts';
import { lex } from './lex.ts';

/** The coloured pieces of a template, up to the first one that cannot be read; the text around the actions has none. */
export function tokens(source: string): Token[] {
  return lex(source).flatMap(({ type, start, end }) => {
    const token = types[type];
    return token === undefined ? [] : [{ type: token, start, end }];
  });
}

const types: Readonly<Partial<Record<ItemType, TokenType>>> = {
  bool: 'keyword',
  char: 'punctuation',
  charConstant: 'string',
  comment: 'comment',
  complex: 'number',
  assign: 'operator',
  declare: 'operator',
  field: 'property',
  identifier: 'function',
  leftDelim: 'punctuation',
  leftParen: 'punctuation',
  number: 'number',
  pipe: 'operator',
  rawString: 'string',
  rightDelim: 'punctuation',
  rightParen: 'punctuation',
  string: 'string',
  variable: 'variable',
  keyword: 'keyword',
  dot: 'property',
  nil: 'keyword',
};
