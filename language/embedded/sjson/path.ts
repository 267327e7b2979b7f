import { GjsonPath } from '../gjson/path.ts';

/** A place to write to: keys and positions that are made where they are missing, or a gjson path that finds what exists. */
export type SjsonPath =
  | { readonly kind: 'empty' }
  | { readonly kind: 'simple'; readonly parts: readonly Part[] }
  | { readonly kind: 'complex'; readonly path: GjsonPath };

export interface Part {
  /** The key without escapes. */
  readonly key: string;
  /** The same as gjson looks for it. */
  readonly find: GjsonPath;
  /** The place in an array, when the key has only digits (or nothing) and no `:` in front; an `int` that wraps. */
  readonly index: number | null;
  /** `-1` without a `:` in front: behind the last element, or the last one when it is removed. */
  readonly isLast: boolean;
}

/** `\` takes the next character as it is, `:` makes a key of what looks like a position, `| # @ * ?` make it complex. */
export function parsePath(text: string): SjsonPath {
  if (text === '') return { kind: 'empty' };
  const parts: Part[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = partEnd(text, from);
    if (end < 0) return { kind: 'complex', path: new GjsonPath(text) };
    parts.push(partOf(text.slice(from, end)));
    from = end + 1;
  }
  return { kind: 'simple', parts };
}

/** The offset of the next dot or of the end, -1 when something complex comes first. */
function partEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '.') return i;
    if (c === '\\') i++;
    else if ('|#@*?'.includes(c)) return -1;
  }
  return text.length;
}

function partOf(text: string): Part {
  const forced = text.startsWith(':');
  const find = forced ? text.slice(1) : text;
  const key = find.replaceAll(/\\([^]?)/g, '$1');
  const isIndex = !forced && /^[0-9]*$/.test(key);
  return {
    key,
    find: new GjsonPath(find),
    index: isIndex ? Number(BigInt.asIntN(64, BigInt(key))) : null,
    isLast: !forced && key === '-1',
  };
}
