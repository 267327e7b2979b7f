import { Result, missing } from './result.ts';
import { balancedEnd, nestedEnd, numberEnd, startsNumber, stringEnd, wordEnd } from './scan.ts';
import type { Cut, Source } from './source.ts';

/** The text as one value (gjson's `Parse`): an object or array is all that follows its bracket, well formed or not. */
export function readDocument(cut: Cut): Result {
  const { source, start, end } = cut;
  const { text } = source;
  let i = start;
  while (i < end && text.charCodeAt(i) <= 32) i++;
  if (i === end) return missing();
  const c = text.charCodeAt(i);
  const result = c === 123 || c === 91 ? new Result('JSON', source, i, end) : readScalar(source, i, end);
  if (result === null) return missing();
  result.index = i - start;
  return result;
}

function readScalar(source: Source, i: number, end: number): Result | null {
  const { text } = source;
  if (text.charCodeAt(i) === 34) return readOpenString(source, i, end);
  if (startsNumber(text, i, end)) return new Result('Number', source, i, numberEnd(text, i, end));
  return readWord(source, i, end);
}

/** The next value at or behind `i` that a walk over members comes upon, `null` when there is none (`parseAny`). */
export function readNext(source: Source, i: number, end: number): Result | null {
  const { text } = source;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91) {
      const close = Math.min(nestedEnd(text, i, end), end);
      return new Result('JSON', source, i, close);
    }
    if (c === 34) {
      const close = stringEnd(text, i + 1, end);
      return close === 0 ? null : new Result('String', source, i, close < 0 ? ~close : close);
    }
    if (startsNumber(text, i, end)) return new Result('Number', source, i, numberEnd(text, i, end));
    const word = readWord(source, i, end);
    if (word !== null) return word;
  }
  return null;
}

/** `true`, `false` or `null`, told by the first letter alone. */
function readWord(source: Source, i: number, end: number): Result | null {
  const c = source.text.charCodeAt(i);
  if (c !== 116 && c !== 102 && c !== 110) return null;
  return new Result(wordType(c), source, i, wordEnd(source.text, i, end));
}

export function wordType(c: number): 'True' | 'False' | 'Null' {
  return c === 116 ? 'True' : c === 102 ? 'False' : 'Null';
}

/** A string that may not be closed: then it reaches to the end. */
function readOpenString(source: Source, i: number, end: number): Result {
  const close = stringEnd(source.text, i + 1, end);
  if (close === 0) return new Result('String', source, i, end, end);
  return new Result('String', source, i, close < 0 ? ~close : close);
}

/**
 * Calls `visit` for each member of an object or element of an array (`Result.ForEach`), or once for any other value that
 * exists; `false` ends it. The key is `null` but for members. `index` of what is visited counts from the result's own.
 */
export function forEach(result: Result, visit: (key: Result | null, value: Result) => boolean): void {
  if (!result.exists) return;
  if (result.type !== 'JSON') {
    visit(null, result);
    return;
  }
  const { source, end } = result;
  const { text } = source;
  const isObject = result.isObject;
  for (let i = result.start + 1, position = 0; i < end; i++, position++) {
    let key: Result | null = null;
    if (isObject) {
      while (i < end && text.charCodeAt(i) !== 34) i++;
      if (i >= end) return;
      const close = stringEnd(text, i + 1, end);
      if (close === 0) return;
      key = new Result('String', source, i, close < 0 ? ~close : close);
      key.index = i - result.start + result.index;
      i = key.end;
    }
    while (i < end && isBetween(text.charCodeAt(i))) i++;
    const value = readNext(source, i, end);
    if (value === null) return;
    value.index = result.indexes === null ? i - result.start + result.index : (result.indexes[position] ?? value.index);
    if (!visit(key, value)) return;
    i = value.end;
  }
}

/** White space, commas and colons. */
function isBetween(c: number): boolean {
  return c <= 32 || c === 44 || c === 58;
}

/** The values in an array, or keys and values in turn in an object, up to the first closing bracket (`arrayOrMap`). */
export function elements(result: Result): Result[] {
  const { source, end } = result;
  const { text } = source;
  const found: Result[] = [];
  for (let i = result.start + 1; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 93 || c === 125) break;
    const value = readElement(source, i, end, c);
    if (value === null) continue;
    value.index = i - result.start + result.index;
    found.push(value);
    i = value.end - 1;
  }
  return found;
}

function readElement(source: Source, i: number, end: number, c: number): Result | null {
  if (c === 123 || c === 91) return new Result('JSON', source, i, balancedEnd(source.text, i, end));
  if (c === 34) return readOpenString(source, i, end);
  if (c === 45 || (c >= 48 && c <= 57)) return new Result('Number', source, i, numberEnd(source.text, i, end));
  return readWord(source, i, end);
}
