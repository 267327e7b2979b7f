import { expect, test } from 'vitest';
import { Fuel } from '../fuel.ts';
import { fixedSources } from '../../go/sources.ts';
import { type Value, fromPlain } from '../../go/value.ts';
import { evaluate } from './evaluate.ts';
import { templateFunctions } from './functions.ts';
import { parse } from './parse.ts';

const event = fromPlain({
  a: 5,
  s: '<x>',
  n: null,
  l: [1, 'q', true, null],
  m: { k: 'v', z: 1 },
  items: [{ n: 'p' }, { v: 2 }],
});

function render(source: string, data: Value = new Map([['Input', event]])): string {
  const { value, errors } = parse(source, templateFunctions);
  if (errors.length > 0) return errors[0]!.message;
  const answer = evaluate(value, data, { fuel: new Fuel({ steps: 1e7, bytes: 3e7 }) });
  return 'text' in answer ? answer.text : answer.error;
}

const at = (place: string, what: string) => `template: param:${place}: executing "param" at <${what}>: `;

test.each([
  ['{{ .Input.a }} {{ .Input.n }} {{ .Input.zz }}', '5 <no value> <no value>'],
  ['{{ print .Input.n .Input.zz }}', '<nil> <nil>'],
  ['{{ .Input.m }} {{ .Input.l }}', 'map[k:v z:1] [1 q true <nil>]'],
  ['{{ if .Input.zz }}a{{ else if eq .Input.a 5.0 }}b{{ else }}c{{ end }}', 'b'],
  ['{{ with .Input.zz }}a{{ else with .Input.m }}{{ .k }}{{ end }}', 'v'],
  [
    '{{ range $i, $x := .Input.l }}{{ if eq $i 2 }}{{ continue }}{{ end }}[{{ $i }}{{ $x }}]{{ end }}',
    '[01][1q][3<no value>]',
  ],
  ['{{ range .Input.l }}{{ if eq (print .) "q" }}{{ break }}{{ end }}{{ . }}{{ else }}none{{ end }}', '1'],
  ['{{ range $k, $v := .Input.m }}{{ $k }}={{ $v }};{{ end }}', 'k=v;z=1;'],
  ['{{ range 3 }}{{ . }}{{ end }}{{ range $i := 2 }}{{ $i }}{{ end }}{{ range 0 }}x{{ else }}e{{ end }}', '01201e'],
  ['{{ $x := 1 }}{{ range .Input.l }}{{ $x = 2 }}{{ end }}{{ $x }}', '2'],
  ['{{ define "t" }}<{{ . }}>{{ end }}{{ template "t" .Input.a }}{{ template "t" }}', '<5><<no value>>'],
  ['{{ block "t" .Input.s }}[{{ . }}]{{ end }}', '[<x>]'],
  ['a {{- 1 -}} b {{/* c */ -}} c', 'a1b c'],
  ['{{ "x" | printf "%s-%s" "y" }}', 'y-x'],
  ['{{ (index .Input.items 0).n }}{{ len .Input.l }}{{ len "é" }}', 'p42'],
  ['{{ and 1 0 2 }}{{ or "" "x" }}{{ not 0 }}', '0xtrue'],
  ['{{ and .Input.zz (fail "never") | default "d" }}', 'd'],
  ['{{ html .Input.s }} {{ js "\'" }} {{ urlquery "a b&c" }}', "&lt;x&gt; \\' a+b%26c"],
  ["{{ 0x10 }} {{ 'a' }} {{ 1e3 }} {{ 1i }} {{ 1_000 }}", '16 97 1000 (0+1i) 1000'],
  ['{{ $.Input.m.k }}{{ with .Input.m }}{{ $.Input.a }}{{ end }}', 'v5'],
  ['{{ (semver "v1.2.3-a").Prerelease }} {{ (toDate "2006" "2020").Year }}', 'a 2020'],
])('%s', (source, expected) => {
  expect(render(source)).toBe(expected);
});

test.each([
  ['{{ .Input.a.k }}', at('1:9', '.Input.a.k') + "can't evaluate field k in type interface {}"],
  ['{{ $x := .Input.a }}{{ $x.k }}', at('1:25', '$x.k') + "can't evaluate field k in type float64"],
  ['{{ .Input.n.k }}', at('1:9', '.Input.n.k') + 'nil pointer evaluating interface {}.k'],
  ['{{ upper .Input.a }}', at('1:15', '.Input.a') + 'wrong type for value; expected string; got float64'],
  ['{{ upper .Input.n }}', at('1:15', '.Input.n') + 'wrong type for value; expected string; got interface {}'],
  ['{{ upper .Input.zz }}', at('1:15', '.Input.zz') + 'invalid value; expected string'],
  [
    '{{ eq .Input.a 5 }}',
    at('1:3', 'eq .Input.a 5') + 'error calling eq: incompatible types for comparison: float64 and int',
  ],
  ['{{ index .Input.l 9 }}', at('1:3', 'index .Input.l 9') + 'error calling index: index out of range: 9'],
  ['{{ trunc "x" "y" }}', at('1:9', '"x"') + 'expected integer; found "x"'],
  ['{{ upper }}', at('1:3', 'upper') + 'wrong number of args for upper: want 1 got 0'],
  ['{{ range .Input.a }}{{ end }}', at('1:15', '.Input.a') + "range can't iterate over 5"],
  ['{{ template "t" }}', at('1:12', '{{template "t"}}') + 'template "t" not defined'],
  ['{{ fail "100%" }}', at('1:3', 'fail "100%"') + 'error calling fail: 100%'],
  ['é\n{{ fail "x" }}', at('2:3', 'fail "x"') + 'error calling fail: x'],
  ['{{ (toDate "2006" "2020").Clock }}', at('1:18', '"2020"') + 'function Clock has 3 return values; should be 1 or 2'],
  ['{{ "x" | call }}', at('1:9', 'call') + 'error calling call: non-function x of type string'],
  [
    '{{define "a"}}{{template "a"}}{{end}}{{template "a"}}',
    'template: param:1:25: executing "a" at <{{template "a"}}>: exceeded maximum template depth (100000)',
  ],
])('%s fails', (source, expected) => {
  expect(render(source)).toBe(expected);
});

test('an error says where it is', () => {
  const { value } = parse('text {{ upper .Input.a }}', templateFunctions);
  const answer = evaluate(value, new Map([['Input', event]]));
  expect(answer).toMatchObject({ start: 14, end: 22 });
});

test('clock, chance and environment are those of the caller', () => {
  const sources = {
    ...fixedSources,
    now: () => 1709251199_000_000_000n,
    random: (count: number) => Uint8Array.from({ length: count }, (_, i) => i * 7),
    environment: (name: string) => (name === 'POD' ? 'p-1' : ''),
    lookupHost: () => ['10.0.0.1'],
    zone: 'Europe/Berlin',
  };
  const source =
    '{{ now.Format "15:04 MST" }} {{ env "POD" }} {{ expandenv "$POD-${POD}-${}$" }} {{ getHostByName "h" }} {{ uuidv4 }}';
  const answer = evaluate(parse(source, templateFunctions).value, null, { sources });
  expect(answer).toEqual({ text: '00:59 CET p-1 p-1-p-1-$ 10.0.0.1 00070e15-1c23-4a31-b83f-464d545b6269' });
});

test('maps have identity', () => {
  expect(render('{{ $d := dict "a" 1 }}{{ $e := set $d "b" 2 }}{{ $d }}{{ unset $e "a" }}{{ $d }}')).toBe(
    'map[a:1 b:2]map[b:2]map[b:2]',
  );
  expect(render('{{ $l := splitList "," "b,a" }}{{ sortAlpha $l }}{{ $l }}')).toBe('[a b][a b]');
});

test('a map that holds itself ends the evaluation, as it ends the process of upstream', () => {
  expect(render('{{ set .Input "x" .Input }}')).toBe('the evaluation was stopped: its values are nested too deeply');
});

test.each([
  ['toJson', ''],
  ['toPrettyJson', ''],
  ...['mustToJson', 'toRawJson'].map((name) => [
    name,
    `template: param:1:36: executing "param" at <${name} .Input>: error calling ${name}: json: unsupported value: encountered a cycle via map[string]interface {}`,
  ]),
])('%s of a map that holds itself', (name, expected) => {
  expect(render(`{{ $_ := set .Input "x" .Input }}{{ ${name} .Input }}`)).toBe(expected);
});

test.each([
  '{{ repeat 1000000000 "x" }}',
  '{{ until 100000000 }}',
  '{{ printf "%1000000d%1000000d" 1 1 | repeat 1000 }}',
  '{{ range 1000000000 }}{{ end }}',
  '{{ indent 1000000000 "a" }}',
  '{{ randAlphaNum 1000000000 }}',
  ...['toJson $x', '$x', 'deepCopy $x', 'quote $x', 'eq $x $x', 'uniq (list $x $x)', 'html $x', 'printf "%s" $x'].map(
    (use) => `{{ $x := list 1 }}{{ range 60 }}{{ $x = list $x $x }}{{ end }}{{ ${use} }}`,
  ),
  '{{ $x := "aaaa" }}{{ range 100 }}{{ $x = cat $x $x }}{{ end }}',
  '{{ define "a" }}{{ template "a" (print . .) }}{{ end }}{{ template "a" "xxxxxxxx" }}',
])('%s is stopped', (source) => {
  expect(render(source)).toMatch(/^the evaluation was stopped: it (took too many steps|used too much memory)$/);
});

test.each<[string, string[]]>([
  ['{{ .Input.m.k }}', ['.Input', '.Input.m', '.Input.m.k']],
  ['{{ (index .Input "m").k }}', ['.Input', 'index .Input "m"', '(index .Input "m").k']],
  [
    '{{ print "x" ((index .Input "m")).k | upper }}',
    [
      '.Input',
      'index .Input "m"',
      '(index .Input "m")',
      '((index .Input "m")).k',
      'print "x" ((index .Input "m")).k',
      'upper',
    ],
  ],
])('%s is traced part by part', (source, expected) => {
  const { value } = parse(source, templateFunctions);
  const told: string[] = [];
  evaluate(value, new Map([['Input', event]]), { trace: ({ start, end }) => told.push(source.slice(start, end)) });
  expect(told).toEqual(expected);
});
