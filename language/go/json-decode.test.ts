import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, decodeObject } from './json-decode.ts';
import { encode } from './json-encode.ts';
import { isJson, isValid } from './json-valid.ts';
import { GoError, fromPlain } from './value.ts';

describe('decode', () => {
  // As Go 1.26 answers.
  test.each([
    ['', 'unexpected end of JSON input'],
    ['  ', 'unexpected end of JSON input'],
    ['{', 'unexpected end of JSON input'],
    ['"abc', 'unexpected end of JSON input'],
    ['x', "invalid character 'x' looking for beginning of value"],
    ['[1,]', "invalid character ']' looking for beginning of value"],
    ["{'a':1}", String.raw`invalid character '\'' looking for beginning of object key string`],
    ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['{"a":1 "b":2}', `invalid character '"' after object key:value pair`],
    ['[1 2]', "invalid character '2' after array element"],
    ['{} x', "invalid character 'x' after top-level value"],
    ['"\n"', String.raw`invalid character '\n' in string literal`],
    ['"\\q"', "invalid character 'q' in string escape code"],
    ['"\\u00g0"', String.raw`invalid character 'g' in \u hexadecimal character escape`],
    ['-x', "invalid character 'x' in numeric literal"],
    ['1.x', "invalid character 'x' after decimal point in numeric literal"],
    ['1ex', "invalid character 'x' in exponent of numeric literal"],
    ['01', "invalid character '1' after top-level value"],
    ['trux', "invalid character 'x' in literal true (expecting 'e')"],
    // At the end of a word, number or escape Go tries a space.
    ['nul', "invalid character ' ' in literal null (expecting 'l')"],
    ['-', "invalid character ' ' in numeric literal"],
    ['é', "invalid character 'Ã' looking for beginning of value"],
    ['\u0001', String.raw`invalid character '\x01' looking for beginning of value`],
    ['1e400', 'json: cannot unmarshal number 1e400 into Go value of type float64'],
    ['['.repeat(10_001), "invalid character '[' exceeded max depth"],
    ['{"a":'.repeat(10_001), "invalid character '{' exceeded max depth"],
  ])('%s', (text, message) => {
    expect(() => decode(text)).toThrow(new GoError(message));
  });

  test.each([
    ['[1]', 'array'],
    ['"s"', 'string'],
    ['1', 'number'],
    ['true', 'bool'],
    [' [1e400]', 'array'],
    ['1e400', 'number'],
  ])('%s is no object', (text, kind) => {
    const message = `json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`;
    expect(() => decodeObject(text)).toThrow(new GoError(message));
    expect(decodeObject('null')).toBe(null);
  });

  test('strings hold no halves of pairs and no bytes outside UTF-8', () => {
    expect(decode(String.raw`"\ud800x\ud83d\ude00"`)).toBe('\ufffdx😀');
    expect(decode('"\udc80"')).toBe('\ufffd');
  });

  test('whole numbers stay whole when they are asked for and fit', () => {
    const text = '[1,-0,12345678901234567,9223372036854775807,9223372036854775808,1.0,1e2]';
    const expected = [1n, 0n, 12345678901234567n, 9223372036854775807n, 9223372036854775808, 1, 100];
    expect(decode(text, { integers: true })).toEqual(expected);
    expect(decode(text, { integers: 'all' })).toEqual(expected.with(4, 9223372036854775808n));
  });

  test('the last of duplicate keys wins', () => {
    expect(decode('{"a":1,"a":2}')).toEqual(new Map([['a', 2]]));
  });

  test('JSON reads as JavaScript reads it, and what is none is refused by both', () => {
    const almost = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '0', '\\', 'e'));
    const check = ([json, at, put]: [string, number, string]) => {
      const i = at % (json.length + 1);
      const text = json.slice(0, i) + put + json.slice(i + (put === '' ? 1 : 0));
      let plain: unknown;
      try {
        plain = JSON.parse(text);
      } catch {
        expect([isValid(text), isJson(text)]).toEqual([false, false]);
        expect(() => decode(text)).toThrow(/^(invalid character|unexpected end)/);
        return;
      }
      expect([isValid(text), isJson(text)]).toEqual([true, true]);
      if (!/[eE][+]?[0-9]{3}/.test(text)) expect(decode(text)).toEqual(fromPlain(plain));
    };
    fc.assert(fc.property(almost, check), { numRuns: 2000 });
  });
});

describe('encode', () => {
  test.each([
    [
      new Map<string, number>([
        ['b', 1],
        ['a', 2],
      ]),
      '{"a":2,"b":1}',
    ],
    ['<a> & "b"\u2028\b\u0001\udc80é', String.raw`"\u003ca\u003e \u0026 \"b\"\u2028\b\u0001\ufffdé"`],
    [[1e21, 1e-7, 1e20, -0, 0.1], '[1e+21,1e-7,100000000000000000000,-0,0.1]'],
    [new Uint8Array([104, 105, 33, 63]), '"aGkhPw=="'],
    [9007199254740993n, '9007199254740993'],
  ])('%s', (value, json) => {
    expect(encode(value)).toBe(json);
  });

  test('what JSON cannot express is an error', () => {
    expect(() => encode([Infinity])).toThrow(new GoError('json: unsupported value: +Inf'));
    expect(() => encode(Number.NaN)).toThrow(new GoError('json: unsupported value: NaN'));
  });

  test('keys are sorted by their bytes', () => {
    expect(
      encode(
        new Map([
          ['\uffff', 1],
          ['😀', 2],
          ['a', 3],
        ]),
      ),
    ).toBe('{"a":3,"\uffff":1,"😀":2}');
  });

  test('what was written is read back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (plain) => {
        const value = fromPlain(plain);
        expect(decode(encode(value))).toEqual(value);
      }),
    );
  });
});
