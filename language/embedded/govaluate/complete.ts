import type { Completion } from '../language.ts';
import { followers } from './grammar.ts';
import { type LexemeKind, comparators, lex, logicals, modifiers, ternaries } from './lexer.ts';

/** A name that the expression may use. */
export interface Known {
  readonly name: string;
  readonly detail?: string;
}

/** What can stand at the cursor: names and literals where a value belongs, operators behind one. */
export function complete(source: string, offset: number, known: readonly Known[]): Completion[] {
  const bracket = /\[[^\]]*$/.exec(source.slice(0, offset));
  if (bracket) return names(known, bracket.index, offset);
  const word = /[\p{L}\p{Nd}_.]*$/u.exec(source.slice(0, offset))!;
  const { lexemes, error } = lex(source.slice(0, word.index), 'UTC');
  if (error !== null) return [];
  const expected = followers[lexemes.at(-1)?.kind ?? 'UNKNOWN'];
  const prefix = word[0];
  return [
    ...(expected.includes('VARIABLE') ? [...names(known, word.index, offset), ...literals(word.index, offset)] : []),
    ...operators(expected, word.index, offset),
  ].filter(({ label }) => label.toLowerCase().startsWith(prefix.toLowerCase()));
}

function names(known: readonly Known[], start: number, end: number): Completion[] {
  return known.map(({ name, detail }) => ({
    label: name,
    kind: 'variable',
    insert: /^\p{L}[\p{L}\p{Nd}_]*$/u.test(name) ? name : `[${name.replaceAll(/[\\\]]/g, String.raw`\$&`)}]`,
    ...(detail === undefined ? {} : { detail }),
    start,
    end,
  }));
}

function literals(start: number, end: number): Completion[] {
  return ['true', 'false'].map((label) => ({ label, kind: 'value', start, end }));
}

function operators(expected: readonly LexemeKind[], start: number, end: number): Completion[] {
  return symbols
    .filter(({ kind }) => expected.includes(kind))
    .flatMap(({ labels }) => labels.map((label) => ({ label, kind: 'operator', start, end })));
}

const symbols: readonly { readonly kind: LexemeKind; readonly labels: readonly string[] }[] = [
  { kind: 'COMPARATOR', labels: comparators },
  { kind: 'LOGICALOP', labels: logicals },
  { kind: 'MODIFIER', labels: modifiers },
  { kind: 'TERNARY', labels: ternaries },
];
