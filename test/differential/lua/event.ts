import { Chooser } from '../chooser.ts';

/** The payload of an event, from a seed: half of the time one that the scripts know, else any. */
export function luaEvent(seed: number): string {
  const choose = new Chooser(seed);
  return choose.chance(0.5) ? known : JSON.stringify(object(choose, 0)).replaceAll('"big"', () => bigNumber(choose));
}

const known = JSON.stringify({
  body: { s: 'Hello World', n: 42, f: 1.5, t: true, u: 'é😀', tags: ['a', 'b', 'c'], nums: [3, 1, 2], nul: null },
  items: [{ n: 'p', v: 1 }, { n: 'q', v: 2 }, [1], null],
  n: -7,
});

function object(choose: Chooser, depth: number): unknown {
  const keys = ['body', 'items', 'n', 's', 'v', 'tags', '1', '', 'é', 'a.b'];
  return Object.fromEntries(choose.some(0, 5, () => [choose.one(keys), value(choose, depth + 1)]));
}

function value(choose: Chooser, depth: number): unknown {
  return choose.one([
    () => choose.one(['x', '', 'é😀', 'a\u0000b', '\u2028', '12', 'Hello World']),
    () => choose.one([0, 1, -7, 1.5, 1e21, 1e-7, 2 ** 53, 123456789012345680000, 5e-324, 'big']),
    () => choose.one([true, false, null]),
    () => (depth > 4 ? [] : choose.some(0, 4, () => value(choose, depth + 1))),
    () => (depth > 4 ? {} : object(choose, depth)),
    () => (depth > 4 ? null : [null, value(choose, depth + 1), [value(choose, depth + 1)]]),
  ])();
}

/** A number as JSON may write it and `JSON.stringify` does not. */
function bigNumber(choose: Chooser): string {
  return choose.one([
    '9007199254740993',
    '18446744073709551616',
    '1E5',
    '1.0',
    '-0',
    '-0.0',
    '1e-400',
    '0.1000000000000000055',
  ]);
}
