import { concatBytes, hexToBytes, numberToHexUnpadded } from '@noble/curves/utils.js';

/** The tags of DER in use; `constructed` and `context` make others. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag `[number]`; constructed: it wraps other elements. */
export function context(number: number, options: { readonly constructed?: boolean } = {}): number {
  return 0x80 | (options.constructed ? 0x20 : 0) | number;
}

/** An element of DER: its tag, its length, its content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = joined(content);
  const length = body.length < 128 ? [body.length] : lengthBytes(body.length);
  return concatBytes(Uint8Array.from([tag, ...length]), body);
}

export function sequence(...content: readonly Uint8Array[]): Uint8Array {
  return element(tags.sequence, ...content);
}

/** Elements one after the other, however many they are. */
export function joined(elements: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(elements.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of elements) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}

/** An INTEGER that is not negative. */
export function integer(value: bigint): Uint8Array {
  const bytes = hexToBytes(numberToHexUnpadded(value).replace(/^(?=(?:..)*.$)/, '0'));
  return element(tags.integer, bytes[0]! >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0), bytes);
}

/** An OBJECT IDENTIFIER, given with points: `2.5.4.3`. */
export function oid(text: string): Uint8Array {
  const [first, second, ...rest] = text.split('.').map(Number);
  const bytes = [first! * 40 + second!, ...rest].flatMap((arc) => {
    const digits = [arc & 127];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left & 127) | 128);
    return digits;
  });
  return element(tags.oid, Uint8Array.from(bytes));
}

export function octets(bytes: Uint8Array): Uint8Array {
  return element(tags.octetString, bytes);
}

/** A BIT STRING of whole bytes, or with some bits of the last one left out. */
export function bits(bytes: Uint8Array, unused = 0): Uint8Array {
  return element(tags.bitString, Uint8Array.of(unused), bytes);
}

export function nothing(): Uint8Array {
  return element(tags.null);
}

function lengthBytes(length: number): number[] {
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left & 255);
  return [0x80 | bytes.length, ...bytes];
}
