import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { templateFunctions } from './functions.ts';
import { parse } from './parse.ts';
import { printNode } from './print-node.ts';

test.each([
  ['{{', 'template: param:1: unclosed action'],
  ['{{ .a', 'template: param:1: unclosed action'],
  ['{{ .a\n}', 'template: param:2: unexpected "}" in operand'],
  ['{{ .a\n\n', 'template: param:1: unclosed action started at param:1'.replace(':1: ', ':3: ')],
  ['{{ "a }}', 'template: param:1: unterminated quoted string'],
  ['{{ nope }}', 'template: param:1: function "nope" not defined'],
  ['{{ $x }}', 'template: param:1: undefined variable "$x"'],
  ['{{ if }}{{ end }}', 'template: param:1: missing value for if'],
  ['{{ if true }}', 'template: param:1: unexpected EOF'],
  ['{{ end }}', 'template: param:1: unexpected {{end}}'],
  ['{{ else }}', 'template: param:1: unexpected {{else}}'],
  ['{{ break }}', 'template: param:1: {{break}} outside {{range}}'],
  ['{{ 1 | 2 }}', 'template: param:1: non executable command in pipeline stage 2'],
  ['{{ (1 }}', 'template: param:1: unclosed left paren'],
  ['{{ ) }}', 'template: param:1: unexpected right paren'],
  ['{{ "a".b }}', 'template: param:1: unexpected . after term "\\"a\\""'],
  ['{{ 99999999999999999999 }}', 'template: param:1: integer overflow: "99999999999999999999"'],
  ['{{ 0x }}', 'template: param:1: illegal number syntax: "0x"'],
  ['{{ 1a }}', 'template: param:1: bad number syntax: "1a"'],
  ['{{ é# }}', "template: param:1: bad character U+0023 '#'"],
  ['{{/* a }}', 'template: param:1: unclosed comment'],
  ['{{/* a */ }}', 'template: param:1: comment ends before closing delimiter'],
  ['{{define "a"}}x{{end}}{{define "a"}}y{{end}}', 'template: param:1: template: multiple definition of template "a"'],
  ['{{range $a, $b, $c := .}}{{end}}', 'template: param:1: too many declarations in range'],
  ['{{block "a" .}}{{else}}{{end}}', 'template: param:1: unexpected {{else}} in block clause'],
])('%j', (source, message) => {
  expect(parse(source, templateFunctions).errors.map((error) => error.message)).toEqual([message]);
});

test('every node knows where it is', () => {
  const source = 'x{{ if .a }}{{ upper "y" | trunc 1 }}{{ end }}';
  const { value } = parse(source, templateFunctions);
  const [, branch] = value.root.nodes;
  expect(branch).toMatchObject({ kind: 'if', start: 1, end: source.length });
  expect(branch?.kind === 'if' && branch.list.nodes[0]).toMatchObject({ kind: 'action', start: 12, end: 37 });
  expect(printNode(branch!)).toBe('{{if .a}}{{upper "y" | trunc 1}}{{end}}');
});

const soup = fc
  .array(
    fc.constantFrom(
      ...'{{|}}|{{-| -}}|(|)|.|.a|$|$x|:=|=|,|\\||"|`|\'|0|1e|0x|-|if|else|end|range|with|define|block|template|break|continue|nil|true|upper|/*|*/|\n| |é|\\|"t"'.split(
        '|',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('no text makes the parser throw, and what it accepts can be evaluated and printed', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (source) => {
      const { value, errors } = parse(source, templateFunctions);
      for (const { start, end } of errors) expect(start >= 0 && start <= end && end <= source.length).toBe(true);
      if (errors.length > 0) return;
      expect(evaluate(value, new Map())).toBeTypeOf('object');
      const again = parse(printNode(value.root), templateFunctions);
      if (!source.includes('{{/*'))
        expect(again.errors.filter(({ message }) => !/not defined|undefined variable/.test(message))).toEqual([]);
    }),
    { numRuns: 400 },
  );
}, 30_000);

test.each([
  ['parentheses', '{{ ' + '('.repeat(10_000) + '1' + ')'.repeat(10_000) + ' }}'],
  ['blocks', '{{if 1}}'.repeat(10_000) + '{{end}}'.repeat(10_000)],
  ['chained else', '{{if 0}}' + '{{else if 0}}'.repeat(10_000) + '{{end}}'],
  ['open parentheses', '{{ ' + '('.repeat(400_000)],
  ['actions', '{{.}}'.repeat(100_000)],
  ['a name', `{{ .${'a'.repeat(1_000_000)} }}`],
  ['spaces', `{{${' '.repeat(1_000_000)}`],
  ['lines', '\n'.repeat(1_000_000) + '{{'],
  ['trimmed lines', '\n{{- 1 -}}\n'.repeat(90_000)],
])(
  'a megabyte of %s is answered in bounded time',
  (_, source) => {
    const before = process.cpuUsage();
    const { value, errors } = parse(source, templateFunctions);
    if (errors.length === 0) evaluate(value, new Map());
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  },
  30_000,
);
