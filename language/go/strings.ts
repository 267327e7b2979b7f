/**
 * Go strings are bytes; ours are JavaScript strings. Valid UTF-8 is decoded; each byte that is not part of valid UTF-8 is
 * kept as the lone surrogate U+DC00 + byte (0xDC80…0xDCFF), so that `toBytes(fromBytes(b))` is `b` for every `b`.
 * Every part of `language/` that handles Go text follows this convention.
 */

/** Decodes bytes into a string of the convention above. */
export function fromBytes(bytes: Uint8Array): string {
  if (bytes.length <= 8192 && bytes.every((byte) => byte < 0x80))
    return String.fromCharCode.apply(null, bytes as unknown as number[]);
  const parts: string[] = [];
  let units: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceLength(bytes, i);
    if (size === 0) units.push(0xdc00 + bytes[i++]!);
    else {
      const point = codePoint(bytes, i, size);
      if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      else units.push(point);
      i += size;
    }
    if (units.length > 8192) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** Encodes a string of the convention above; a lone surrogate outside U+DC80…U+DCFF becomes U+FFFD. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(byteLength(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes[at++] = unit;
    else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else if (isPair(text, i)) {
      const point = text.codePointAt(i++)!;
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    } else if (isRawByte(unit)) bytes[at++] = unit - 0xdc00;
    else {
      const point = unit >= 0xd800 && unit <= 0xdfff ? 0xfffd : unit;
      bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes;
}

/** The number of bytes of the Go string: what `len` answers. */
export function byteLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (isPair(text, i)) {
      length += 4;
      i++;
    } else length += isRawByte(unit) ? 1 : 3;
  }
  return length;
}

/** `s[from:to]` on bytes; a cut through a character leaves raw bytes on both sides. */
export function sliceBytes(text: string, from: number, to: number): string {
  return fromBytes(toBytes(text).subarray(from, to));
}

/** True for a code unit that stands for one byte outside valid UTF-8. */
export function isRawByte(unit: number): boolean {
  return unit >= 0xdc80 && unit <= 0xdcff;
}

function isPair(text: string, i: number): boolean {
  const high = text.charCodeAt(i);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(i + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** The length of the valid UTF-8 sequence at `i`, 0 when there is none (Go: `utf8.DecodeRune`). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (size === 0 || i + size > bytes.length) return 0;
  const second = bytes[i + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let k = 2; k < size; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  return size;
}

function codePoint(bytes: Uint8Array, i: number, size: number): number {
  if (size === 1) return bytes[i]!;
  let point = bytes[i]! & (0x7f >> size);
  for (let k = 1; k < size; k++) point = (point << 6) | (bytes[i + k]! & 0x3f);
  return point;
}
