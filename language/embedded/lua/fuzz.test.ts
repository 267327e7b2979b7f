import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { fromByteText, toByteText } from './bytes.ts';
import { complete } from './complete.ts';
import { diagnose } from './diagnose.ts';
import { transform } from './evaluate.ts';
import { hover } from './hover.ts';
import { numberText, parseNumber } from './number.ts';
import { parse } from './parse.ts';
import { sort } from './sort.ts';
import { tokens } from './tokens.ts';
import type { LuaValue } from './value.ts';

const pieces = fc.constantFrom(
  ...'and break do else elseif end false for function goto if in local nil not or repeat return then true until while'.split(
    ' ',
  ),
  ...'+ - * / % ^ # == ~= <= >= < > = ( ) { } [ ] ; : , . .. ... :: "a" \'b\' [[c]] 1 0x1f 1e 5.5 x y event string.rep pcall error é \\ ~ @'.split(
    ' ',
  ),
  '\n',
  '--[[',
  '"',
);
const soup = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' '));
const sample = { a: { b: [1, { c: 'x' }] } };

it('reads anything, and runs what it can within its limits', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (source) => {
      const { value, errors } = parse(source);
      for (const { start, end } of errors) expect(start <= end && end <= source.length).toBe(true);
      try {
        transform(value, '{"a":1}', { fuel: new Fuel({ steps: 20_000, bytes: 1_000_000 }) });
      } catch (error) {
        expect(error).toBeInstanceOf(OutOfFuel);
      }
    }),
    { numRuns: 2000 },
  );
});

it('serves the editor at every place of anything', () => {
  fc.assert(
    fc.property(soup, fc.nat(80), (source, place) => {
      const offset = Math.min(place, source.length);
      for (const { start, end } of complete(source, offset, sample)) expect(start <= end && end === offset).toBe(true);
      hover(source, offset, sample);
      let last = 0;
      for (const { start, end } of tokens(source)) {
        expect(start >= last && end > start).toBe(true);
        last = end;
      }
      for (const { start, end } of diagnose(parse(source).value, 'filter')) expect(start <= end).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('turns text into bytes and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fromByteText(toByteText(text))).toBe(text);
    }),
  );
});

it('reads back the numbers it prints', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      const text = numberText(value);
      const expected = Object.is(value, -0) ? 0 : value;
      expect(parseNumber(text)).toBe(Number.isFinite(value) ? expected : value);
    }),
  );
});

it('sorts by any order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 300 }), (list) => {
      const values: LuaValue[] = [...list];
      sort(values, (left, right) => (left as number) < (right as number));
      expect(values).toEqual([...list].sort((a, b) => a - b));
    }),
  );
});
