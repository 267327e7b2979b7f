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
import { findAll, matches, replaceAll } from './regexp/evaluate.ts';
import { parse as parseRegexp } from './regexp/parse.ts';
import { remove, set } from './sjson/evaluate.ts';
import { parse as parseSjson } from './sjson/parse.ts';

/** Makes an input of about `n` characters, members or items, and answers what is to be done with it. */
type Work = (n: number) => () => void;

const members = (n: number) => `{${'"a":[1,{"b":"x"}],'.repeat(n)}"z":1}`;
const escapes = (n: number) => `{"k":"${'\\"é'.repeat(n)}","z":1}`;
const items = (n: number) => `{"l":[${'{"b":"x","c":[1,2]},'.repeat(n)}1]}`;

/** The evaluation shall end with its answer, not with its fuel. */
const endless = () => new Fuel({ steps: Infinity, bytes: Infinity });

function gjson(path: string, text: (n: number) => string): Work {
  const { value } = parseGjson(path);
  return (n) => {
    const json = text(n);
    return () => void evaluateGjson(value, json, endless()).raw;
  };
}

function sjson(path: (n: number) => string, text: (n: number) => string): Work {
  return (n) => {
    const [written, json] = [path(n), text(n)];
    return () => {
      const { value: program } = parseSjson(written);
      set(program, json, 'v', endless());
      remove(program, json, endless());
    };
  };
}

function expr(source: string): Work {
  return (n) => {
    const environment = new Map<string, Value>([
      ['s', 'ab,é '.repeat(n)],
      ['l', Array.from({ length: n }, (_, i) => i % 100)],
    ]);
    const written = source.replace('…', () => '1,'.repeat(n));
    return () => {
      const { value, errors } = parseExpr(written);
      expect(errors).toEqual([]);
      evaluateExpr(value!, environment, { fuel: endless(), sources: fixedSources });
    };
  };
}

/** `end` has what the pattern must have somewhere, without which nobody would search. */
function regexp(pattern: string, piece: string, end = ''): Work {
  const { value } = parseRegexp(pattern);
  return (n) => {
    const text = piece.repeat(n) + end;
    return () => {
      matches(value!, text);
      findAll(value!, text);
    };
  };
}

function template(source: string): Work {
  return (n) => {
    const data = new Map<string, Value>([
      ['s', 'ab, É '.repeat(n)],
      ['l', Array.from({ length: n }, (_, i) => i % 100)],
    ]);
    const written = source.replace('…', () =>
      'text\n{{ if eq .a "b" }}{{ .c | upper | trunc 3 }}{{ end }}\n'.repeat(n),
    );
    return () => {
      const { value, errors } = parseTemplate(written, templateFunctions);
      expect(errors).toEqual([]);
      expect(evaluateTemplate(value, data, { fuel: endless(), sources: fixedSources })).not.toHaveProperty('error');
    };
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
      (n) => 'a.'.repeat(n) + 'b',
      () => '{}',
    ),
    'every item': sjson(() => 'l.#.b', items),
    'a value that is long': (n) => {
      const text = '"é'.repeat(n);
      return () => void set(parseSjson('a').value, '{}', text);
    },
  },
  expr: {
    'a list that is written': expr('len([…])'),
    'a predicate': expr('filter(l, # > 50)'),
    'a chain of lists': expr('sum(map(filter(l, # > 50), # * 2))'),
    groups: expr('groupBy(l, #)'),
    'a sum': expr('reduce(l, #acc + #)'),
    membership: expr('[101 in l, count(l, # in [1, 2])]'),
    texts: expr('join(split(upper(s), ","), ";") contains "x"'),
    replacement: expr('replace(s, "a", "xyz")'),
    'a pattern': expr('s matches "(a|b)*,é .*ab$"'),
    JSON: expr('fromJSON(toJSON(l))'),
    sorting: expr('sort(l)'),
  },
  regexp: {
    'nested repetition': regexp('(a*)*b$', 'a', 'b.'),
    'alternatives that overlap': regexp('(a|aa)+$', 'a', '.'),
    'two that take the same': regexp('(x+x+)+y$', 'x', 'y.'),
    gaps: regexp('.*.*=.*=$', 'a', '=.'),
    'a counted class': regexp('[a-q][^u-z]{13}x$', 'a', 'x.'),
    'letters of any case': regexp('(?i)straße|é+', 'É'),
    'many matches': regexp('(a)(b)?', 'ab'),
    'a long template': (n) => {
      const { value } = parseRegexp('a??');
      const [text, name] = ['b'.repeat(n), 'n'.repeat(n)];
      return () => void replaceAll(value!, text, `\${${name}}`);
    },
  },
  gotemplate: {
    actions: template('…'),
    'a range': template('{{ range $i, $x := .l }}{{ if gt $x 50.0 }}{{ $i }},{{ end }}{{ end }}'),
    texts: template('{{ .s | upper | replace "A" "xx" | trimAll " " | nospace | len }}'),
    lists: template('{{ splitList "," .s | uniq | join "-" }}'),
    JSON: template('{{ toJson .l | fromJson | len }}'),
    'a format': template('{{ printf "%v %q" .l .s | len }}'),
    encodings: template('{{ .s | b64enc | b64dec | sha256sum }}'),
    'a pattern': template('{{ regexReplaceAll "(a|b)+" .s "<$1>" | len }}'),
  },
};

/** How much more is asked for the second time. */
const factor = 16;

describe.each(Object.entries(works))('%s: time grows linearly with the input', (_, shapes) => {
  test.each(Object.entries(shapes))('%s', (_, work) => {
    const [n, small] = enough(work);
    const large = timeOf(work(n * factor));
    // A quadratic step takes 256 times as long; what is left above 16 is for caches and the collection of garbage.
    const growth = large / Math.max(small, 1);
    expect(growth, `${n} take ${small} ms, ${n * factor} take ${large} ms`).toBeLessThan(factor * 4);
  });
});

/**
 * An input that is large enough for its time to say something, and that time once the code is warm. Beyond so many it is
 * memory that takes time.
 */
function enough(work: Work): [n: number, milliseconds: number] {
  for (let n = 512; ; n *= 2) {
    const run = work(n);
    if (n === 65_536 || (timeOf(run) > 4 && timeOf(run) > 4)) return [n, timeOf(run)];
  }
}

/** The best of three, in milliseconds of work: on a busy machine the clock goes on while nothing is done. */
function timeOf(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
