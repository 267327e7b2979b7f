import { expect, test } from 'vitest';
import {
  isLower,
  isPrint,
  isSpace,
  isUpper,
  lowerCase,
  pointsOf,
  toLower,
  toTitle,
  toUpper,
  upperCase,
} from './unicode.ts';

test('letters map one to one', () => {
  expect(upperCase('straße ŉ ﬁ ᾀ')).toBe('STRAßE ŉ ﬁ ᾈ');
  expect(lowerCase('İΣ')).toBe('iσ');
  expect(toTitle(0x1c6)).toBe(0x1c5);
  expect(toUpper(0x10d0)).toBe(0x1c90);
  expect(toTitle(0x10d0)).toBe(0x10d0);
  expect(toLower(0x1e9e)).toBe(0xdf);
});

test('only what Unicode 15.0 has is a character', () => {
  // U+1C89 is a letter since 16.0.
  expect([isPrint(0x1c89), isUpper(0x1c89), toLower(0x1c89)]).toEqual([false, false, 0x1c89]);
  expect(isLower(0x295)).toBe(true);
  expect([isPrint(0xa0), isPrint(0x20), isPrint(0xad)]).toEqual([false, true, false]);
  expect([isSpace(0x85), isSpace(0xfeff), isSpace(0x200a)]).toEqual([true, false, true]);
});

test('bytes outside of UTF-8 read as U+FFFD', () => {
  expect(pointsOf('a\udcff😀')).toEqual([0x61, 0xfffd, 0x1f600]);
  expect(upperCase('a\udcff')).toBe('A�');
});
