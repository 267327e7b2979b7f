import { describe, expect, test } from 'vitest';
import { templateFunctions } from './gotemplate/functions.ts';
import { memberPaths as pathsInTemplate } from './gotemplate/member-paths.ts';
import { parse as parseTemplate } from './gotemplate/parse.ts';
import { memberPaths as pathsInJq } from './jq/member-paths.ts';
import { parse as parseJq } from './jq/parse.ts';
import type { MemberPath } from './language.ts';
import { memberPaths as pathsInLua } from './lua/member-paths.ts';
import { parse as parseLua } from './lua/parse.ts';

/** Each member of a path that is read stands in `‹…›`, and nothing else does. */
function check(marked: string, pathsIn: (source: string) => MemberPath[]): void {
  const source = marked.replaceAll(/[‹›]/g, '');
  const members = pathsIn(source).flat();
  for (const { name, start, end } of members) expect(source.slice(start, end)).toBe(name);
  let shown = source;
  for (const { start, end } of [...members].sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}‹${shown.slice(start, end)}›${shown.slice(end)}`;
  expect(shown).toBe(marked);
}

describe('the members that Lua reads of the event', () => {
  test.each([
    'return event.‹body›.‹x› == event[\'‹header›\']["‹X-Kind›"][1]',
    "return 'ü' .. event.‹body›.‹x›",
    'return event.‹body›:lower()',
    'return function() return event.‹body› end',
    'f(event.‹a›[1].b, event.‹a›[event.‹i›].c)',
    // What the script writes itself may be there.
    'event.y = event.‹x› return event.y',
    'event.‹body›.y = 1 return event.body.y.z, event.‹body›.‹z›',
    'local b = event.‹body› b.y = 1 return event.body.y',
    'local out = {} out.y = 1 for k, v in pairs(event.‹body›) do out[k] = v end return event.‹y›',
    'local out = event for k, v in pairs({}) do out[k] = v end return event.y',
    'rawset(event, "y", 1) return event.y',
    // Another table may be meant.
    'local event = {} return event.x',
    'event = {} return event.x',
    'local f = function(event) return event.x end',
    'return other.x',
  ])('%s', (marked) => check(marked, (source) => pathsInLua(parseLua(source).value)));
});

describe('the members that jq reads of its input', () => {
  test.each([
    '.‹body›.‹x› | .y',
    '{a: .‹body›.‹x›, ‹b›, "c d": ."‹q r›".‹s›, (.‹k›): 1}',
    'select(.‹headers›["‹X›"] == "a") | .‹body›[0].z',
    '.‹a›[.‹b›].c // "\\(.‹d›)"',
    'if .‹a› then .‹b› else .‹c› end',
    'reduce .‹a›[] as $x (.‹b›; .c)',
    '.‹a› as $x | $x.y + .‹z›',
    '[.‹a›, -.‹b›] | .[0]',
    'try .‹a›.‹b› catch .c',
    '.‹a›.b?',
    '.‹items›[1:] | map(.x)',
    'map(.x)',
    '.a = .‹b›',
    '.a |= .b',
    'def select(f): f; def g: .x; .y',
    '.. | .x',
  ])('%s', (marked) => check(marked, (source) => pathsInJq(parseJq(source).value)));
});

describe('the members that a template reads of its data', () => {
  test.each([
    '{{ .‹Input›.‹body›.‹x› }}',
    '{{ index .‹Input›.‹header› "‹X-Kind›" 0 | lower }}',
    '{{ range .‹Input›.‹a› }}{{ .b }}{{ $.‹Input›.‹c› }}{{ else }}{{ .‹d› }}{{ end }}',
    '{{ with .‹a› }}{{ .b }}{{ end }}',
    '{{ if .‹a› }}{{ .‹b› }}{{ else if .‹c› }}{{ .‹d› }}{{ end }}',
    '{{ (index .‹Input› "‹a›" .‹key› "b").c }}',
    '{{ default "x" (.‹Input›.‹a›) }}',
    '{{ $x := .‹Input›.‹b› }}{{ $x.y }}',
    '{{ define "t" }}{{ .a }}{{ end }}{{ template "t" .‹Input› }}',
  ])('%s', (marked) => check(marked, (source) => pathsInTemplate(parseTemplate(source, templateFunctions).value)));
});
