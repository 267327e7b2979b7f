import { unassignedRanges } from './unassigned.ts';

/** Go's package `unicode` on code points, Unicode 15.0.0. */
export function isPrint(point: number): boolean {
  if (point < 0x7f) return point >= 0x20;
  return printable(point);
}

export function isLetter(point: number): boolean {
  if (point < 0x80) return (point | 0x20) >= 0x61 && (point | 0x20) <= 0x7a;
  return letter(point);
}

export function isUpper(point: number): boolean {
  if (point < 0x80) return point >= 0x41 && point <= 0x5a;
  return upper(point);
}

export function isLower(point: number): boolean {
  if (point < 0x80) return point >= 0x61 && point <= 0x7a;
  return point === 0x295 || lower(point);
}

export function isTitle(point: number): boolean {
  return point >= 0x80 && title(point);
}

/** Decimal digits. */
export function isDigit(point: number): boolean {
  if (point < 0x80) return point >= 0x30 && point <= 0x39;
  return digit(point);
}

export function isNumber(point: number): boolean {
  if (point < 0x80) return point >= 0x30 && point <= 0x39;
  return number(point);
}

export function isPunct(point: number): boolean {
  return punctuation(point);
}

export function isSpace(point: number): boolean {
  if (point < 0x100) return (point >= 0x09 && point <= 0x0d) || point === 0x20 || point === 0x85 || point === 0xa0;
  return (
    point === 0x1680 ||
    (point >= 0x2000 && point <= 0x200a) ||
    point === 0x2028 ||
    point === 0x2029 ||
    point === 0x202f ||
    point === 0x205f ||
    point === 0x3000
  );
}

/** One code point to one code point, as `unicode.ToUpper`: no `ß` → `SS`. */
export function toUpper(point: number): number {
  if (point < 0x80) return point >= 0x61 && point <= 0x7a ? point - 32 : point;
  if (point >= 0x1f80 && point <= 0x1ff3) {
    if (point <= 0x1faf) return point & 8 ? point : point + 8;
    if (point === 0x1fb3 || point === 0x1fc3 || point === 0x1ff3) return point + 9;
  }
  return single(String.fromCodePoint(point).toUpperCase(), point);
}

export function toLower(point: number): number {
  if (point < 0x80) return point >= 0x41 && point <= 0x5a ? point + 32 : point;
  if (point === 0x130) return 0x69;
  return single(String.fromCodePoint(point).toLowerCase(), point);
}

export function toTitle(point: number): number {
  if ((point >= 0x1c4 && point <= 0x1cc) || (point >= 0x1f1 && point <= 0x1f3)) {
    return point >= 0x1f1 ? 0x1f2 : point - ((point - 0x1c4) % 3) + 1;
  }
  if (point >= 0x10d0 && point <= 0x10ff) return point;
  return toUpper(point);
}

/** `strings.ToUpper`. Bytes outside UTF-8 become U+FFFD as there. */
export function upperCase(text: string): string {
  return mapPoints(text, toUpper);
}

/** `strings.ToLower`. */
export function lowerCase(text: string): string {
  return mapPoints(text, toLower);
}

/** The code points of a Go string as a `range` over it sees them: what is not UTF-8 is U+FFFD. */
export function pointsOf(text: string): number[] {
  const points: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    points.push(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return points;
}

/** `strings.Map` with a function that drops nothing. */
export function mapPoints(text: string, map: (point: number) => number): string {
  let result = '';
  for (const character of text) {
    const point = character.codePointAt(0)!;
    result += String.fromCodePoint(map(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point));
  }
  return result;
}

/** Which code points are in a class that JavaScript writes so. It takes tables to make one: a start makes none. */
function category(source: string): (point: number) => boolean {
  let expression: RegExp | null = null;
  return (point) => {
    expression ??= new RegExp(source, 'u');
    return expression.test(String.fromCodePoint(point)) && isAssigned(point);
  };
}

const printable = category(String.raw`[\p{L}\p{M}\p{N}\p{P}\p{S}]`);
const letter = category(String.raw`\p{L}`);
const upper = category(String.raw`\p{Lu}`);
const lower = category(String.raw`\p{Ll}`);
const title = category(String.raw`\p{Lt}`);
const digit = category(String.raw`\p{Nd}`);
const number = category(String.raw`\p{N}`);
const punctuation = category(String.raw`\p{P}`);

function single(mapped: string, point: number): number {
  const result = mapped.codePointAt(0)!;
  const whole = mapped.length === (result > 0xffff ? 2 : 1);
  return whole && isAssigned(point) && isAssigned(result) ? result : point;
}

/** Starts and ends of the unassigned ranges, in turn; made when first asked for. */
let bounds: readonly number[] | null = null;

function decodeRanges(text: string): readonly number[] {
  const result: number[] = [];
  let at = 0;
  for (const part of text.split(' ')) {
    const [gap, length] = part.split('+');
    const start = at + Number.parseInt(gap!, 36);
    at = start + Number.parseInt(length!, 36);
    result.push(start, at);
  }
  return result;
}

function isAssigned(point: number): boolean {
  bounds ??= decodeRanges(unassignedRanges);
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= point) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 0;
}
