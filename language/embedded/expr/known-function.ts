import { sprigFunctions } from '../gotemplate/sprig/functions.ts';
import { type Entry, catalogue } from './catalogue.ts';
import type { Lexeme } from './lexer.ts';

/** The function that a name in an expression stands for: one of its own, or `sprig.` and the name of a template function. */
export function knownFunction(lexemes: readonly Lexeme[], at: number): Entry | null {
  const [owner, point, name] = [lexemes[at - 2], lexemes[at - 1], lexemes[at]];
  if (name?.kind !== 'Identifier') return null;
  if (point?.kind !== 'Operator' || !/^\??\.$/.test(point.value)) return catalogue.get(name.value) ?? null;
  const isSprig = owner?.kind === 'Identifier' && owner.value === 'sprig';
  return isSprig ? (sprig.get(name.value) ?? null) : null;
}

/** Written with parentheses here: `sprig.trunc(length, text)`. */
const sprig: ReadonlyMap<string, Entry> = new Map(
  sprigFunctions.map(({ name, usage, description }) => {
    const parameters = usage.split(' ').slice(1).join(', ');
    return [name, { signature: `sprig.${name}(${parameters})`, text: description }];
  }),
);
