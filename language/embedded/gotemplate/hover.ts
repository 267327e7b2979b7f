import type { Span } from '../language.ts';
import type { FunctionTable } from './function.ts';
import { lex } from './lex.ts';

/** What a person is told about the name of a function. */
export interface FunctionHover extends Span {
  /** How it is written: `trunc length text`. */
  readonly usage: string;
  /** Its Go type: `func(int, string) string`. */
  readonly type: string;
  readonly description: string;
}

/** The function whose name is at the offset; `null` when there is none. */
export function hover(source: string, offset: number, functions: FunctionTable): FunctionHover | null {
  const item = lex(source).find(({ type, start, end }) => type === 'identifier' && start <= offset && offset <= end);
  const known = item && functions.get(item.text);
  if (item === undefined || known === undefined) return null;
  const { usage, type, description } = known;
  return { usage, type: type.name, description, start: item.start, end: item.end };
}
