import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteLength, fromBytes, sliceBytes, toBytes } from './strings.ts';

/** Bytes written in hexadecimal, `c3 a9`. */
const bytes = (text: string) => Uint8Array.from(text.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));

/** As many raw bytes, and what may follow them. */
const raw = (text: string) => String.fromCharCode(...Array.from(bytes(text), (byte) => 0xdc00 + byte));

describe('fromBytes', () => {
  test.each([
    ['7f', '\x7f'],
    ['c2 80', '\u0080'],
    ['df bf', '\u07ff'],
    ['e0 a0 80', '\u0800'],
    ['ed 9f bf', '\ud7ff'],
    ['ee 80 80', '\ue000'],
    ['ef bf bf', '\uffff'],
    ['f0 90 80 80', '\u{10000}'],
    ['f4 8f bf bf', '\u{10ffff}'],
    ['61 c3 a9 62', 'aéb'],
  ])('%s is a character', (given, expected) => {
    expect(fromBytes(bytes(given))).toBe(expected);
    expect(toBytes(expected)).toEqual(bytes(given));
    expect(byteLength(expected)).toBe(bytes(given).length);
  });

  // Go's `utf8.Valid` is false for each, and each byte is a mistake of its own.
  test.each([
    '80',
    'bf',
    'c0 80',
    'c1 bf',
    'e0 9f bf',
    'ed a0 80',
    'ed bf bf',
    'f0 8f bf bf',
    'f4 90 80 80',
    'f5 80 80 80',
  ])('%s is none', (given) => {
    expect(fromBytes(bytes(given))).toBe(raw(given));
    expect(byteLength(raw(given))).toBe(bytes(given).length);
  });

  test.each([
    ['c3 61', `${raw('c3')}a`],
    ['e2 82 61', `${raw('e2 82')}a`],
    ['f0 9f 98 61', `${raw('f0 9f 98')}a`],
    ['61 e2 82', `a${raw('e2 82')}`],
    ['e2 e2 82 ac', `${raw('e2')}€`],
  ])('what breaks off in %s is kept', (given, expected) => {
    expect(fromBytes(bytes(given))).toBe(expected);
  });
});

test('bytes come back, cut wherever', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (given, at) => {
      const text = fromBytes(given);
      expect(toBytes(text)).toEqual(given);
      expect(byteLength(text)).toBe(given.length);
      expect(toBytes(sliceBytes(text, 0, at))).toEqual(given.subarray(0, at));
      expect(toBytes(sliceBytes(text, at, given.length))).toEqual(given.subarray(at));
    }),
  );
});

test('half of a pair that is no byte is the replacement character', () => {
  expect(toBytes('\ud800')).toEqual(bytes('ef bf bd'));
  expect(toBytes('\udc7f')).toEqual(bytes('ef bf bd'));
  expect(toBytes('\udd00')).toEqual(bytes('ef bf bd'));
});
