import { hmac } from '@noble/hashes/hmac.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { byteLength, fromBytes, toBytes } from '../../../go/strings.ts';
import type { Numeric, Run, Value } from '../../../go/value.ts';

/** The Master Password algorithm: scrypt over the user's name, then HMAC over the site's. */
export function derivePassword([counter, kind, password, user, site]: readonly Value[], run: Run): string {
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
