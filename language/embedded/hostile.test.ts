import { describe, expect, test } from 'vitest';
import { complete as completeCron } from './cron/complete.ts';
import { parse as parseCron } from './cron/parse.ts';
import { tokens as tokensOfCron } from './cron/tokens.ts';
import { complete as completeExpr } from './expr/complete.ts';
import { parse as parseExpr } from './expr/parse.ts';
import { tokens as tokensOfExpr } from './expr/tokens.ts';
import { complete as completeTemplate } from './gotemplate/complete.ts';
import { templateFunctions } from './gotemplate/functions.ts';
import { parse as parseTemplate } from './gotemplate/parse.ts';
import { tokens as tokensOfTemplate } from './gotemplate/tokens.ts';
import { complete as completeGovaluate } from './govaluate/complete.ts';
import { parse as parseGovaluate } from './govaluate/parse.ts';
import { tokens as tokensOfGovaluate } from './govaluate/tokens.ts';
import { complete as completeRegexp } from './regexp/complete.ts';
import { parse as parseRegexp } from './regexp/parse.ts';
import { tokens as tokensOfRegexp } from './regexp/tokens.ts';
import { complete as completeSjson } from './sjson/complete.ts';
import { set } from './sjson/evaluate.ts';
import { parse as parseSjson } from './sjson/parse.ts';
import { tokens as tokensOfSjson } from './sjson/tokens.ts';

/** What an editor asks of each language while somebody types (gjson has a file of its own), and what is hard on it. */
const languages = {
  cron: {
    pieces: ['*', '1,', '1-', '*/', '@', 'TZ=', '1 ', 'mon,'],
    ask: (text: string) => [parseCron(text), tokensOfCron(text), completeCron(text, text.length)],
  },
  expr: {
    pieces: ['(', 'a+', '"', '`', '\\', '[', '{a:', 'a?', 'not ', '?.', 'a|', '/*', 'let a=1;', 'a..', '"\\u'],
    ask: (text: string) => [parseExpr(text), tokensOfExpr(text), completeExpr(text, text.length, new Map())],
  },
  gotemplate: {
    pieces: [
      '{{',
      '{{a',
      '{{(',
      '{{/*',
      '{{"',
      '{{`',
      '{{.a.',
      '{{if 1}}',
      '{{1|',
      '{{- ',
      '{{end}}',
      '{{define "a"}}',
    ],
    ask: (text: string) => [
      parseTemplate(text, templateFunctions),
      tokensOfTemplate(text),
      completeTemplate(text, text.length, { functions: templateFunctions, data: new Map() }),
    ],
  },
  govaluate: {
    pieces: ['(', 'a+', '"', "'", '\\', '[', 'a ? ', '!', 'a.b,', '0x', '1=~"', '"3:0x"+', '"Mon Jan x"+', '&&'],
    ask: (text: string) => [parseGovaluate(text), tokensOfGovaluate(text), completeGovaluate(text, text.length, [])],
  },
  regexp: {
    pieces: ['(', '[', '[^', 'a|', '(?:', 'a{2}', '(?i)k', '\\pL', '\\Q', '(?P<a>', '[a-', '[[:alpha:]]', 'a??'],
    ask: (text: string) => [parseRegexp(text), tokensOfRegexp(text), completeRegexp(text, text.length)],
  },
  sjson: {
    pieces: ['a.', ':', '-1.', '\\', '"', '#.', '{', '0.', '@this|'],
    ask: (text: string) => [
      set(parseSjson(text).value, '{"a":[1]}', 'v'),
      set(parseSjson('a.0').value, text, 'v'),
      tokensOfSjson(text),
      completeSjson(text, text.length, '{"a":[1]}'),
    ],
  },
};

const length = 30_000;

describe.each(Object.entries(languages))('%s', (_, { pieces, ask }) => {
  test.each([...pieces, ' ', '\n', 'a', '1', 'é', '\udc80'])('%j over and over', (piece) => {
    const text = piece.repeat(length / piece.length);
    const before = process.cpuUsage();
    expect(ask(text)).toBeInstanceOf(Array);
    // Work, not time. What is linear takes a tenth of this; a square of so many characters takes ten times as much.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });
});
