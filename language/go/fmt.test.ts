import { expect, test } from 'vitest';
import { Fuel } from '../embedded/fuel.ts';
import { sprint, sprintf, sprintln } from './fmt.ts';
import { anyMapType, durationType, int64Type, stringMapType, stringSliceType, uint8Type } from './type.ts';
import { Complex, Numeric, Slice, TypedMap, type Value } from './value.ts';

const int64 = (value: bigint) => new Numeric(int64Type, value);
const strings = new Slice(stringSliceType, ['a', 'b']);

// Every line was printed by Go 1.26.
const cases: readonly [string, readonly Value[], string][] = [
  ['%v %v %v', [1000000, 0.00001, 123456.789], '1e+06 1e-05 123456.789'],
  ['%s', [1], '%!s(float64=1)'],
  ['%d', [Infinity], '%!d(float64=+Inf)'],
  ['%d|%5d|%-5d|%05d|%+d|% d', [1n, 2n, 3n, 4n, 5n, 6n], '1|    2|3    |00004|+5| 6'],
  ['%x %X %#x %b %#b %o %#o %O', [255n, 255n, 255n, 5n, 5n, 8n, 8n, 8n], 'ff FF 0xff 101 0b101 10 010 0o10'],
  ['%c %q %U %#U', [233n, 233n, 233n, 233n], "é 'é' U+00E9 U+00E9 'é'"],
  ['%6.2f|%-8.3e|%08.1f|%+.0f', [1.23456, 1234.5, -2.25, 2.5], '  1.23|1.234e+03|-00002.2|+2'],
  ['%g %G %.3g %#g %x', [1e21, 1e-7, 123456, 1, 1.5], '1e+21 1E-07 1.23e+05 1.00000 0x1.8p+00'],
  ['%t %v', [true, false], 'true false'],
  ['%q %+q %#q %x % X %#x', ['é"', 'é"', 'a`', 'hi', 'hi', 'hi'], '"é\\"" "\\u00e9\\"" "a`" 6869 68 69 0x6869'],
  ['%5s|%-5s|%.1s|%05s', ['é', 'é', 'éa', 'a'], '    é|é    |é|0000a'],
  ['%v %+v %#v %T', [null, null, null, null], '<nil> <nil> <nil> <nil>'],
  ['%#v', [[1, 'a', null, 2n, int64(3n)]], '[]interface {}{1, "a", interface {}(nil), 2, 3}'],
  [
    '%v %#v',
    [
      new Map<string, Value>([
        ['b', 1],
        ['a', [true]],
      ]),
      new Map([['a', 1.5]]),
    ],
    'map[a:[true] b:1] map[string]interface {}{"a":1.5}',
  ],
  ['%v %#v %T', [strings, strings, strings], '[a b] []string{"a", "b"} []string'],
  [
    '%#v %#v',
    [new Slice(stringSliceType, null), new TypedMap(anyMapType, null)],
    '[]string(nil) map[string]interface {}(nil)',
  ],
  [
    '%v',
    [
      new TypedMap(
        stringMapType,
        new Map([
          ['_1', 'b'],
          ['_0', 'a'],
        ]),
      ),
    ],
    'map[_0:a _1:b]',
  ],
  [
    '%v %s %x %d',
    [Uint8Array.of(104, 105), Uint8Array.of(104, 105), Uint8Array.of(104, 105), Uint8Array.of(104, 105)],
    '[104 105] hi 6869 [104 105]',
  ],
  [
    '%#6v|%#.3v|%#w',
    Array.from({ length: 3 }, () => new Uint8Array([10])),
    '[]byte{   0xa}|[]byte{0x00a}|[]uint8{%!w(uint8=0xa)}',
  ],
  [
    '%v %d %s',
    [new Numeric(durationType, 1500000000n), new Numeric(durationType, 5n), new Numeric(uint8Type, 7n)],
    '1.5s 5 %!s(uint8=7)',
  ],
  ['%v %.1f', [new Complex(0, 1), new Complex(1, -2)], '(0+1i) (1.0-2.0i)'],
  ['%!|%z|%', [1], '%!!(float64=1)|%!z(MISSING)|%!(NOVERB)'],
  ['%d', [1n, 'x', null], '1%!(EXTRA string=x, <nil>)'],
  ['%[2]d %[1]d %[3]d %[x]d', [1n, 2n], '2 1 %!d(BADINDEX) %!d(BADINDEX)'],
  ['%*d|%-*d|%.*f', [4n, 1n, 4n, 2n, 1n, 2.55], '   1|2   |2.5'],
  ['%*d', ['x', 1n], '%!(BADWIDTH)1'],
  ['%99999999d', [1n], '%!(NOVERB)%!(EXTRA int=1)'],
  ['%%%5%', [], '%%'],
];

test.each(cases)('Sprintf %s', (format, values, expected) => {
  expect(sprintf(format, values)).toBe(expected);
});

test('Sprint puts spaces between neighbours that are no strings', () => {
  expect(sprint([1n, 2n, 'a', 'b', 3n, null])).toBe('1 2ab3 <nil>');
  expect(sprintln(['a', 1n, 'b'])).toBe('a 1 b\n');
});

test('wide output is paid for', () => {
  const fuel = new Fuel({ steps: 1, bytes: 100_000 });
  expect(() => sprintf('%1000000d', [1n], fuel)).toThrow(/too much memory/);
});
