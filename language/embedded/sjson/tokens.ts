import type { Token } from '../language.ts';
import { tokens as gjsonTokens } from '../gjson/tokens.ts';
import { parsePath } from './path.ts';

/** The tokens of a destination path, for colouring. */
export function tokens(path: string): Token[] {
  if (parsePath(path).kind === 'complex') return gjsonTokens(path);
  const found: Token[] = [];
  let from = 0;
  for (const part of path.match(/(?:\\[^]?|[^.\\])*/g) ?? []) {
    const forced = part.startsWith(':') ? 1 : 0;
    if (forced) found.push({ type: 'operator', start: from, end: from + 1 });
    const isIndex = /^([0-9]+|-1)$/.test(part);
    if (part.length > forced) {
      found.push({ type: isIndex ? 'number' : 'property', start: from + forced, end: from + part.length });
    }
    from += part.length;
    if (path.charAt(from) === '.') {
      found.push({ type: 'punctuation', start: from, end: from + 1 });
      from++;
    }
  }
  return found;
}
