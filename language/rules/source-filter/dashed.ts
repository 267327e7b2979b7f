import type { EventDataRoot } from '../../../schemas/event-data/roots.ts';
import type { Span } from '../../embedded/language.ts';
import { type Lexeme, lexLeniently } from '../../embedded/expr/lexer.ts';
import { canonicalName } from '../../sources/data/headers.ts';

/** `body.order-id`: one key is meant, and what stands behind the dash is subtracted. */
export interface Dashed {
  /** What is subtracted, and is nothing. */
  readonly name: string;
  readonly better: string;
  readonly span: Span;
}

/**
 * Keys with a dash, written behind a point and without spaces. At the top of the data a dash would be `_`
 * (`eventing.go: filterEvent`). `root` says which names behind a dash are the data's own: `body.a-body.b`.
 */
export function dashedKeys(expression: string, root: EventDataRoot | undefined): Dashed[] {
  const { lexemes } = lexLeniently(expression);
  const named = new Set(root?.keys);
  for (const [i, { value }] of lexemes.entries()) if (value === 'let') named.add(lexemes[i + 1]?.value ?? '');

  const found: Dashed[] = [];
  for (let at = 1; at < lexemes.length; at++) {
    const point = lexemes[at - 1]!;
    if (!isPoint(point) || lexemes[at]!.kind !== 'Identifier') continue;
    let last = at;
    while (isDashBehind(lexemes, last) && !named.has(lexemes[last + 2]!.value)) last += 2;
    if (last === at) continue;
    const start = startOfChain(lexemes, at - 1);
    // What begins with a point is of the element of a predicate.
    const object = expression.slice(start, point.at) || '#';
    const key = expression.slice(lexemes[at]!.at, lexemes[last]!.end);
    const name = object === root?.http ? canonicalName(key) : key;
    // Brackets cannot stand behind `?.`.
    const better = point.value === '?.' ? `get(${object}, "${name}")` : `${object}["${name}"]`;
    found.push({ name: lexemes[at + 2]!.value, better, span: { start, end: lexemes[last]!.end } });
    at = last;
  }
  return found;
}

function isPoint({ kind, value }: Lexeme): boolean {
  return kind === 'Operator' && (value === '.' || value === '?.');
}

/** A dash and a name that is not called, without spaces. */
function isDashBehind(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, dash, name, next] = lexemes.slice(at, at + 4);
  if (dash?.value !== '-' || dash.kind !== 'Operator' || name?.kind !== 'Identifier' || next?.value === '(')
    return false;
  return dash.at === before!.end && name.at === dash.end;
}

/** Where the path begins that goes on with the point: back over names, points, brackets and the `#` of a predicate. */
function startOfChain(lexemes: readonly Lexeme[], point: number): number {
  let [at, depth] = [point, 0];
  while (at > 0) {
    const { kind, value } = lexemes[at - 1]!;
    if (kind === 'Bracket') depth += '])}'.includes(value) ? 1 : -1;
    if (depth < 0 || (depth === 0 && kind === 'Operator' && !['.', '?.', '#'].includes(value))) break;
    at--;
  }
  return lexemes[at]!.at;
}
