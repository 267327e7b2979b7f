/** One coloured piece of a JSON text. */
export interface Piece {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'plain';
  readonly text: string;
}

/** JSON indented by two, anything else as it is. Only space is changed: numbers keep every digit, and no key is lost. */
export function indented(text: string): string {
  if (!isJson(text)) return text;
  const tokens = tokensOf(text);
  let line = '\n';
  const pieces = tokens.map((token, i) => {
    if (token === '{' || token === '[') {
      line += '  ';
      return isClosing(tokens[i + 1]) ? token : token + line;
    }
    if (isClosing(token)) {
      line = line.slice(0, -2);
      return tokens[i - 1] === opening[token] ? token : line + token;
    }
    return token === ',' ? token + line : token === ':' ? ': ' : token;
  });
  return pieces.join('');
}

/** JSON without space between its parts, as programs send it; anything else as it is. */
export function compact(text: string): string {
  return isJson(text) ? tokensOf(text).join('') : text;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Strings, punctuation, and the words and numbers between them. */
function tokensOf(json: string): string[] {
  return json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
}

const opening = { '}': '{', ']': '[' } as const;

function isClosing(token: string | undefined): token is '}' | ']' {
  return token === '}' || token === ']';
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
