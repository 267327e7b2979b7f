import type { DataFilter } from '../../../schemas/types.generated.ts';
import type { Path } from '../../yaml/path.ts';
import type { Report, Rule } from '../rule.ts';
import { nearest } from '../../text/nearest.ts';
import { parse as parseRegexp } from '../../embedded/regexp/parse.ts';
import { parseFloat64 } from '../../go/strconv-parse.ts';

/** A data filter that can never match, always matches, or fails (`filter.go: filterData`). */
export const dataFilter: Rule = {
  meta: {
    code: 'data-filter',
    severity: 'error',
    summary: 'A filter that compares in a way upstream does not know rejects every event, or lets every event pass.',
    covers: ['S16', 'S17', 'S51', 'S52', 'L-13', 'G-06'],
    scope: 'document',
  },
  create: ({ report }) => ({
    dependency({ filters }, path) {
      for (const [index, filter] of (filters?.data ?? []).entries()) {
        for (const problem of judge(filter, [...path, 'filters', 'data', index])) report(problem);
      }
    },
  }),
};

function* judge(filter: DataFilter, path: Path): Generator<Report> {
  const { type = '', comparator = '', value = [] } = filter;
  if (type === '') return;
  if (!['bool', 'number', 'string'].includes(type)) {
    const meant = nearest(type, ['bool', 'number', 'string']) ?? aliases.get(type.toLowerCase());
    const advice = meant === undefined ? 'Write bool, number or string.' : `Write \`${meant}\`.`;
    yield {
      message: `\`${type}\` is no type: every event ends in \`unsupported JSON type '${type}'\` and is dropped. ${advice}`,
      path: [...path, 'type'],
    };
    return;
  }
  if (type === 'string' && /^[<>]/.test(comparator)) {
    yield {
      message: `Texts are not compared with \`${comparator}\`: this filter is never true. For numbers write \`type: number\`.`,
      path: [...path, 'comparator'],
    };
  }
  if (type === 'bool' && comparator !== '' && comparator !== '=') {
    yield {
      message: `A bool filter ignores the comparator and tests for equality. Turn the value round instead.`,
      path: [...path, 'comparator'],
    };
  }
  if (comparator === '!=' && value.length > 1) {
    const message =
      'With several values `!=` asks whether one of them differs, which is nearly always so. Take one value, for texts a pattern such as `^(a|b)$`.';
    yield { message, path: [...path, 'comparator'] };
  }
  for (const [index, item] of value.entries()) {
    const error = item === '' ? null : unreadable(type, item);
    if (error !== null)
      yield {
        message: `An event that gets here is dropped: ${error}. ${readable[type]}`,
        path: [...path, 'value', index],
      };
  }
}

const readable: Readonly<Record<string, string>> = {
  bool: 'Write true or false.',
  number: 'Write a number.',
  string: 'Write a regular expression as Go has them (RE2).',
};

/** Upstream's text for a value that cannot be read. */
function unreadable(type: string, value: string): string | null {
  if (type === 'string') return parseRegexp(value).errors[0]?.message ?? null;
  if (type === 'number') {
    const { error } = parseFloat64(value);
    return error === null ? null : `strconv.ParseFloat: parsing ${JSON.stringify(value)}: ${error}`;
  }
  const known = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value);
  return known ? null : `strconv.ParseBool: parsing ${JSON.stringify(value)}: invalid syntax`;
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['int', 'number'],
  ['integer', 'number'],
  ['float', 'number'],
  ['double', 'number'],
  ['boolean', 'bool'],
  ['text', 'string'],
  ['str', 'string'],
]);
