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

/**
 * Where the longer objects and arrays of a text end (behind their bracket) by where they begin: whoever reads paths from it
 * need not look for that again. `null` when it is not JSON. `maxDepth` as for `isValid` unless given.
 */
export function findEnds(text: string, maxDepth = Infinity): ReadonlyMap<number, number> | null {
  const ends = new Map<number, number>();
  return check(text, { start: 0, end: text.length, maxDepth }, ends) ? ends : null;
}

/** What is shorter is found again sooner than it is looked up. */
const LONG = 128;

interface Limits {
  readonly start: number;
  readonly end: number;
  readonly maxDepth: number;
}

function check(text: string, limits: Limits, ends: Map<number, number> | null = null): boolean {
  const { start, maxDepth } = limits;
  let { end } = limits;
  // What Go writes often ends with a line break.
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const plain = isPlain(text.slice(start, end));
  // Where the containers begin that a value stands in.
  const open: number[] = [];
  let i = skipSpace(text, start, end);
  for (;;) {
    // A value stands at i.
    const c = i < end ? text.charCodeAt(i) : 0;
    if (c === QUOTE) i = string(text, i + 1, end, plain);
    else if (c === OBJECT || c === ARRAY) {
      const from = i;
      i = skipSpace(text, i + 1, end);
      if (open.length >= maxDepth) return false;
      if (i < end && text.charCodeAt(i) === c + 2) i++;
      else {
        open.push(from);
        if (c === OBJECT) i = key(text, i, end, plain);
        if (i < 0) return false;
        continue;
      }
    } else i = c === 45 || isDigit(c) ? number(text, i, end) : word(text, i, end, c);
    if (i < 0) return false;
    // A value ends at i: close what it closes, then go to the next one.
    for (;;) {
      i = skipSpace(text, i, end);
      if (open.length === 0) return i === end;
      if (i >= end) return false;
      const from = open[open.length - 1]!;
      const bracket = text.charCodeAt(from);
      const next = text.charCodeAt(i++);
      if (next === COMMA) {
        i = skipSpace(text, i, end);
        if (bracket === OBJECT) i = key(text, i, end, plain);
        if (i < 0) return false;
        break;
      }
      if (next !== bracket + 2) return false;
      if (ends !== null && i - from > LONG) ends.set(from, i);
      open.pop();
    }
  }
}

/**
 * True for a text in which a string is whatever stands before the next quote, as it is for most compact JSON: that is found
 * out for all of its strings at once, and many times faster than for each of their characters.
 */
function isPlain(text: string): boolean {
  return !text.includes('\\') && !/[\0-\x1f]/.test(text);
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const ARRAY = 91;
const BACKSLASH = 92;
const OBJECT = 123;

function skipSpace(text: string, i: number, end: number): number {
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

/** From the quote of a key to its value, -1 when there is no key with its colon. */
function key(text: string, i: number, end: number, plain: boolean): number {
  if (i >= end || text.charCodeAt(i) !== QUOTE) return -1;
  i = string(text, i + 1, end, plain);
  if (i < 0) return -1;
  i = skipSpace(text, i, end);
  if (i >= end || text.charCodeAt(i) !== COLON) return -1;
  return skipSpace(text, i + 1, end);
}

function word(text: string, i: number, end: number, c: number): number {
  const expected = c === 116 ? 'true' : c === 102 ? 'false' : c === 110 ? 'null' : '';
  if (expected === '' || i + expected.length > end) return -1;
  for (let k = 1; k < expected.length; k++) if (text.charCodeAt(i + k) !== expected.charCodeAt(k)) return -1;
  return i + expected.length;
}

/** From the content of a string to behind its closing quote. */
function string(text: string, i: number, end: number, plain: boolean): number {
  if (plain) {
    const close = text.indexOf('"', i);
    return close < 0 || close >= end ? -1 : close + 1;
  }
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c > BACKSLASH) continue;
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
