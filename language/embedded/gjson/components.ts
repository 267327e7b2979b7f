/**
 * The parts of a path as a reader sees them: cut at the separators that stand in no query, multipath, argument or string.
 * Evaluation reads more finely (what a component is depends on what it meets); this is for editors and explanations.
 */
export interface Component {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The separator in front: `''` for the first one. */
  readonly separator: '' | '.' | '|';
}

export function componentsOf(path: string): Component[] {
  const found: Component[] = [];
  let [start, depth] = [0, 0];
  let separator: Component['separator'] = '';
  for (let i = 0; i < path.length; i++) {
    const c = path.charAt(i);
    if (c === '\\') i++;
    else if (c === '"' && depth > 0) i = quoteEnd(path, i);
    else if (opensAt(path, i, start) || (depth > 0 && '{[('.includes(c))) depth++;
    else if (depth > 0 && '}])'.includes(c)) depth--;
    else if (depth === 0 && (c === '.' || c === '|')) {
      found.push({ start, end: i, text: path.slice(start, i), separator });
      start = i + 1;
      separator = c;
    }
  }
  found.push({ start, end: path.length, text: path.slice(start), separator });
  return found;
}

/** True where a query, a multipath or a modifier's JSON argument begins: elsewhere brackets are parts of keys. */
function opensAt(path: string, i: number, start: number): boolean {
  const c = path.charAt(i);
  if (c === '{' || c === '[') return i === start || path.charAt(i - 1) === ':' || path.charAt(i - 1) === '#';
  return c === '(' && path.charAt(i - 1) === '#';
}

function quoteEnd(path: string, i: number): number {
  for (i++; i < path.length && path.charAt(i) !== '"'; i++) if (path.charAt(i) === '\\') i++;
  return i;
}

/** A key as it must be written in a path (`gjson.Escape`): everything but letters, digits, `_`, `-`, `:` and spaces gets a `\`. */
export function escapeKey(key: string): string {
  return key.replaceAll(/[!-,./;-@[-^`{-~]/g, '\\$&');
}
