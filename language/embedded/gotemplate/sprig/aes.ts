import { cbc } from '@noble/ciphers/aes.js';
import { toBase64 } from '../../../go/json-base64.ts';
import { fromBytes, toBytes } from '../../../go/strings.ts';
import { GoPanic, type Run, type Value } from '../../../go/value.ts';
import { decodeBase64 } from './encoding.ts';

/** AES-256 in CBC mode, in base 64, behind its random first block. */
export function encryptAES([password, text]: readonly Value[], run: Run): string {
  if (text === '') return '';
  const iv = run.sources.random(16);
  const encrypted = cbc(keyOf(password as string), iv).encrypt(toBytes(text as string));
  const all = new Uint8Array(16 + encrypted.length);
  all.set(iv);
  all.set(encrypted, 16);
  return toBase64(all);
}

export function decryptAES([password, secret]: readonly Value[]): string {
  const text = secret as string;
  if (text === '') return '';
  const all = decodeBase64(text);
  if (all.length < 16) {
    // Line breaks count for the room, not for what is decoded.
    const capacity = Math.floor(text.length / 4) * 3;
    const bounds = capacity < 16 ? `:16] with capacity ${capacity}` : `16:${all.length}]`;
    throw new GoPanic(`runtime error: slice bounds out of range [${bounds}`);
  }
  const content = all.subarray(16);
  if (content.length % 16 !== 0) throw new GoPanic('crypto/cipher: input not full blocks');
  if (content.length === 0) throw new GoPanic('runtime error: index out of range [-1]');
  const plain = cbc(keyOf(password as string), all.subarray(0, 16), { disablePadding: true }).decrypt(content);
  const end = plain.length - plain.at(-1)!;
  if (end < 0) throw new GoPanic(`runtime error: slice bounds out of range [:${end}]`);
  return fromBytes(plain.subarray(0, end));
}

/** The password's first 32 bytes, filled up with zeros. */
function keyOf(password: string): Uint8Array {
  const key = new Uint8Array(32);
  key.set(toBytes(password).subarray(0, 32));
  return key;
}
