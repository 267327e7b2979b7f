import type { Lexeme, LexemeType } from './lexeme.ts';

/** Names and constant indexes, one in the other: `event.items[1].n`. */
export type Chain = readonly (string | number)[];

/** The chain that ends with the last token; `null` when it does not begin with a name. */
export function chainBefore(lexemes: readonly Lexeme[]): Chain | null {
  const path: (string | number)[] = [];
  for (let i = lexemes.length - 1; i >= 0; ) {
    const [a, b, c] = [lexemes[i - 2], lexemes[i - 1], lexemes[i]!];
    if (c.type === 'name') {
      path.unshift(c.text);
      if (b?.type !== '.') return path;
      i -= 2;
    } else if (c.type === ']' && a?.type === '[' && (b?.type === 'number' || b?.type === 'string')) {
      path.unshift(b.type === 'number' ? Number(b.text) : b.text);
      i -= 3;
    } else return null;
  }
  return null;
}

/**
 * A chain as it is reached from `event`: its first name may have been given such a chain above (`local body = event.body`), or
 * run over the items of one (`for _, item in ipairs(event.items)`). `null` for all else; branches are not looked at, and what a
 * name is given that does not lead to `event` leaves it what it was.
 */
export function chainFromEvent(chain: Chain, above: readonly Lexeme[]): Chain | null {
  // Read downwards, once: to look up from every assignment again takes twice as long for each one more.
  const known = new Map<string | number, Chain>();
  for (const [i, { type, text }] of above.entries()) {
    const given = type === 'name' && text !== 'event' ? givenTo(i, above) : null;
    const found = given === null ? null : continued(given, known);
    if (found !== null) known.set(text, found);
  }
  return continued(chain, known);
}

/** A chain behind what its first name is known to be. */
function continued(chain: Chain, known: ReadonlyMap<string | number, Chain>): Chain | null {
  const [name, ...rest] = chain;
  if (name === 'event') return chain;
  const from = name === undefined ? undefined : known.get(name);
  return from === undefined ? null : [...from, ...rest];
}

/** What the name at a place is given there. */
function givenTo(at: number, lexemes: readonly Lexeme[]): Chain | null {
  const [before, behind, word, open] = [-1, 1, 2, 3].map((by) => lexemes[at + by]);
  if (before?.type === '.') return null;
  if (behind?.type === '=' && before?.type !== ',') return chainFrom(at + 2, lexemes);
  const isLoop = before?.type === ',' && behind?.type === 'in' && open?.type === '(';
  if (!isLoop || !(word?.text === 'ipairs' || word?.text === 'pairs')) return null;
  const list = chainFrom(at + 4, lexemes);
  return list === null ? null : [...list, 1];
}

/** The chain that begins at a place, alone or before an `or`: what is called or calculated with gives something else. */
function chainFrom(start: number, lexemes: readonly Lexeme[]): Chain | null {
  let end = start + 1;
  for (;;) {
    const type = lexemes[end]?.type;
    if (type === '.' && lexemes[end + 1]?.type === 'name') end += 2;
    else if (type === '[' && lexemes[end + 2]?.type === ']') end += 3;
    else return type !== undefined && continuing.has(type) ? null : chainBefore(lexemes.slice(start, end));
  }
}

const operators = ['and', '..', '+', '-', '*', '/', '%', '^', '==', '~=', '<', '<=', '>', '>='] as const;

/** Behind a chain: more of an expression that it only begins, a call, an index that is worked out, or a binary operator but `or`. */
const continuing: ReadonlySet<LexemeType> = new Set<LexemeType>([...operators, '(', ':', '{', 'string', '[']);
