import type { Token, TokenType } from '../language.ts';

/** The coloured pieces of a pattern; works on broken ones too. */
export function tokens(pattern: string): Token[] {
  const found: Token[] = [];
  piece.lastIndex = 0;
  for (const match of pattern.matchAll(piece)) {
    const name = Object.keys(types).find((key) => match.groups![key] !== undefined);
    if (name !== undefined) found.push({ type: types[name]!, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const piece =
  /(?<escape>\\[pP]\{[^}]*\}|\\x\{[^}]*\}|\\.)|(?<bracket>\[\^?\]?(?:\[:[^\]]*:\]|\\.|[^\]\\])*\]?)|(?<group>\(\?P?<[^>)]*>|\(\?[a-zA-Z-]*[:)]|[()])|(?<quantifier>\{[0-9]+(?:,[0-9]*)?\}\??|[*+?]\??)|(?<operator>[|^$.])/gs;

const types: Readonly<Record<string, TokenType>> = {
  escape: 'regexp',
  bracket: 'string',
  group: 'punctuation',
  quantifier: 'operator',
  operator: 'operator',
};
