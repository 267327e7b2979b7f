/**
 * Where the values of a JSON text end, read as gjson does: nothing is validated, brackets of all kinds count alike, and a
 * text that breaks off ends its last value. Offsets are code units; `end` bounds the text.
 */

/**
 * From the first character of a string's content to the offset behind its closing quote: `n` when the content has no
 * escape, `~n` when it has one, 0 when the string is not closed.
 */
export function stringEnd(text: string, i: number, end: number): number {
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c > 92) continue;
    if (c === 34) return i + 1;
    if (c === 92) break;
  }
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return ~(i + 1);
    if (c === 92) i++;
  }
  return 0;
}

/**
 * From an opening bracket (or what stands for one) to the offset behind its partner. Without a partner it is `end`, or
 * `end + 1` when the text breaks off within a string: an array that is counted then does not even count what it has.
 */
export function nestedEnd(text: string, i: number, end: number): number {
  let depth = 1;
  let strides = end - i <= LONGEST_STRIDE;
  for (i++; i < end; i++) {
    if (strides) {
      stride.lastIndex = i;
      stride.test(text);
      // A text that goes on behind `end` may be cut anywhere, also within a string.
      strides = stride.lastIndex <= end;
      if (strides) i = stride.lastIndex;
      if (i === end) break;
    }
    const c = text.charCodeAt(i);
    if (c === 34) {
      i = closingQuote(text, i + 1, end);
      if (i < 0) return end + 1;
      continue;
    }
    // With this bit set square brackets are braces: two comparisons less for every character.
    const brace = c | 32;
    if (brace === 123 || c === 40) depth++;
    else if (brace === 125 || c === 41) {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return end;
}

/**
 * Everything up to a bracket that closes more than was opened: strings without escapes, brackets two levels deep with what
 * is in them, and what stands between. The engine of regular expressions reads that nearly twice as fast as a loop can; a
 * failed attempt costs what it has read, once a level.
 */
const stride = (() => {
  const between = String.raw`[^"()[\]{}]*`;
  const flat = String.raw`${between}(?:"[^"\\]*"${between})*`;
  const nested = String.raw`${flat}(?:[([{]${flat}[)\]}]${flat})*`;
  return new RegExp(String.raw`${between}(?:(?:"[^"\\]*"|[([{]${nested}[)\]}])${between})*`, 'y');
})();

/** That engine remembers each turn of its loops, in a memory that is bounded. */
const LONGEST_STRIDE = 1_000_000;

/** The end of a string or bracket at `i`, as for the argument of a modifier: never behind `end`. */
export function balancedEnd(text: string, i: number, end: number): number {
  if (text.charCodeAt(i) !== 34) return Math.min(nestedEnd(text, i, end), end);
  const close = closingQuote(text, i + 1, end);
  return close < 0 ? end : close + 1;
}

/** Numbers reach to the next white space, comma or closing bracket, whatever they are made of. */
export function numberEnd(text: string, i: number, end: number): number {
  for (i++; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c <= 32 || c === 44 || c === 93 || c === 125) break;
  }
  return i;
}

/** `true`, `null` and their like reach as far as there are lower-case letters. */
export function wordEnd(text: string, i: number, end: number): number {
  for (i++; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 97 || c > 122) break;
  }
  return i;
}

/** True where gjson takes what begins at `i` for a number: digits, signs, and the beginnings of `Inf` and `NaN`. */
export function startsNumber(text: string, i: number, end: number): boolean {
  const c = text.charCodeAt(i);
  if (c >= 48 && c <= 57) return true;
  if (c === 45 || c === 43 || c === 105 || c === 73 || c === 78) return true;
  return c === 110 && i + 1 < end && text.charCodeAt(i + 1) !== 117;
}

/** The offset of the quote that closes the string whose content begins at `start`, -1 when there is none. */
function closingQuote(text: string, start: number, end: number): number {
  let i = start;
  for (;;) {
    i = text.indexOf('"', i);
    if (i < 0 || i >= end) return -1;
    let slashes = i;
    while (slashes > start && text.charCodeAt(slashes - 1) === 92) slashes--;
    if ((i - slashes) % 2 === 0) return i;
    i++;
  }
}
