import { toBytes } from '../../go/strings.ts';

/** `base64.RawStdEncoding.DecodeString`: the bytes, or the offset of the byte that is wrong. Line ends are skipped. */
export function fromBase64(text: string): Uint8Array | number {
  const bytes = toBytes(text);
  const out: number[] = [];
  let [bits, count] = [0, 0];
  for (const [i, byte] of bytes.entries()) {
    if (byte === 10 || byte === 13) continue;
    const value = valueOf(byte);
    if (value < 0) return i;
    bits = (bits << 6) | value;
    if (++count < 4) continue;
    out.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
    [bits, count] = [0, 0];
  }
  if (count === 1) return bytes.length - 1;
  if (count >= 2) out.push((bits >> (count === 2 ? 4 : 10)) & 255);
  if (count === 3) out.push((bits >> 2) & 255);
  return Uint8Array.from(out);
}

function valueOf(byte: number): number {
  if (byte >= 65 && byte <= 90) return byte - 65;
  if (byte >= 97 && byte <= 122) return byte - 71;
  if (byte >= 48 && byte <= 57) return byte + 4;
  return byte === 43 ? 62 : byte === 47 ? 63 : -1;
}
