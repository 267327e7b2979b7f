/** Where an offset stands inside `{ }` and `[ ]`. */
export interface FlowPlace {
  /** From the outermost bracket to the innermost one. */
  readonly steps: readonly (string | number)[];
  readonly isMapping: boolean;
  /** The key whose value is being typed; `null` where a key, or an item of a list, is. */
  readonly key: string | null;
  readonly siblings: ReadonlyMap<string, string>;
  readonly word: string;
  readonly start: number;
}

interface Bracket {
  readonly isMapping: boolean;
  readonly keys: Map<string, string>;
  key: string | null;
  index: number;
}

/** Reads from an opening bracket to an offset; `null` when the bracket is closed before it. */
export function flowAt(text: string, from: number, offset: number): FlowPlace | null {
  const open: Bracket[] = [];
  let start = from;
  for (let at = from; at < offset; at++) {
    const char = text[at]!;
    const bracket = open.at(-1);
    const word = text.slice(start, at).trim();
    if (char === '"' || char === "'") {
      if (word !== '') continue;
      const end = text.indexOf(char, at + 1);
      if (end === -1 || end >= offset) break;
      at = end;
    } else if (char === '{' || char === '[') {
      open.push({ isMapping: char === '{', keys: new Map(), key: null, index: 0 });
      start = at + 1;
    } else if (char === '}' || char === ']') {
      open.pop();
      if (open.length === 0) return null;
      start = at + 1;
    } else if (char === ',' && bracket !== undefined) {
      if (bracket.key !== null) bracket.keys.set(bracket.key, unquoted(word));
      bracket.key = null;
      bracket.index++;
      start = at + 1;
    } else if (char === ':' && bracket?.isMapping === true && /\s/.test(text[at + 1] ?? ' ')) {
      bracket.key = unquoted(word);
      start = at + 1;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  while (start < offset && /\s/.test(text[start]!)) start++;
  const outer: (string | number)[] = open
    .slice(0, -1)
    .map((bracket) => (bracket.isMapping ? (bracket.key ?? '') : bracket.index));
  const steps = last.isMapping ? outer : [...outer, last.index];
  const { isMapping, key, keys } = last;
  return { steps, isMapping, key, siblings: keys, word: text.slice(start, offset), start };
}

function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/, '$2');
}
