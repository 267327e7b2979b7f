import { fromBytes, toBytes } from '../../go/strings.ts';

/**
 * The content of a JSON string without its escapes, as gjson reads it: it stops at the first control character and at the
 * first escape that JSON does not know; hexadecimal digits that are none count as U+0000, halves of pairs as U+FFFD.
 */
export function unescape(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 32) return out + text.slice(from, i);
    if (c !== 92) continue;
    out += text.slice(from, i);
    i++;
    const plain = plainEscapes[text[i] ?? ''];
    if (plain !== undefined) out += plain;
    else if (text[i] !== 'u') return out;
    else {
      // The four digits are bytes: where other characters stand among them, count bytes.
      if (/[^\0-\x7f]/.test(text.slice(i + 1, i + 11)))
        return out + fromBytes(unescapeBytes(toBytes(text.slice(i - 1))));
      if (i + 5 > text.length) return out;
      const unit = digits(text, i + 1);
      i += 4;
      if (unit >= 0xd800 && unit <= 0xdfff) {
        const pair = text.length - i > 6 && text.startsWith('\\u', i + 1);
        out += decodePair(unit, pair ? digits(text, i + 3) : 0);
        if (pair) i += 6;
      } else out += String.fromCharCode(unit);
    }
    from = i + 1;
  }
  return out + text.slice(from);
}

const plainEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  '/': '/',
  '"': '"',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The same on bytes. Each is held by one character, so that what it decodes can be encoded in place. */
function unescapeBytes(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  const hex = (at: number) => digits(String.fromCharCode(...bytes.subarray(at, at + 4)), 0);
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (c < 32) break;
    if (c !== 92) {
      out.push(c);
      continue;
    }
    i++;
    const plain = plainEscapes[String.fromCharCode(bytes[i] ?? 0)];
    if (plain !== undefined) out.push(plain.charCodeAt(0));
    else if (bytes[i] !== 117 || i + 5 > bytes.length) break;
    else {
      const unit = hex(i + 1);
      i += 4;
      let character = String.fromCharCode(unit);
      if (unit >= 0xd800 && unit <= 0xdfff) {
        const pair = bytes.length - i > 6 && bytes[i + 1] === 92 && bytes[i + 2] === 117;
        character = decodePair(unit, pair ? hex(i + 3) : 0);
        if (pair) i += 6;
      }
      out.push(...toBytes(character));
    }
  }
  return Uint8Array.from(out);
}

function digits(text: string, at: number): number {
  const four = text.slice(at, at + 4);
  return /^[0-9a-fA-F]{4}$/.test(four) ? Number.parseInt(four, 16) : 0;
}

function decodePair(high: number, low: number): string {
  const fits = high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
  return fits ? String.fromCharCode(high, low) : '\ufffd';
}
