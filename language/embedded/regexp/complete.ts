import type { Completion } from '../language.ts';
import { posixClasses } from './named-classes.ts';
import { classNames } from './unicode.ts';

/** What can stand at the cursor: escapes after `\`, class names after `\p{` and `[:`, group kinds after `(?`. */
export function complete(pattern: string, offset: number): Completion[] {
  const before = pattern.slice(0, offset);
  const unicode = /\\[pP]\{\^?([\w -]*)$/.exec(before);
  if (unicode) return names(classNames(), unicode[1]!, offset, '}');
  const posix = /\[:\^?(\w*)$/.exec(before);
  if (posix) return names(Object.keys(posixClasses), posix[1]!, offset, ':]');
  const table = /(?:^|[^\\])(?:\\\\)*(\\)$/.test(before) ? escapes : before.endsWith('(?') ? groups : [];
  return table.map(([label, detail]) => ({ label, detail, kind: 'value', start: offset, end: offset }));
}

function names(known: readonly string[], prefix: string, offset: number, close: string): Completion[] {
  return known
    .filter((name) => name.toLowerCase().startsWith(prefix.toLowerCase()))
    .map((label) => ({
      label,
      kind: 'value',
      insert: label + close,
      start: offset - prefix.length,
      end: offset,
    }));
}

const escapes: readonly (readonly [label: string, detail: string])[] = [
  ['d', 'a digit: [0-9]'],
  ['D', 'not a digit'],
  ['s', String.raw`white space: [\t\n\f\r ]`],
  ['S', 'not white space'],
  ['w', 'a word character: [0-9A-Za-z_]'],
  ['W', 'not a word character'],
  ['b', 'at a word boundary'],
  ['B', 'not at a word boundary'],
  ['A', 'at the beginning of the text'],
  ['z', 'at the end of the text'],
  ['p{', 'a Unicode class: category or script'],
  ['P{', 'not in a Unicode class'],
  ['Q', String.raw`literal text up to \E`],
];

const groups: readonly (readonly [label: string, detail: string])[] = [
  [':', 'a group that captures nothing'],
  ['P<', 'a named group'],
  ['i)', 'from here on, upper and lower case are the same'],
  ['m)', 'from here on, ^ and $ match at each line'],
  ['s)', 'from here on, . matches a line break'],
  ['U)', 'from here on, x* is lazy and x*? greedy'],
];
