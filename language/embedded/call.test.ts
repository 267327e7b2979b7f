import { expect, test } from 'vitest';
import type { Call } from './call.ts';
import { builtinNames } from './expr/builtin-types.ts';
import { callAt as expr } from './expr/call-at.ts';
import { catalogue } from './expr/catalogue.ts';
import { environmentNames } from './expr/environment.ts';
import { hover } from './expr/hover.ts';
import { callAt } from './gotemplate/call-at.ts';
import { templateFunctions } from './gotemplate/functions.ts';
import { callAt as jq } from './jq/call-at.ts';
import { callAt as lua } from './lua/call-at.ts';

const languages: Readonly<Record<string, (source: string, offset: number) => Call | null>> = {
  expr,
  jq,
  lua,
  template: (source, offset) => callAt(source, offset, templateFunctions),
};

/** The first way to write the call with room for the argument, its parameter between `‹…›`. */
function shown(call: Call | null): string | null {
  if (call === null) return null;
  const { signatures, argument } = call;
  const { label, parameters, variadic } =
    signatures.find((one) => one.variadic || one.parameters.length > argument) ?? signatures[0]!;
  const active = parameters[variadic ? Math.min(argument, parameters.length - 1) : argument];
  if (active === undefined) return label;
  return `${label.slice(0, active.start)}‹${label.slice(active.start, active.end)}›${label.slice(active.end)}`;
}

test.for<[language: string, source: string, expected: string | null]>([
  ['lua', 'string.rep(▮', 'string.rep(‹text›, count)'],
  ['lua', 'string.rep(event.body.id, ▮', 'string.rep(text, ‹count›)'],
  ['lua', 'return string.rep({1, 2}, ▮)', 'string.rep(text, ‹count›)'],
  ['lua', 'string.rep({1, ▮', 'string.rep(‹text›, count)'],
  ['lua', 'tostring(string.len(▮', 'string.len(‹text›)'],
  ['lua', 'tostring(string.len(x), ▮', 'tostring(value)'],
  ['lua', 'select(1, 2, 3▮', 'select(index, ‹...›)'],
  ['lua', 'event.body.ref:find("a", ▮', 'find(pattern, ‹start?›, plain?)'],
  ['lua', 'event.body.ref:upper(▮', 'upper()'],
  ['lua', 'pcall(function() local a, b = ▮', null],
  ['lua', 'pcall(function() return 1 end, ▮', 'pcall(function, ‹...›)'],
  ['lua', 'string.rep("▮', null],
  ['lua', 'mine(▮', null],
  ['lua', 'string.rep(x, 2)▮', null],
  ['jq', 'limit(▮', 'limit(‹$n›; g)'],
  ['jq', '.a | limit(3; .b[]▮', 'limit($n; ‹g›)'],
  ['jq', 'limit(3; [.a, (.b)] | ▮', 'limit($n; ‹g›)'],
  ['jq', 'range(1; 2; ▮', 'range($start; $end; ‹$step›)'],
  ['jq', 'def mine(▮', null],
  ['expr', 'filter(▮', 'filter(‹list›, predicate)'],
  ['expr', 'filter(body.items, {len(#.name) > 3 && ▮', 'filter(list, ‹predicate›)'],
  ['expr', 'split(body.ref, "/", ▮', 'split(text, separator, ‹limit?›)'],
  ['expr', 'max(1, 2, 3, ▮', 'max(number, ‹...›)'],
  ['expr', 'sprig.trunc(5, ▮', 'sprig.trunc(length, ‹text›)'],
  ['expr', 'body.split(▮', null],
  ['expr', 'upper("▮', null],
  ['template', '{{ trunc ▮', 'trunc ‹length› text'],
  ['template', '{{ trunc 5 ▮', 'trunc length ‹text›'],
  ['template', '{{ trunc 5 (len ▮', 'len ‹collection›'],
  ['template', '{{ trunc (len .Input) ▮', 'trunc length ‹text›'],
  ['template', '{{ trunc 5 (.In▮', 'trunc length ‹text›'],
  ['template', '{{ .Input | default ▮', 'default ‹fallback› value'],
  ['template', '{{ if eq .a ▮', 'eq value ‹other…›'],
  ['template', '{{ $x := printf "%s" .a .b▮', 'printf format ‹value…›'],
  ['template', '{{ upper ▮.Input }}', 'upper ‹text›'],
  ['template', '{{ upper▮', null],
  ['template', '{{ .Input.body ▮', null],
  ['template', 'trunc ▮', null],
])('%s: %s', ([language, text, expected]) => {
  const offset = text.indexOf('▮');
  expect(shown(languages[language]!(text.replace('▮', ''), offset))).toBe(expected);
});

test('the catalogue of expressions has exactly the functions that an expression finds', () => {
  const names = [...builtinNames, ...environmentNames.filter((name) => name !== 'sprig')];
  expect([...catalogue.keys()].sort()).toEqual(names.sort());
});

test('a function of an expression has a hover', () => {
  expect(hover('len(body.a) > 1', 1)).toMatchObject({ signature: 'len(value)', start: 0, end: 3 });
  expect(hover('sprig.upper(body.a)', 8)).toMatchObject({ signature: 'sprig.upper(text)', start: 6, end: 11 });
  expect(hover('body.len', 6)).toBeNull();
});
