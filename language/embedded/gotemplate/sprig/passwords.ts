import { cbc } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../../../go/json-base64.ts';
import { byteLength, fromBytes, toBytes } from '../../../go/strings.ts';
import { GoPanic, type Numeric, type Run, type Value } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';
import { bcryptHash } from './bcrypt.ts';
import { decodeBase64 } from './encoding.ts';

/** Encryption and passwords. */
export const passwordFunctions: readonly TemplateFunction[] = [
  define('bcrypt password', 'func(string) string', 'The bcrypt hash of a password.', ([password], run) =>
    bcrypt(password as string, run),
  ),
  define(
    'htpasswd user password',
    'func(string, string) string',
    'A line for a file of basic authentication.',
    ([user, password], run) => {
      if ((user as string).includes(':')) return `invalid username: ${user as string}`;
      return `${user as string}:${bcrypt(password as string, run)}`;
    },
  ),
  define(
    'derivePassword counter kind password user site',
    'func(uint32, string, string, string, string) string',
    'The password of a site by the Master Password algorithm.',
    derivePassword,
  ),
  define(
    'encryptAES password text',
    'func(string, string) (string, error)',
    'Encrypts with AES-256 in CBC mode, in base 64.',
    ([password, text], run) => encrypt(password as string, text as string, run),
  ),
  define(
    'decryptAES password text',
    'func(string, string) (string, error)',
    'Decrypts what encryptAES wrote.',
    ([password, text]) => decrypt(password as string, text as string),
  ),
];

function bcrypt(password: string, run: Run): string {
  const bytes = toBytes(password);
  if (bytes.length > 72) {
    return 'failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes';
  }
  // As many steps as the cost is worth, so that a loop of them ends.
  run.fuel.step(500_000);
  return bcryptHash(bytes, run.sources.random(16), 10);
}

/** The password's first 32 bytes, filled up with zeros. */
function keyOf(password: string): Uint8Array {
  const key = new Uint8Array(32);
  key.set(toBytes(password).subarray(0, 32));
  return key;
}

function encrypt(password: string, text: string, run: Run): string {
  if (text === '') return '';
  const iv = run.sources.random(16);
  const encrypted = cbc(keyOf(password), iv).encrypt(toBytes(text));
  const all = new Uint8Array(16 + encrypted.length);
  all.set(iv);
  all.set(encrypted, 16);
  return toBase64(all);
}

function decrypt(password: string, text: string): string {
  if (text === '') return '';
  const all = decodeBase64(text);
  if (all.length < 16) {
    const capacity = Math.floor(text.replace(/[\r\n]/g, '').length / 4) * 3;
    if (capacity < 16) throw new GoPanic(`runtime error: slice bounds out of range [:16] with capacity ${capacity}`);
  }
  const content = all.subarray(16);
  if (content.length % 16 !== 0) throw new GoPanic('crypto/cipher: input not full blocks');
  if (content.length === 0) throw new GoPanic('runtime error: index out of range [-1]');
  const plain = cbc(keyOf(password), all.subarray(0, 16), { disablePadding: true }).decrypt(content);
  const end = plain.length - plain.at(-1)!;
  if (end < 0) throw new GoPanic(`runtime error: slice bounds out of range [:${end}]`);
  return fromBytes(plain.subarray(0, end));
}

const seed = 'com.lyndir.masterpassword';

const templates: ReadonlyMap<string, readonly string[]> = new Map([
  ['maximum', ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno']],
  [
    'long',
    [
      'CvcvnoCvcvCvcv',
      'CvcvCvcvnoCvcv',
      'CvcvCvcvCvcvno',
      'CvccnoCvcvCvcv',
      'CvccCvcvnoCvcv',
      'CvccCvcvCvcvno',
      'CvcvnoCvccCvcv',
      'CvcvCvccnoCvcv',
      'CvcvCvccCvcvno',
      'CvcvnoCvcvCvcc',
      'CvcvCvcvnoCvcc',
      'CvcvCvcvCvccno',
      'CvccnoCvccCvcv',
      'CvccCvccnoCvcv',
      'CvccCvccCvcvno',
      'CvcvnoCvccCvcc',
      'CvcvCvccnoCvcc',
      'CvcvCvccCvccno',
      'CvccnoCvcvCvcc',
      'CvccCvcvnoCvcc',
      'CvccCvcvCvccno',
    ],
  ],
  ['medium', ['CvcnoCvc', 'CvcCvcno']],
  ['short', ['Cvcn']],
  ['basic', ['aaanaaan', 'aannaaan', 'aaannaaa']],
  ['pin', ['nnnn']],
]);

const vowels = 'aeiou';
const consonants = 'bcdfghjklmnpqrstvwxyz';
const anyLetter = vowels.toUpperCase() + vowels + consonants.toUpperCase() + consonants;
const characters: { readonly [place: string]: string } = {
  V: vowels.toUpperCase(),
  C: consonants.toUpperCase(),
  v: vowels,
  c: consonants,
  A: vowels.toUpperCase() + consonants.toUpperCase(),
  a: anyLetter,
  n: '0123456789',
  o: "@&%?,=[]_:-+*$#!'^~;()/.",
  x: `${anyLetter}0123456789!@#$%^&*()`,
};

/** The Master Password algorithm: scrypt over the user's name, then HMAC over the site's. */
function derivePassword([counter, kind, password, user, site]: readonly Value[], run: Run): string {
  const choices = templates.get(kind as string);
  if (choices === undefined) return `cannot find password template ${kind as string}`;
  run.fuel.step(2_000_000);
  const key = scrypt(toBytes(password as string), toBytes(seed + counted(user as string)), {
    N: 32768,
    r: 8,
    p: 2,
    dkLen: 64,
  });
  const number = fourBytes(Number((counter as Numeric).value));
  const hash = hmac(sha256, key, toBytes(seed + counted(site as string) + number));
  const template = choices[hash[0]! % choices.length]!;
  return Array.from(template, (place, i) => characters[place]![hash[i + 1]! % characters[place]!.length]).join('');
}

/** A text behind its length in bytes. */
function counted(text: string): string {
  return fourBytes(byteLength(text)) + text;
}

function fourBytes(value: number): string {
  const bytes = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  return fromBytes(Uint8Array.from(bytes));
}
