import { isRawByte, toBytes } from './strings.ts';

/** Go's order of strings, which is that of their bytes: negative, 0 or positive. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    if (x < 0xd800 && y < 0xd800) return x - y;
    return isSpecial(a, i) || isSpecial(b, i) ? compareBytes(a, b) : rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** A low half of a pair cannot be the first difference unless its high halves are equal: then the units decide. */
function isSpecial(text: string, i: number): boolean {
  return isRawByte(text.charCodeAt(i)) || isRawByte(text.charCodeAt(i - 1));
}

/** Characters above U+FFFF come behind all others, though their units do not. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareBytes(a: string, b: string): number {
  const [x, y] = [toBytes(a), toBytes(b)];
  const length = Math.min(x.length, y.length);
  for (let i = 0; i < length; i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}
