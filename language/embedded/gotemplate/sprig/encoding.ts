import { GoError } from '../../../go/value.ts';
import { toBase64 } from '../../../go/json-base64.ts';
import { fromBytes, toBytes } from '../../../go/strings.ts';
import { byteText } from '../../../go/byte-string.ts';
import { type TemplateFunction, define } from '../function.ts';

/** Base 64 and base 32. A broken text decodes to the text of its error. */
export const encodingFunctions: readonly TemplateFunction[] = [
  define('b64enc text', 'func(string) string', 'The text in base 64.', ([text]) => toBase64(toBytes(text as string))),
  define('b64dec text', 'func(string) string', 'The text out of base 64.', ([text]) =>
    decoded(() => decodeBase64(text as string)),
  ),
  define('b32enc text', 'func(string) string', 'The text in base 32.', ([text]) =>
    encodeBase32(toBytes(text as string)),
  ),
  define('b32dec text', 'func(string) string', 'The text out of base 32.', ([text]) =>
    decoded(() => decodeBase32(text as string)),
  ),
];

function decoded(decode: () => Uint8Array): string {
  try {
    return fromBytes(decode());
  } catch (error) {
    if (error instanceof GoError) return error.message;
    throw error;
  }
}

const alphabet64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const alphabet32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `base64.StdEncoding.DecodeString`; throws `illegal base64 data at input byte …`. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = byteText(text);
  const result: number[] = [];
  let group: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const character = bytes[at]!;
    if (character === '\r' || character === '\n') continue;
    const value = alphabet64.indexOf(character);
    if (value >= 0) {
      group.push(value);
      if (group.length < 4) continue;
      push64(result, group);
      group = [];
    } else {
      if (character !== '=') throw illegal64(at);
      checkPadding(bytes, at, group.length);
      push64(result, group);
      return Uint8Array.from(result);
    }
  }
  if (group.length > 0) throw illegal64(bytes.length - group.length);
  return Uint8Array.from(result);
}

function illegal64(at: number): GoError {
  return new GoError(`illegal base64 data at input byte ${at}`);
}

/** Throws unless the padding that begins there is complete and last. */
function checkPadding(bytes: string, at: number, digits: number): void {
  if (digits < 2) throw illegal64(at);
  let next = skipBreaks(bytes, at + 1);
  if (digits === 2) {
    if (next === bytes.length) throw illegal64(bytes.length);
    if (bytes[next] !== '=') throw illegal64(next - 1);
    next = skipBreaks(bytes, next + 1);
  }
  if (next < bytes.length) throw illegal64(next);
}

function skipBreaks(bytes: string, from: number): number {
  let at = from;
  while (bytes[at] === '\r' || bytes[at] === '\n') at++;
  return at;
}

function push64(result: number[], [a = 0, b = 0, c, d]: readonly number[]): void {
  result.push((a << 2) | (b >> 4));
  if (c !== undefined) result.push(((b << 4) | (c >> 2)) & 0xff);
  if (c !== undefined && d !== undefined) result.push(((c << 6) | d) & 0xff);
}

function encodeBase32(bytes: Uint8Array): string {
  let result = '';
  for (let at = 0; at < bytes.length; at += 5) {
    let bits = 0n;
    const part = bytes.subarray(at, at + 5);
    for (let i = 0; i < 5; i++) bits = (bits << 8n) | BigInt(part[i] ?? 0);
    const digits = Math.ceil((part.length * 8) / 5);
    for (let i = 0; i < 8; i++) result += i < digits ? alphabet32[Number((bits >> BigInt(35 - i * 5)) & 31n)] : '=';
  }
  return result;
}

/** `base32.StdEncoding.DecodeString`, which takes line breaks out first. */
function decodeBase32(text: string): Uint8Array {
  const bytes = byteText(text).replace(/[\r\n]/g, '');
  const result: number[] = [];
  for (let at = 0; at < bytes.length; at += 8) {
    const digits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const character = bytes[at + i];
      if (character === undefined) throw illegal32(bytes.length - digits.length);
      if (character === '=' && i >= 2 && bytes.length - (at + i + 1) < 8) {
        checkPadding32(bytes, at + i, i);
        push32(result, digits);
        return Uint8Array.from(result);
      }
      const value = alphabet32.indexOf(character);
      if (value < 0) throw illegal32(at + i);
      digits.push(value);
    }
    push32(result, digits);
  }
  return Uint8Array.from(result);
}

function illegal32(at: number): GoError {
  return new GoError(`illegal base32 data at input byte ${at}`);
}

function checkPadding32(bytes: string, at: number, digits: number): void {
  const rest = bytes.length - at - 1;
  if (rest + digits < 7) throw illegal32(bytes.length);
  for (let i = 0; i < 7 - digits; i++) if (rest > i && bytes[at + 1 + i] !== '=') throw illegal32(at + i);
  if (digits === 3 || digits === 6) throw illegal32(at);
}

function push32(result: number[], digits: readonly number[]): void {
  let bits = 0n;
  for (let i = 0; i < 8; i++) bits = (bits << 5n) | BigInt(digits[i] ?? 0);
  for (let i = 0; i < Math.floor((digits.length * 5) / 8); i++)
    result.push(Number((bits >> BigInt(32 - i * 8)) & 255n));
}
