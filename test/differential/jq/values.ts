import type { Topic } from './topic.ts';

export const values: Topic = (choose) =>
  choose.one([
    '.',
    '.items',
    '.items[]',
    '.d',
    '.c',
    '.js | fromjson',
    '.u',
    '.n',
    '[1, [2, [3]]]',
    '{"a": {"b": [1, null]}, "c": "x"}',
    '[[1, 2], [3, 4], []]',
    '[3, 1, 2, 1, null, "a", [0], {}]',
    '"aXbxc"',
    '[0, -0, 1.5, nan, infinite]',
    '[{"k": 1, "v": "p"}, {"k": 2, "v": "q"}, {"k": 1, "v": "r"}]',
    '"[1.10, 1e3, -0, 100000000000000000000]" | fromjson',
    'null',
    'true',
    '7',
  ]);

export const numbers: Topic = (choose) =>
  choose.one([
    () => String(choose.below(200) - 100),
    () => String((choose.below(20000) - 10000) / 16),
    () => `${choose.random() * 10 - 5}`,
    () => `${choose.random() * 1e3}`,
    () => `${choose.random()}e${choose.below(60) - 30}`,
    () => choose.one(['0', '-0', '1', '2', '0.5', 'nan', 'infinite', '-infinite', '1e308', '5e-324', '1e1000', '-1']),
    () =>
      choose.one([
        '9007199254740993',
        '18446744073709551616',
        '-9223372036854775809',
        '123456789012345678901234567890',
      ]),
    () => `("${choose.one(['1.0', '1e3', '-0', '1.50', '1e-400', '1e400', '12345678901234567890'])}" | fromjson)`,
  ])();

export const keys: Topic = (choose) =>
  choose.one([
    '"a"',
    '"b"',
    '"k"',
    '0',
    '1',
    '-1',
    '2',
    '1.7',
    'null',
    '"x"',
    '{"start": 1, "end": null}',
    '[1]',
    'true',
  ]);

export const path: Topic = (choose) => `[${choose.some(0, 3, () => keys(choose)).join(', ')}]`;
