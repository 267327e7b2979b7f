import type { Literal, Node } from './syntax-tree.ts';

/** A term that is a number, a string or a name behind a point. */
export function literalTerm(literal: Literal): Node {
  return { ...literal, literal };
}

/** The literal that a term consists of, suffixes aside; `null` for other terms, and for what stands in parentheses. */
export function literalOf(term: Node): Literal | null {
  // Parentheses count to what is in them: it begins before the literal.
  return term.literal?.start === term.start ? term.literal : null;
}

/** A key that upstream does not work out: a literal, whose suffixes and definitions it forgets (`query.go: Query.toIndexKey`). */
export function literalKey(key: Node): Literal | null {
  let term = key;
  while (term.type === 'define' && term.start === term.definition.start) term = term.body;
  return literalOf(term);
}
