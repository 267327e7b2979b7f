/**
 * True when `text` (or its part from `start` to `end`) is one JSON value with white space around it: gjson's `Valid`.
 * Bytes that are not UTF-8 may stand in strings; nesting has no limit.
 */
export function isValid(text: string, start = 0, end = text.length): boolean {
  return check(text, { start, end, maxDepth: Infinity });
}

/** The same grammar, nested at most 10,000 levels deep: what Go's `encoding/json` takes for JSON. */
export function isJson(text: string): boolean {
  return check(text, { start: 0, end: text.length, maxDepth: 10_000 });
}

function check(
  text: string,
  limits: { readonly start: number; readonly end: number; readonly maxDepth: number },
): boolean {
  const { start, end, maxDepth } = limits;
  const open: number[] = [];
  let i = skipSpace(text, start, end);
  for (;;) {
    // A value stands at i.
    const c = i < end ? text.charCodeAt(i) : 0;
    if (c === OBJECT || c === ARRAY) {
      const close = c + 2;
      i = skipSpace(text, i + 1, end);
      if (open.length >= maxDepth) return false;
      if (i < end && text.charCodeAt(i) === close) i++;
      else {
        open.push(close);
        if (c === OBJECT) i = key(text, i, end);
        if (i < 0) return false;
        continue;
      }
    } else i = scalar(text, i, end, c);
    if (i < 0) return false;
    // A value ends at i: close what it closes, then go to the next one.
    for (;;) {
      i = skipSpace(text, i, end);
      const close = open[open.length - 1];
      if (close === undefined) return i === end;
      if (i >= end) return false;
      const next = text.charCodeAt(i++);
      if (next === COMMA) {
        i = skipSpace(text, i, end);
        if (close === OBJECT + 2) i = key(text, i, end);
        if (i < 0) return false;
        break;
      }
      if (next !== close) return false;
      open.pop();
    }
  }
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const ARRAY = 91;
const BACKSLASH = 92;
const OBJECT = 123;

function skipSpace(text: string, i: number, end: number): number {
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) break;
    i++;
  }
  return i;
}

/** From the quote of a key to its value, -1 when there is no key with its colon. */
function key(text: string, i: number, end: number): number {
  if (i >= end || text.charCodeAt(i) !== QUOTE) return -1;
  i = string(text, i + 1, end);
  if (i < 0) return -1;
  i = skipSpace(text, i, end);
  if (i >= end || text.charCodeAt(i) !== COLON) return -1;
  return skipSpace(text, i + 1, end);
}

function scalar(text: string, i: number, end: number, c: number): number {
  if (c === QUOTE) return string(text, i + 1, end);
  if (c === 45 || isDigit(c)) return number(text, i, end);
  const word = c === 116 ? 'true' : c === 102 ? 'false' : c === 110 ? 'null' : '';
  return word !== '' && i + word.length <= end && text.startsWith(word, i) ? i + word.length : -1;
}

function string(text: string, i: number, end: number): number {
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) return i + 1;
    if (c < 32) return -1;
    if (c === BACKSLASH) {
      i = escape(text, i + 1, end);
      if (i < 0) return -1;
    }
  }
  return -1;
}

/** The offset of the last character of an escape whose backslash is before `i`. */
function escape(text: string, i: number, end: number): number {
  if (i >= end) return -1;
  switch (text.charCodeAt(i)) {
    case QUOTE:
    case BACKSLASH:
    case 47:
    case 98:
    case 102:
    case 110:
    case 114:
    case 116:
      return i;
    case 117:
      if (i + 4 >= end) return -1;
      for (let k = 1; k <= 4; k++) if (!isHex(text.charCodeAt(i + k))) return -1;
      return i + 4;
    default:
      return -1;
  }
}

function number(text: string, i: number, end: number): number {
  if (text.charCodeAt(i) === 45) i++;
  if (i >= end || !isDigit(text.charCodeAt(i))) return -1;
  i = text.charCodeAt(i) === 48 ? i + 1 : digits(text, i, end);
  if (i < end && text.charCodeAt(i) === 46) {
    if (i + 1 >= end || !isDigit(text.charCodeAt(i + 1))) return -1;
    i = digits(text, i + 1, end);
  }
  if (i < end && (text.charCodeAt(i) | 32) === 101) {
    i++;
    if (i < end && (text.charCodeAt(i) === 43 || text.charCodeAt(i) === 45)) i++;
    if (i >= end || !isDigit(text.charCodeAt(i))) return -1;
    i = digits(text, i, end);
  }
  return i;
}

function digits(text: string, i: number, end: number): number {
  while (i < end && isDigit(text.charCodeAt(i))) i++;
  return i;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isHex(c: number): boolean {
  return isDigit(c) || ((c | 32) >= 97 && (c | 32) <= 102);
}
