import type { Chooser } from '../chooser.ts';

export function text(choose: Chooser): string {
  return choose.one([
    () =>
      choose.one([
        '"hello world"',
        '"key=val; k2 = v2"',
        '"  trim me  "',
        '"f(a(b)c)d"',
        '"THE (quick) fox"',
        '""',
        '"aaa"',
        '"2024-01-02T03:04"',
        '"a,b,,c"',
        '"é😀ü"',
        '"\\0x\\0"',
        '"\\255\\254"',
        '"x\\ny\\r\\nz"',
        '"%d%%"',
        '"[[x]]"',
        'event.body.s',
        '12.5',
      ]),
    () => JSON.stringify(choose.some(0, 8, () => choose.character('abl lo.(1)[%-=_A')).join('')),
  ])();
}

export function position(choose: Chooser): string {
  return choose.chance(0.3) ? `, ${choose.below(14) - 5}` : '';
}

export function number(choose: Chooser): string {
  return choose.one([
    () => String(choose.below(100) - 50),
    () => String((choose.random() - 0.5) * 10 ** (choose.below(40) - 20)).replace('e+', 'e'),
    () => (choose.random() * 10 ** choose.below(5)).toFixed(choose.below(4)),
    () =>
      choose.one([
        '0',
        '-0',
        '1/0',
        '-1/0',
        '0/0',
        '2^53',
        '2^63',
        '-2^63',
        '2^64',
        '1e15',
        '1e16',
        '1e20',
        '1e21',
        '1e-4',
        '1e-5',
        '123456789012',
        '0.1',
        '1/3',
        '100',
        '255',
        '65',
        '1e308 * 10',
        '2^31',
        '2^32',
        'math.huge',
        'math.pi',
      ]),
    () => choose.one(['event.body.n', 'event.body.f', '#"abc"', '"10"', '"0x10"']),
  ])();
}

export function anything(choose: Chooser): string {
  return choose.one([
    () => number(choose),
    () => text(choose),
    () => choose.one(['nil', 'true', 'false', '{}', '{1, 2}', 'print', '"x"', 'event.body']),
  ])();
}

export function key(choose: Chooser): string {
  return choose.one([
    '1',
    '2',
    '3',
    '4',
    '6',
    '10',
    '0',
    '-1',
    '1.5',
    '"k"',
    '"1"',
    'true',
    'nil',
    '2^40',
    '0/0',
    '-0',
  ]);
}

export function list(choose: Chooser): string {
  return choose.some(0, 3, () => anything(choose)).join(', ');
}

export function scalar(choose: Chooser): string {
  return choose.one(['nil', 'true', 'false']);
}

/** A part of the event, but a number where that is a table: what is written of a table may hold its address. */
export function orNumber(value: string): string {
  return value.startsWith('event.') ? `(type(${value}) == "table" and 7 or ${value})` : value;
}
