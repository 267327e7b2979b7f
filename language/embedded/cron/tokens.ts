import type { Token, TokenType } from '../language.ts';

/** The coloured pieces of a spec. */
export function tokens(spec: string): Token[] {
  const prefix = /^(?:CRON_)?TZ=\S*/.exec(spec)?.[0] ?? '';
  const found: Token[] = [];
  if (prefix !== '') {
    const name = prefix.indexOf('=') + 1;
    found.push({ type: 'keyword', start: 0, end: name - 1 }, { type: 'operator', start: name - 1, end: name });
    if (name < prefix.length) found.push({ type: 'string', start: name, end: prefix.length });
  }
  for (const match of spec.slice(prefix.length).matchAll(/[0-9]+|[A-Za-z]+|[*?]|[-/,]/g)) {
    const start = prefix.length + match.index;
    found.push({ type: typeOf(match[0]), start, end: start + match[0].length });
  }
  return found;
}

function typeOf(piece: string): TokenType {
  if (/[0-9]/.test(piece)) return 'number';
  if (/[A-Za-z]/.test(piece)) return 'keyword';
  return /[*?]/.test(piece) ? 'variable' : 'operator';
}
