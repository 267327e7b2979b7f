import { bytesToNumberBE } from '@noble/curves/utils.js';
import { tags } from './der.ts';

/** One element: its tag, what is in it, and all of its bytes. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/**
 * Reads DER from front to back as Go's `cryptobyte.String`: what is not there or not well formed answers `null`, and then
 * nothing is taken.
 */
export class DerReader {
  private rest: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.rest = bytes;
  }

  get empty(): boolean {
    return this.rest.length === 0;
  }

  /** True when the next element has that tag; it may be broken. */
  peek(tag: number): boolean {
    return this.rest[0] === tag;
  }

  any(): DerElement | null {
    const found = firstElement(this.rest);
    if (found !== null) this.rest = this.rest.subarray(found.whole.length);
    return found;
  }

  /** The content of the next element, which must have that tag. */
  read(tag: number): Uint8Array | null {
    return this.element(tag)?.content ?? null;
  }

  element(tag: number): DerElement | null {
    return this.peek(tag) ? this.any() : null;
  }

  /** A reader of the content of the next element. */
  enter(tag: number): DerReader | null {
    const content = this.read(tag);
    return content === null ? null : new DerReader(content);
  }

  /** As `enter`; `undefined`: the next element has another tag, or there is none. */
  enterOptional(tag: number): DerReader | null | undefined {
    return this.peek(tag) ? this.enter(tag) : undefined;
  }

  integer(): bigint | null {
    const content = this.read(tags.integer);
    return content === null ? null : signedInteger(content);
  }

  /** An OBJECT IDENTIFIER with points: `2.5.4.3`. */
  oid(): string | null {
    const content = this.read(tags.oid);
    return content === null ? null : objectIdentifier(content);
  }

  boolean(): boolean | null {
    const content = this.read(tags.boolean);
    return content?.length === 1 && (content[0] === 0 || content[0] === 0xff) ? content[0] === 0xff : null;
  }

  /** A BIT STRING, its last bits moved to the end of the last byte. */
  bits(): Uint8Array | null {
    const content = this.read(tags.bitString);
    return content === null ? null : bitString(content);
  }
}

/** The number in an INTEGER, `null` when it is not written in the shortest way. */
export function signedInteger(content: Uint8Array): bigint | null {
  const [first, second = 0] = content;
  if (first === undefined) return null;
  if (content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) return null;
  return BigInt.asIntN(content.length * 8, bytesToNumberBE(content));
}

/** The arcs of an OBJECT IDENTIFIER of at most 31 bits each, with points. */
export function objectIdentifier(content: Uint8Array): string | null {
  if (content.length === 0 || content.at(-1)! >= 0x80) return null;
  const arcs: number[] = [];
  let arc = 0;
  for (const [i, byte] of content.entries()) {
    if (byte === 0x80 && (i === 0 || content[i - 1]! < 0x80)) return null;
    arc = arc * 128 + (byte & 127);
    if (arc > 0x7fffffff) return null;
    if (byte >= 0x80) continue;
    if (arcs.length === 0) arcs.push(...(arc < 80 ? [Math.floor(arc / 40), arc % 40] : [2, arc - 80]));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}

/** The bits of a BIT STRING, those that are not used cut off at the end of the last byte. */
export function bitString(content: Uint8Array): Uint8Array | null {
  const unused = content[0];
  if (unused === undefined || unused > 7) return null;
  const bytes = content.subarray(1);
  if (unused === 0) return bytes;
  if (bytes.length === 0 || (bytes.at(-1)! & ((1 << unused) - 1)) !== 0) return null;
  return bytes.map((byte, i) => (byte >> unused) | ((i === 0 ? 0 : bytes[i - 1]!) << (8 - unused)));
}

function firstElement(bytes: Uint8Array): DerElement | null {
  const [tag, size] = bytes;
  if (tag === undefined || size === undefined || (tag & 0x1f) === 0x1f) return null;
  let start = 2;
  let length = size;
  if (size >= 0x80) {
    start += size - 0x80;
    if (start < 3 || start > 6 || bytes.length < start) return null;
    length = Number(bytesToNumberBE(bytes.subarray(2, start)));
    if (length < 0x80 || bytes[2] === 0) return null;
  }
  if (bytes.length < start + length) return null;
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}
