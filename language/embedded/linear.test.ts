import { describe, expect, test } from 'vitest';
import { fixedSources } from '../go/sources.ts';
import type { Value } from '../go/value.ts';
import { evaluate as evaluateExpr } from './expr/evaluate.ts';
import { parse as parseExpr } from './expr/parse.ts';
import { Fuel } from './fuel.ts';
import { evaluate as evaluateGjson } from './gjson/evaluate.ts';
import { parse as parseGjson } from './gjson/parse.ts';
import { evaluate as evaluateTemplate } from './gotemplate/evaluate.ts';
import { templateFunctions } from './gotemplate/functions.ts';
import { parse as parseTemplate } from './gotemplate/parse.ts';
import { findAll, matches } from './regexp/evaluate.ts';
import { parse as parseRegexp } from './regexp/parse.ts';
import { remove, set } from './sjson/evaluate.ts';
import { parse as parseSjson } from './sjson/parse.ts';

/** Work whose input is `n` characters, members or items long. */
type Work = (n: number) => void;

const members = (n: number) => `{${'"a":[1,{"b":"x"}],'.repeat(n / 10)}"z":1}`;
const escapes = (n: number) => `{"k":"${'\\"é'.repeat(n)}","z":1}`;
const items = (n: number) => `{"l":[${'{"b":"x","c":[1,2]},'.repeat(n / 10)}1]}`;

function gjson(path: string, text: (n: number) => string): Work {
  const { value } = parseGjson(path);
  return (n) => void evaluateGjson(value, text(n)).raw;
}

function sjson(path: (n: number) => string, text: (n: number) => string): Work {
  return (n) => {
    const { value } = parseSjson(path(n));
    set(value, text(n), 'v');
    remove(value, text(n));
  };
}

function expr(source: string, length = 1): Work {
  return (n) => {
    const size = Math.ceil(n / length);
    const environment = new Map<string, Value>([
      ['s', 'ab,é '.repeat(size)],
      ['l', Array.from({ length: size }, (_, i) => i % 100)],
    ]);
    const { value } = parseExpr(source.replace('…', () => '1,'.repeat(size)));
    evaluateExpr(value!, environment, { fuel: new Fuel(), sources: fixedSources });
  };
}

function regexp(pattern: string, piece: string): Work {
  const { value } = parseRegexp(pattern);
  return (n) => {
    matches(value!, piece.repeat(n));
    findAll(value!, piece.repeat(n));
  };
}

function template(source: string): Work {
  return (n) => {
    const data = new Map<string, Value>([
      ['s', 'ab, É '.repeat(n)],
      ['l', Array.from({ length: n }, (_, i) => i % 100)],
    ]);
    const { value, errors } = parseTemplate(
      source.replace('…', () => 'text\n{{ if eq .a "b" }}{{ .c | upper | trunc 3 }}{{ end }}\n'.repeat(n / 10)),
      templateFunctions,
    );
    expect(errors).toEqual([]);
    evaluateTemplate(value, data, { sources: fixedSources });
  };
}

const works: Readonly<Record<string, Readonly<Record<string, Work>>>> = {
  gjson: {
    'the last member': gjson('z', members),
    'a member behind escapes': gjson('z', escapes),
    'a text with escapes': gjson('k', escapes),
    'all of a list': gjson('l.#.b', items),
    'a query': gjson('l.#(b=="y")#', items),
    'sorted keys': gjson('@pretty:{"sortKeys":true}', members),
    'no white space': gjson('@ugly', members),
    'a text of JSON': gjson('@tostr', members),
  },
  sjson: {
    'the last member': sjson(() => 'z', members),
    'a new member': sjson(() => 'y', members),
    'an item': sjson(() => 'l.5.b', items),
    'the end of a list': sjson(() => 'l.-1', items),
    'a member behind escapes': sjson(() => 'z', escapes),
    'a long key': sjson(
      (n) => 'k\\.'.repeat(n),
      () => '{}',
    ),
    'a long path that is not there': sjson(
      (n) => 'a.'.repeat(n / 100) + 'b',
      () => '{}',
    ),
    'a value that is long': (n) => set(parseSjson('a').value, '{}', '"é'.repeat(n)),
  },
  expr: {
    'a list that is written': expr('len([…])', 2),
    'a predicate': expr('filter(l, # > 50)'),
    'a chain of lists': expr('sum(map(filter(l, # > 50), # * 2))'),
    groups: expr('groupBy(l, #)'),
    'a sum': expr('reduce(l, #acc + #)'),
    membership: expr('[101 in l, count(l, # in [1, 2])]'),
    texts: expr('join(split(upper(s), ","), ";") contains "x"', 5),
    replacement: expr('replace(s, "a", "xyz")', 5),
    'a pattern': expr('s matches "(a|b)*,é .*z$"', 5),
    JSON: expr('fromJSON(toJSON(l))'),
    sorting: expr('sort(l)'),
  },
  regexp: {
    'nested repetition': regexp('(a*)*b', 'a'),
    'alternatives that overlap': regexp('(a|aa)+$', 'a'),
    'two that take the same': regexp('(x+x+)+y', 'x'),
    gaps: regexp('.*.*=.*', 'a'),
    'a counted class': regexp('[a-q][^u-z]{13}x', 'a'),
    'letters of any case': regexp('(?i)straße|é+', 'É'),
    'many matches': regexp('(a)(b)?', 'ab'),
  },
  gotemplate: {
    actions: template('…'),
    'a range': template('{{ range $i, $x := .l }}{{ if gt $x 50 }}{{ $i }},{{ end }}{{ end }}'),
    texts: template('{{ .s | upper | replace "A" "xx" | trimAll " " | nospace | len }}'),
    lists: template('{{ splitList "," .s | uniq | join "-" }}'),
    JSON: template('{{ toJson .l | fromJson | len }}'),
    'a format': template('{{ printf "%v %q" .l .s | len }}'),
    encodings: template('{{ .s | b64enc | b64dec | sha256sum }}'),
    'a pattern': template('{{ regexReplaceAll "(a|b)+" .s "<$1>" | len }}'),
  },
};

describe.each(Object.entries(works))('%s: time grows linearly with the input', (_, shapes) => {
  test.each(Object.entries(shapes))('%s', (_, work) => {
    const [small, large] = [timeOf(work, 2_500), timeOf(work, 40_000)];
    // Sixteen times the input: a quadratic step takes 256 times as long. What takes next to no time says nothing.
    expect(large).toBeLessThan(Math.max(small, 4) * 80);
  });
});

/** The best of three, in milliseconds of work: on a busy machine the clock goes on while nothing is done. */
function timeOf(work: Work, n: number): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work(n);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}
