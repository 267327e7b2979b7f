import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBytes } from '../../../go/strings.ts';
import type { Value } from '../../../go/value.ts';

export function sha1sum([text]: readonly Value[]): string {
  return bytesToHex(sha1(toBytes(text as string)));
}

export function sha256sum([text]: readonly Value[]): string {
  return bytesToHex(sha256(toBytes(text as string)));
}

export function sha512sum([text]: readonly Value[]): string {
  return bytesToHex(sha512(toBytes(text as string)));
}
