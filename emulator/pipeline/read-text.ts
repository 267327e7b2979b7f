import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fromBytes } from '../../language/go/strings.ts';

/** The text of a file; a byte that is no UTF-8 stays what it is (`language/go/strings.ts`), so that it can be named. */
export function readText(file: string): string {
  return textOf(readFileSync(file));
}

/** What Windows calls Unicode is read behind its two bytes, which are no UTF-8: nobody overlooks what it says. */
export function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return `\udcff\udcfe${bytes.subarray(2).toString('utf16le')}`;
  if (first === 0xfe && second === 0xff && bytes.length % 2 === 0)
    return `\udcfe\udcff${Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')}`;
  return fromBytes(bytes);
}
