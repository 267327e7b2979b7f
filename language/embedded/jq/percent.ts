import { quote } from '../../go/strconv-quote.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';

/** `url.QueryUnescape` of a text in which `+` stands for itself. */
export function unescapePercent(text: string): { readonly text: string } | { readonly error: string } {
  if (!text.includes('%')) return { text };
  const bytes = toBytes(text);
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 37) {
      out.push(bytes[i]!);
      continue;
    }
    const escape = fromBytes(bytes.subarray(i, i + 3));
    if (!/^%[0-9a-fA-F]{2}$/.test(escape)) return { error: `invalid URL escape ${quote(escape)}` };
    out.push(Number.parseInt(escape.slice(1), 16));
    i += 2;
  }
  return { text: fromBytes(Uint8Array.from(out)) };
}

/** A byte as two hexadecimal digits. */
export function upperHex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
