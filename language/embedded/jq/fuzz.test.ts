import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { callAt } from './call-at.ts';
import { complete } from './complete.ts';
import { diagnose } from './diagnose.ts';
import { evaluate } from './evaluate.ts';
import { hover } from './hover.ts';
import { memberPaths } from './member-paths.ts';
import { parse } from './parse.ts';
import { tokens } from './tokens.ts';

const pieces = [
  '.',
  '.a',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '|',
  ',',
  '"',
  '\\(',
  'as',
  '$x',
  'def',
  'f',
  ':',
  ';',
  'if',
  'then',
  'end',
  'try',
  '?',
  '//',
  '=',
  '1',
  '-',
  'reduce',
  'error',
  'path',
  'é',
  '\ud800',
  '\0',
  '..',
  '@csv',
  'label',
  'break',
  'empty',
  '#',
  '\\',
  '\n',
  'select',
  'limit',
  'foreach',
  '$ENV',
  '{a:1}',
  ',',
  'and',
];
const source = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 15 }), fc.constantFrom('', ' '))
  .map(([words, space]) => words.join(space));

test('no source makes the parser or the evaluator throw', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { value, errors } = parse(text);
      for (const { start, end } of errors) expect(start).toBeLessThanOrEqual(end);
      try {
        let count = 0;
        for (const _ of evaluate(value, new Map(), { fuel: new Fuel({ steps: 10_000, bytes: 1e6 }) }))
          if (++count > 50) break;
      } catch (error) {
        expect(error).toBeInstanceOf(OutOfFuel);
      }
    }),
    { numRuns: 3000 },
  );
});

test('the editor is served at every place of anything', () => {
  fc.assert(
    fc.property(source, fc.nat(60), (text, place) => {
      const offset = Math.min(place, text.length);
      for (const { start, end } of complete(text, offset, new Map([['a', 1]])))
        expect(start <= end && end === offset).toBe(true);
      hover(text, offset);
      callAt(text, offset);
      let last = 0;
      for (const { start, end } of tokens(text)) {
        expect(last <= start && start < end && end <= text.length).toBe(true);
        last = end;
      }
      const program = parse(text).value;
      memberPaths(program);
      for (const { start, end } of diagnose(program))
        expect(0 <= start && start < end && end <= text.length).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
