import type { Message } from '../bus.ts';

/** Which events a consumer gets. Only a dependency with `*` or `>` in a name makes a wildcard (and then matches nothing). */
export type SubjectFilter =
  | { readonly kind: 'exact'; readonly source: string; readonly subject: string }
  | { readonly kind: 'wildcard'; readonly tokens: readonly string[] };

/** `default.<EventSource>.<event>` */
export function parseFilter(filterSubject: string): SubjectFilter {
  const [, ...tokens] = filterSubject.split('.');
  const [source, subject] = tokens;
  const isExact = tokens.length === 2 && !tokens.includes('*') && !tokens.includes('>');
  return isExact ? { kind: 'exact', source: source!, subject: subject! } : { kind: 'wildcard', tokens };
}

export function matches(filter: SubjectFilter, message: Pick<Message, 'source' | 'subject'>): boolean {
  const { source, subject } = message;
  if (filter.kind === 'exact') return filter.source === source && filter.subject === subject;
  const rest = filter.tokens.indexOf('>');
  const tokens = rest === -1 ? filter.tokens : filter.tokens.slice(0, rest);
  if (rest === -1 ? tokens.length !== 2 : tokens.length > 1) return false;
  return tokens.every((token, index) => token === '*' || token === [source, subject][index]);
}
