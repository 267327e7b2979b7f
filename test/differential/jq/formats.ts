import type { Topic } from './topic.ts';
import { values } from './values.ts';

const texts = [
  '"a,b;c"',
  '"<&\'\\"> é😀"',
  '"aGk="',
  '"a%20b%zz"',
  '"ab\\u0000c\\td"',
  '""',
  '.u',
  '.b',
  '"Ünï ÄÖ"',
  '"\\u001f\\u007f"',
];

export const formats: Topic = (choose) =>
  choose.one([
    () =>
      `${choose.one(texts)} | @${choose.one(['text', 'json', 'html', 'uri', 'urid', 'csv', 'tsv', 'sh', 'base64', 'base64d', 'base32', 'base32d', 'nope'])}`,
    () =>
      `${values(choose)} | try @${choose.one(['text', 'json', 'html', 'uri', 'csv', 'tsv', 'sh', 'base64'])} catch .`,
    () =>
      `try @${choose.one(['csv', 'sh', 'html', 'uri', 'json', 'base64', 'base64d'])} "x\\(${values(choose)})y" catch .`,
    () =>
      `try ([${choose.some(0, 4, () => choose.one([...texts, '1', 'null', 'true', '1.50', '[1]'])).join(', ')}] | @${choose.one(['csv', 'tsv', 'sh', 'json', 'html'])}) catch .`,
    () =>
      `${choose.one(texts)} | ${choose.one(['ltrimstr', 'rtrimstr', 'trimstr', 'startswith', 'endswith', 'split', 'index', 'rindex', 'indices', 'contains', 'inside', 'join'])}(${choose.one([...texts, '"a"', '","', '1', 'null'])})`,
    () =>
      `${choose.one(texts)} | ${choose.one(['ascii_downcase', 'ascii_upcase', 'explode', 'explode | implode', 'trim', 'ltrim', 'rtrim', 'utf8bytelength', 'length', 'tojson', 'tojson | fromjson', 'test("a")', '@base64 | @base64d', 'ascii', 'tonumber', 'toboolean', 'reverse', 'keys', 'add'])}`,
    () =>
      `${choose.one(texts)} | .[${choose.one(['0', '1:', ':2', '-1:', '1:-1', '2', '-1', '1.5:', 'null:1', '"a"'])}]`,
    () =>
      `[${choose.some(0, 4, () => choose.one(['65', '128512', '55296', '-1', '1114112', '"a"', '66.7', '1e20'])).join(', ')}] | try implode catch .`,
    () => `${choose.one(texts)} * ${choose.one(['0', '1', '2', '0.5', '-1', 'nan', '1.5'])}`,
    () => `try (${values(choose)} | tojson | fromjson) catch .`,
    () =>
      `try ("${choose.one(['[1,', '{"a":nan}', 'nan', '1 2', '', ' ', '{"a":1,}', '"\\\\ud800"', '01', '-', '[1]x', 'tru'])}" | fromjson) catch .`,
    () =>
      `"${choose.one(['1', '1.5', '1e3', ' 1', '0x1', '1_0', '-1', '+1', '.5', '5.', 'nan', 'Infinity', '1e400', '00012', ''])}" | try tonumber catch .`,
  ])();
