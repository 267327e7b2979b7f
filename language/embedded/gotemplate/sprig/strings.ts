import { sprint } from '../../../go/fmt.ts';
import { quote } from '../../../go/strconv-quote.ts';
import { byteLength } from '../../../go/strings.ts';
import { slice } from '../../../go/byte-string.ts';
import { byteText, textOfBytes } from '../../../go/byte-string.ts';
import { isSpace, lowerCase, mapPoints, pointsOf, toLower, toTitle, upperCase } from '../../../go/unicode.ts';
import { GoPanic, type Run, type Value } from '../../../go/value.ts';
import { type TemplateFunction, alias, define } from '../function.ts';
import { strval } from './text-of.ts';
import { wrapText } from './wrap.ts';

const text = 'func(string) string';
const test = 'func(string, string) bool';
const trimAll = define(
  'trimAll characters text',
  'func(string, string) string',
  'The text without those characters at its ends.',
  ([cut, s]) => trimSet(s as string, cut as string),
);

/** Texts. */
export const stringFunctions: readonly TemplateFunction[] = [
  define(
    'abbrev width text',
    'func(int, string) string',
    'Cuts the text to a width, with … as three points.',
    ([width, s]) => abbreviate(s as string, 0, Number(width)),
  ),
  define(
    'abbrevboth left right text',
    'func(int, int, string) string',
    'Cuts the text on both sides, with three points each.',
    ([left, right, s]) => abbreviateBoth(s as string, Number(left), Number(right)),
  ),
  define(
    'trunc length text',
    'func(int, string) string',
    'The first bytes of the text, with a negative length the last ones.',
    ([length, s]) => truncate(length as bigint, s as string),
  ),
  define('trim text', text, 'The text without white space at its ends.', ([s]) => trimSpace(s as string)),
  define('upper text', text, 'In upper case.', ([s]) => upperCase(s as string)),
  define('lower text', text, 'In lower case.', ([s]) => lowerCase(s as string)),
  define('title text', text, 'With the first letter of each word in title case.', ([s]) => titleCase(s as string)),
  define('untitle text', text, 'With the first letter of each word in lower case.', ([s]) => untitle(s as string)),
  define(
    'substr from to text',
    'func(int, int, string) string',
    'The bytes from one offset to another.',
    ([from, to, s]) => substring(from as bigint, to as bigint, s as string),
  ),
  define('repeat count text', 'func(int, string) string', 'The text so many times.', ([count, s], run) =>
    repeat(s as string, count as bigint, run),
  ),
  trimAll,
  ...alias(['trimall'], trimAll),
  define('trimSuffix suffix text', 'func(string, string) string', 'The text without the suffix.', ([end, s]) =>
    (s as string).endsWith(end as string) ? (s as string).slice(0, (s as string).length - (end as string).length) : s!,
  ),
  define('trimPrefix prefix text', 'func(string, string) string', 'The text without the prefix.', ([start, s]) =>
    (s as string).startsWith(start as string) ? (s as string).slice((start as string).length) : s!,
  ),
  define('nospace text', text, 'The text without white space.', ([s]) => withoutSpace(s as string)),
  define('initials text', text, 'The first letters of the words.', ([s]) => initials(s as string)),
  define(
    'wrap width text',
    'func(int, string) string',
    'Breaks the text into lines of a width; long words stay whole.',
    ([width, s]) => wrapText(s as string, { width: Number(width), separator: '', breakWords: false }),
  ),
  define(
    'wrapWith width separator text',
    'func(int, string, string) string',
    'Breaks the text at a width with that separator, long words too.',
    ([width, separator, s]) =>
      wrapText(s as string, { width: Number(width), separator: separator as string, breakWords: true }),
  ),
  define('contains part text', test, 'True when the text contains the part.', ([part, s]) =>
    (s as string).includes(part as string),
  ),
  define('hasPrefix prefix text', test, 'True when the text begins so.', ([part, s]) =>
    (s as string).startsWith(part as string),
  ),
  define('hasSuffix suffix text', test, 'True when the text ends so.', ([part, s]) =>
    (s as string).endsWith(part as string),
  ),
  define('quote value…', 'func(...interface {}) string', 'The arguments in double quotes, nil left out.', (values) =>
    present(values)
      .map((value) => quote(strval(value)))
      .join(' '),
  ),
  define('squote value…', 'func(...interface {}) string', 'The arguments in single quotes, nil left out.', (values) =>
    present(values)
      .map((value) => `'${sprint([value])}'`)
      .join(' '),
  ),
  define(
    'cat value…',
    'func(...interface {}) string',
    'The arguments with spaces between them, nil left out.',
    (values) =>
      present(values)
        .map((value) => sprint([value]))
        .join(' '),
  ),
  define('indent spaces text', 'func(int, string) string', 'Every line with spaces in front.', ([spaces, s], run) =>
    indent(s as string, spaces as bigint, run),
  ),
  define(
    'nindent spaces text',
    'func(int, string) string',
    'A line break, then every line with spaces in front.',
    ([spaces, s], run) => `\n${indent(s as string, spaces as bigint, run)}`,
  ),
  define(
    'replace old new text',
    'func(string, string, string) string',
    'Every old part of the text replaced by the new one.',
    ([old, next, s], run) => replace(s as string, { old: old as string, next: next as string }, run),
  ),
  define(
    'plural one many count',
    'func(string, string, int) string',
    'The first text for 1, else the second.',
    ([one, many, count]) => (count === 1n ? one! : many!),
  ),
  define('toString value', 'func(interface {}) string', 'The value as text.', ([value]) => strval(value!)),
];

function present(values: readonly Value[]): Value[] {
  return values.filter((value) => value !== null);
}

function abbreviate(s: string, offset: number, width: number): string {
  const bytes = byteText(s);
  return width < 4 ? s : textOfBytes(abbreviateBytes(bytes, offset, width));
}

function abbreviateBoth(s: string, left: number, right: number): string {
  return left > 0 && right < 7 ? s : abbreviate(s, left, right);
}

/** `goutils.AbbreviateFull`, of which sprig never asks what it refuses. */
function abbreviateBytes(bytes: string, offset: number, width: number): string {
  const { length } = bytes;
  if (length <= width) return bytes;
  const room = width - 3;
  let start = Math.min(offset, length);
  if (length - start < room) start = length - room;
  if (start <= 4) return `${bytes.slice(0, room)}...`;
  return `...${abbreviateBytes(bytes.slice(start), 0, room)}`;
}

function truncate(length: bigint, s: string): string {
  const size = BigInt(byteLength(s));
  if (length < 0n) return size + length > 0n ? slice(s, size + length) : s;
  return size > length ? slice(s, 0n, length) : s;
}

function trimSpace(s: string): string {
  let start = 0;
  let end = s.length;
  while (start < end && isSpace(s.charCodeAt(start))) start++;
  while (end > start && isSpace(s.charCodeAt(end - 1))) end--;
  return s.slice(start, end);
}

/** `strings.Trim`, to which all bytes outside of UTF-8 are the same character. */
function trimSet(s: string, characters: string): string {
  const set = new Set(pointsOf(characters));
  const points = pointsOf(s);
  let start = 0;
  let end = points.length;
  while (start < end && set.has(points[start]!)) start++;
  while (end > start && set.has(points[end - 1]!)) end--;
  return Array.from(s).slice(start, end).join('');
}

/** `strings.Title`. */
function titleCase(s: string): string {
  let before = 0x20;
  return mapPoints(s, (point) => {
    const result = isSeparator(before) ? toTitle(point) : point;
    before = point;
    return result;
  });
}

function isSeparator(point: number): boolean {
  if (point < 0x80) return !/\w/.test(String.fromCharCode(point));
  return isSpace(point);
}

function untitle(s: string): string {
  let next = true;
  return mapPoints(s, (point) => {
    if (isSpace(point)) next = true;
    else if (next) {
      next = false;
      return toLower(point);
    }
    return point;
  });
}

function substring(from: bigint, to: bigint, s: string): string {
  if (from < 0n) return slice(s, 0n, to);
  return to < 0n || to > BigInt(byteLength(s)) ? slice(s, from) : slice(s, from, to);
}

function repeat(s: string, count: bigint, run: Run): string {
  if (count < 0n) throw new GoPanic('strings: negative Repeat count');
  const size = BigInt(byteLength(s)) * count;
  if (size >= 1n << 63n) throw new GoPanic('strings: Repeat output length overflow');
  run.fuel.allocate(Number(size));
  return s.repeat(Number(count));
}

function indent(s: string, spaces: bigint, run: Run): string {
  const pad = repeat(' ', spaces, run);
  return pad + replace(s, { old: '\n', next: `\n${pad}` }, run);
}

function replace(s: string, { old, next }: { readonly old: string; readonly next: string }, run: Run): string {
  const parts = old === '' ? ['', ...Array.from(s), ''] : s.split(old);
  run.fuel.allocate(s.length + parts.length * next.length);
  return parts.join(next);
}

/** As upstream's, each byte is taken for a character: what is not ASCII gets lost when there is white space. */
function withoutSpace(s: string): string {
  const bytes = byteText(s);
  const kept = Array.from(bytes, (byte) => (isSpace(byte.charCodeAt(0)) ? '' : byte)).join('');
  return kept.length === bytes.length ? s : kept;
}

/** Bytes again are taken for characters. */
function initials(s: string): string {
  let result = '';
  let gap = true;
  for (const byte of byteText(s)) {
    if (isSpace(byte.charCodeAt(0))) gap = true;
    else if (gap) {
      result += byte;
      gap = false;
    }
  }
  return result;
}
