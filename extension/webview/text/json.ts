/** One coloured piece of a JSON text. */
export interface Piece {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'plain';
  readonly text: string;
}

/** JSON indented by two, anything else as it is. */
export function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The pieces of a JSON text in order; together they are the text, whatever it is. */
export function pieces(text: string): Piece[] {
  const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|\b(true|false|null)\b/g;
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) found.push({ kind: 'plain', text: text.slice(end, match.index) });
    const [all, string, colon, number] = match;
    if (string !== undefined) {
      found.push({ kind: colon === undefined ? 'string' : 'key', text: string });
      if (colon !== undefined) found.push({ kind: 'plain', text: colon });
    } else found.push({ kind: number === undefined ? 'word' : 'number', text: all });
    end = match.index + all.length;
  }
  if (end < text.length) found.push({ kind: 'plain', text: text.slice(end) });
  return found;
}
