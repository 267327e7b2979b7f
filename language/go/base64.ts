import { toBytes } from './strings.ts';

/**
 * Go's `base64.StdEncoding` and `URLEncoding` with padding: line breaks are passed over, unused bits are not checked. The
 * offset of an error is the one that Go names.
 */
export function decodeBase64(
  encoded: string,
  alphabet: 'standard' | 'url',
): { readonly bytes: Uint8Array } | { readonly illegalAt: number } {
  const source = toBytes(encoded);
  const bytes: number[] = [];
  let at = 0;
  const skipBreaks = () => {
    while (source[at] === LINE_FEED || source[at] === RETURN) at++;
  };
  for (;;) {
    const digits: number[] = [];
    while (digits.length < 4) {
      skipBreaks();
      if (at === source.length) {
        if (digits.length === 0) return { bytes: Uint8Array.from(bytes) };
        return { illegalAt: at - digits.length };
      }
      const digit = digitOf(source[at]!, alphabet);
      if (digit < 0) break;
      digits.push(digit);
      at++;
    }
    const bits = digits.reduce((sum, digit, i) => sum | (digit << (18 - 6 * i)), 0);
    bytes.push(...[bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, digits.length - 1));
    if (digits.length === 4) continue;
    if (source[at] !== PADDING || digits.length < 2) return { illegalAt: at };
    at++;
    if (digits.length === 2) {
      skipBreaks();
      // Sic: the byte before the wrong one is blamed, unless the text ends here.
      if (source[at] !== PADDING) return { illegalAt: at === source.length ? at : at - 1 };
      at++;
    }
    skipBreaks();
    return at < source.length ? { illegalAt: at } : { bytes: Uint8Array.from(bytes) };
  }
}

const LINE_FEED = 10;
const RETURN = 13;
const PADDING = 61;

function digitOf(byte: number, alphabet: 'standard' | 'url'): number {
  if (byte >= 65 && byte <= 90) return byte - 65;
  if (byte >= 97 && byte <= 122) return byte - 71;
  if (byte >= 48 && byte <= 57) return byte + 4;
  const [plus, slash] = alphabet === 'url' ? [45, 95] : [43, 47];
  return byte === plus ? 62 : byte === slash ? 63 : -1;
}
