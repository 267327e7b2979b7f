import { toBytes } from '../../../go/strings.ts';
import { type TemplateFunction, define } from '../function.ts';
import * as cryptography from './cryptography.ts';

const text = 'func(string) string';

/** Checksums. */
export const checksumFunctions: readonly TemplateFunction[] = [
  define('sha1sum text', text, 'The SHA-1 of the text in hexadecimal digits.', cryptography.sha1sum),
  define('sha256sum text', text, 'The SHA-256 of the text in hexadecimal digits.', cryptography.sha256sum),
  define('sha512sum text', text, 'The SHA-512 of the text in hexadecimal digits.', cryptography.sha512sum),
  define('adler32sum text', text, 'The Adler-32 of the text as a decimal number.', ([s]) =>
    adler32(toBytes(s as string)),
  ),
];

function adler32(bytes: Uint8Array): string {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return String(high * 65536 + low);
}
