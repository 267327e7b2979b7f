import type { Chooser } from '../chooser.ts';

/** What `string.format` is told to write. */
export function formatArgument(choose: Chooser): string {
  const directives = Array.from({ length: 1 + choose.below(2) }, () => {
    const flags = choose.one(['', '', '', '-', '+', '0', ' ', '#']);
    const width = choose.one(['', '', '5', '10', '2', '*']);
    const precision = choose.one(['', '', '.2', '.0', '.', '.5', '.*']);
    return `%${flags}${width}${precision}${choose.one(['d', 's', 'f', 'g', 'x', 'q', 'c', 'i', 'e', 'X', 'o', 'v', '%', 'G', 'T', 'u', 'U', 'b', '5', 'z'])}`;
  });
  return `"${directives.join(choose.one([' ', '|', ',']))}"`;
}

/** What `string.find` and its like look for. */
export function patternArgument(choose: Chooser): string {
  if (choose.chance(0.4)) return choose.one(usual);
  const text = Array.from({ length: 1 + choose.below(4) }, () => choose.one(pieces) + choose.one(quantifiers)).join('');
  return `"${text}"`;
}

const usual = [
  '"%a+"',
  '"(%w+)"',
  '"%d+"',
  '"[a-z]+"',
  '"^%s*(.-)%s*$"',
  '"(.)(.)"',
  '"o"',
  '"l-o"',
  '"()l"',
  '"%b()"',
  '"[^aeiou ]+"',
  '"."',
  '""',
  '"(%w+)=(%w+)"',
  '"a*"',
  '"$"',
];

const pieces = [
  'a',
  'l',
  'o',
  '.',
  '%a',
  '%d',
  '%s',
  '%w',
  '%W',
  '%p',
  '%l',
  '%u',
  '%x',
  '%z',
  '%c',
  '[abc]',
  '[^l]',
  '[a-f]',
  '[%w_]',
  '[]a]',
  '[a-]',
  '%%',
  '%.',
  ' ',
  '(',
  ')',
  '()',
  '%1',
  '%2',
  '%b()',
  '%bxy',
  '^',
  '$',
  '[',
  ']',
  '%',
  '-',
  '%f[a]',
  '[%a-z]',
  'e',
];

const quantifiers = ['', '', '', '*', '+', '-', '?'];
