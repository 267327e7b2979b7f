/**
 * The text without the item that stood between `before` and `rest`: its key goes with it, and one comma. The way back to
 * the item's beginning is sjson's own, which takes quotes and brackets within strings for what they look like.
 */
export function removeItem(before: string, rest: string): string {
  const { text, isFirst } = cutBack(before);
  return text + (isFirst ? rest.slice(leadingComma(rest)) : rest);
}

function cutBack(text: string): { text: string; isFirst: boolean } {
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text.charAt(i);
    if (c === '[') return { text, isFirst: true };
    if (c === ',') return { text: text.slice(0, i), isFirst: false };
    if (c === ':') return cutMember(text, i);
  }
  return { text, isFirst: false };
}

/** Back over the key, then to what separates the member from the one before it. */
function cutMember(text: string, colon: number): { text: string; isFirst: boolean } {
  const closing = text.lastIndexOf('"', colon - 1);
  const opening = closing < 1 ? -1 : openingQuote(text, closing - 1);
  for (let i = opening - 1; i >= 0; i--) {
    const c = text.charAt(i);
    if (c === '{') return { text: text.slice(0, i + 1), isFirst: true };
    if (c === ',') return { text: text.slice(0, i), isFirst: false };
  }
  return { text, isFirst: false };
}

/** The last quote up to `i` that has no backslash in front; one that has hides the character in front of both too. */
function openingQuote(text: string, i: number): number {
  for (; i >= 0; i--) {
    if (text.charAt(i) !== '"') continue;
    if (i === 0 || text.charAt(i - 1) !== '\\') return i;
    i -= 2;
  }
  return -1;
}

/** The offset behind a comma that only white space separates from the start, 0 when there is none. */
function leadingComma(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 44) return i + 1;
    if (c > 32) return 0;
  }
  return 0;
}
