import { expect, test } from 'vitest';
import { formatFloat } from './strconv-float.ts';
import { numberError, parseFloat64, parseInt64, parseUint64 } from './strconv-parse.ts';
import { quote, quoteRune, unquote } from './strconv-quote.ts';

test.each([
  ['12', 10, 12n, null],
  ['-0x1F', 0, -31n, null],
  ['0b101', 0, 5n, null],
  ['017', 0, 15n, null],
  ['0o17', 0, 15n, null],
  ['1_000', 0, 1000n, null],
  ['0x_1', 0, 1n, null],
  ['1__0', 0, 0n, 'invalid syntax'],
  ['1_000', 10, 0n, 'invalid syntax'],
  ['', 10, 0n, 'invalid syntax'],
  ['0x', 0, 0n, 'invalid syntax'],
  ['9223372036854775808', 10, 9223372036854775807n, 'value out of range'],
  ['-9223372036854775808', 10, -9223372036854775808n, null],
  ['18446744073709551616x', 10, 9223372036854775807n, 'value out of range'],
  ['1_8446744073709551616_', 0, 9223372036854775807n, 'value out of range'],
  ['1844674407370955161x', 10, 0n, 'invalid syntax'],
  ['0x_', 0, 0n, 'invalid syntax'],
  ['z', 36, 35n, null],
  ['@', 36, 0n, 'invalid syntax'],
] as const)('ParseInt %s in base %i', (text, base, value, error) => {
  expect(parseInt64(text, base)).toEqual({ value, error });
});

test('ParseUint and the text of a NumError', () => {
  expect(parseUint64('18446744073709551616', 10)).toEqual({
    value: 18446744073709551615n,
    error: 'value out of range',
  });
  expect(parseUint64('-1', 10).error).toBe('invalid syntax');
  expect(numberError('Atoi', 'a"b', 'invalid syntax')).toBe('strconv.Atoi: parsing "a\\"b": invalid syntax');
});

test.each([
  ['1e400', Infinity, 'value out of range'],
  ['1_0.5', 10.5, null],
  ['0x1p-2', 0.25, null],
  ['0x.8p1', 1, null],
  ['0x1.8', 0, 'invalid syntax'],
  ['0x1p2000', Infinity, 'value out of range'],
  ['0x1.00000000000008p0', 1, null],
  ['0x1.000000000000081p0', 1.0000000000000002, null],
  ['0x1p-1074', 5e-324, null],
  ['-Inf', -Infinity, null],
  ['infinity', Infinity, null],
  ['.', 0, 'invalid syntax'],
  ['1e', 0, 'invalid syntax'],
  [' 1', 0, 'invalid syntax'],
] as const)('ParseFloat %s', (text, value, error) => {
  expect(parseFloat64(text)).toEqual({ value, error });
});

test.each([
  [2.5, 'f', 0, '2'],
  [3.5, 'f', 0, '4'],
  [0.125, 'f', 2, '0.12'],
  [1e21, 'f', -1, '1000000000000000000000'],
  [123456789, 'e', 3, '1.235e+08'],
  [1e-7, 'g', -1, '1e-07'],
  [999999, 'g', -1, '999999'],
  [1000000, 'g', -1, '1e+06'],
  [100000, 'g', 3, '1e+05'],
  [0, 'g', -1, '0'],
  [-0, 'f', 1, '-0.0'],
  [5e-324, 'e', -1, '5e-324'],
  [1, 'b', -1, '4503599627370496p-52'],
  [1.5, 'x', -1, '0x1.8p+00'],
  [1.9999999999, 'x', 1, '0x1.0p+01'],
  [Number.NaN, 'f', 2, 'NaN'],
] as const)('FormatFloat %d %s %i', (value, format, precision, text) => {
  expect(formatFloat(value, format, precision)).toBe(text);
});

test('a float32 has the digits that make it', () => {
  expect(formatFloat(Math.fround(0.1), 'g', -1, 32)).toBe('0.1');
  expect(formatFloat(Math.fround(1e10), 'g', -1, 32)).toBe('1e+10');
  // As near to …62 as to …63: the even one.
  expect(formatFloat(-389740.625, 'f', -1, 32)).toBe('-389740.62');
});

test.each([
  ['a"b\\', '"a\\"b\\\\"'],
  ['\n\u0000\u007f', '"\\n\\x00\\x7f"'],
  ['é\u200b😀', '"é\\u200b😀"'],
  ['\udcff', '"\\xff"'],
  ['\u{e0001}', '"\\U000e0001"'],
])('Quote %j', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
  expect(unquote(quoted)).toBe(text);
});

test.each([
  ['`a\\n\r`', 'a\\n'],
  ['"\\xc3\\xa9"', 'é'],
  ['"\\101\\u00e9"', 'Aé'],
  ["'a'", 'a'],
  ["'ab'", null],
  ["''", ''],
  ['"\\ud800"', null],
  ['"\\q"', null],
  ['"a', null],
  ['"\\777"', null],
])('Unquote %s', (text, value) => {
  expect(unquote(text)).toBe(value);
});

test('QuoteRune', () => {
  expect(quoteRune(0x27)).toBe("'\\''");
  expect(quoteRune(0xe9, { ascii: true })).toBe("'\\u00e9'");
  expect(quoteRune(-1)).toBe("'�'");
});
