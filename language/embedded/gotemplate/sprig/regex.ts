import { find, findAll, matches, quoteMeta, replaceAll, replaceAllLiteral, split } from '../../regexp/evaluate.ts';
import { type Regexp, parse } from '../../regexp/parse.ts';
import { appendedCapacity } from '../../../go/capacity.ts';
import { stringSliceType } from '../../../go/type.ts';
import { canBackquote, quote } from '../../../go/strconv-quote.ts';
import { GoError, GoPanic, type Run, Slice, type Value } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';
import { stringList } from './text-lists.ts';

type Use = (regexp: Regexp, text: string, rest: readonly Value[]) => Value;

/** Both variants of a function: the one with `must` answers the error, the other panics with it. */
function both(
  usage: string,
  types: readonly [string, string],
  { description, use }: { readonly description: string; readonly use: Use },
): TemplateFunction[] {
  const name = usage.split(' ')[0]!;
  const must = `must${name[0]!.toUpperCase()}${usage.slice(1)}`;
  const [params, result] = types;
  return [
    define(usage, `func(${params}) ${result}`, description, ([pattern, text, ...rest], run) =>
      use(required(pattern as string, run), text as string, rest),
    ),
    define(must, `func(${params}) (${result}, error)`, description, ([pattern, text, ...rest], run) =>
      use(compiled(pattern as string, run), text as string, rest),
    ),
  ];
}

/** Regular expressions of RE2. */
export const regexFunctions: readonly TemplateFunction[] = [
  define(
    'regexMatch pattern text',
    'func(string, string) bool',
    'True when the pattern occurs in the text; false also for a broken pattern.',
    ([pattern, text], run) => {
      const regexp = cached(pattern as string, run);
      return typeof regexp !== 'string' && matches(regexp, text as string);
    },
  ),
  define(
    'mustRegexMatch pattern text',
    'func(string, string) (bool, error)',
    'True when the pattern occurs in the text.',
    ([pattern, text], run) => matches(compiled(pattern as string, run), text as string),
  ),
  ...both('regexFindAll pattern text count', ['string, string, int', '[]string'], {
    description: 'At most so many matches, all for -1.',
    use: (regexp, text, [count]) =>
      nilable(
        findAll(regexp, text, limit(count as bigint)).map(([start, end]) => text.slice(start, end)),
        10,
      ),
  }),
  ...both('regexFind pattern text', ['string, string', 'string'], {
    description: 'The first match.',
    use: (regexp, text) => {
      const found = find(regexp, text);
      return found === null ? '' : text.slice(found[0], found[1]);
    },
  }),
  ...both('regexReplaceAll pattern text replacement', ['string, string, string', 'string'], {
    description: 'Every match replaced; $1 and ${name} stand for groups.',
    use: (regexp, text, [replacement]) => replaceAll(regexp, text, replacement as string),
  }),
  ...both('regexReplaceAllLiteral pattern text replacement', ['string, string, string', 'string'], {
    description: 'Every match replaced by exactly that text.',
    use: (regexp, text, [replacement]) => replaceAllLiteral(regexp, text, replacement as string),
  }),
  ...both('regexSplit pattern text count', ['string, string, int', '[]string'], {
    description: 'The parts between the matches, at most so many, all for -1.',
    use: (regexp, text, [count]) => splitAt(regexp, text, limit(count as bigint)),
  }),
  define('regexQuoteMeta text', 'func(string) string', 'A pattern that matches exactly the text.', ([text]) =>
    quoteMeta(text as string),
  ),
];

function limit(count: bigint): number {
  return count < 0n ? -1 : Number(count > 2n ** 31n ? 2n ** 31n : count);
}

function splitAt(regexp: Regexp, text: string, count: number): Slice {
  const parts = split(regexp, text, count);
  return nilable(parts, Math.max(parts.length - 1, 0));
}

/** No matches are the nil slice. `room`: what is made for them at first. */
function nilable(items: string[], room: number): Slice {
  if (items.length === 0) return new Slice(stringSliceType, null);
  let capacity = room;
  while (capacity < items.length) capacity = appendedCapacity(capacity, capacity + 1);
  return stringList(items, capacity);
}

function compiled(pattern: string, run: Run): Regexp {
  const regexp = cached(pattern, run);
  if (typeof regexp === 'string') throw new GoError(regexp);
  return regexp;
}

/** `regexp.MustCompile`. */
function required(pattern: string, run: Run): Regexp {
  const regexp = cached(pattern, run);
  if (typeof regexp !== 'string') return regexp;
  const shown = canBackquote(pattern) ? `\`${pattern}\`` : quote(pattern);
  throw new GoPanic(`regexp: Compile(${shown}): ${regexp}`);
}

/** The compiled pattern, or the text of its error. */
function cached(pattern: string, { fuel, regexps }: Run): Regexp | string {
  const known = regexps?.get(pattern) as Regexp | string | undefined;
  if (known !== undefined) return known;
  fuel.step(pattern.length);
  const { value, errors } = parse(pattern);
  const regexp = value ?? errors[0]!.message;
  if (regexps !== undefined && regexps.size < 100) regexps.set(pattern, regexp);
  return regexp;
}
