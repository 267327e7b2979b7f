import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fromBytes } from '../../language/go/strings.ts';
import { fromUtf16 } from '../../language/text/utf-16.ts';

/** The text of a file; a byte that is no UTF-8 stays what it is (`language/go/strings.ts`), so that it can be named. */
export function readText(file: string): string {
  return textOf(readFileSync(file));
}

/** The same of bytes; UTF-16 is decoded. */
export function textOf(bytes: Buffer): string {
  return fromUtf16(bytes) ?? (isUtf8(bytes) ? bytes.toString('utf8') : fromBytes(bytes));
}
