import fc, { type Arbitrary } from 'fast-check';
import { calls } from './calls.ts';
import { anything } from './values.ts';

/** Whole templates: actions, blocks, variables, definitions. */
export function grammar(tie: (name: string) => Arbitrary<unknown>): {
  body: Arbitrary<string>;
  statement: Arbitrary<string>;
  pipe: Arbitrary<string>;
} {
  const body = tie('body') as Arbitrary<string>;
  const pipe = tie('pipe') as Arbitrary<string>;
  const open = fc.constantFrom('{{', '{{ ', '{{- ', '{{-\n');
  const close = fc.constantFrom('}}', ' }}', ' -}}', '\n-}}');
  const action = (content: Arbitrary<string>) => fc.tuple(open, content, close).map((parts) => parts.join(''));
  const word = (text: string) => action(fc.constant(text));
  const controls = fc.constantFrom('if', 'with', 'range');
  const head = fc
    .tuple(controls, fc.constantFrom('', '', '', '$x := ', '$i, $x := ', '$v = '), pipe)
    .map(([kind, variables, value]) => `${kind} ${variables}${value}`);
  const block = fc.tuple(
    action(head),
    body,
    fc.option(
      fc.tuple(
        action(
          fc.oneof(
            fc.constant('else'),
            fc.tuple(fc.constantFrom('if', 'with'), pipe).map(([kind, value]) => `else ${kind} ${value}`),
          ),
        ),
        body,
      ),
    ),
    word('end'),
  );
  return {
    pipe: fc.oneof(
      { maxDepth: 3 },
      anything,
      fc.oneof(...calls().slice(0, 60)),
      fc.constantFrom(
        '$x',
        '$v',
        '$i',
        '.',
        '.n',
        '$x.n',
        '.k',
        'printf "%v" .',
        'print $v',
        'len .Input',
        'not .',
        '5',
        'int .Input.a',
      ),
      pipe.map((inner) => `(${inner})`),
      fc
        .tuple(fc.constantFrom('and', 'or', 'eq', 'ne', 'lt', 'print', 'list', 'index'), pipe, pipe)
        .map(([name, a, b]) => `${name} (${a}) (${b})`),
    ),
    statement: fc.oneof(
      { maxDepth: 4 },
      action(pipe),
      fc.constantFrom('text', ' ', '\n', '{', '}}', '{{/* c */}}', '{{- /* c */ -}}'),
      action(fc.tuple(fc.constantFrom('$v := ', '$x := ', '$v = '), pipe).map((parts) => parts.join(''))),
      block.map(([start, inner, otherwise, end]) => [start, inner, ...(otherwise ?? []), end].join('')),
      word('break'),
      word('continue'),
      fc
        .tuple(
          action(fc.constantFrom('define "t"', 'define "u"', 'block "t" .Input', 'block "u" .')),
          body,
          word('end'),
        )
        .map((parts) => parts.join('')),
      action(fc.constantFrom('template "t"', 'template "t" .', 'template "u" $', 'template "missing"')),
    ),
    body: fc
      .array(tie('statement') as Arbitrary<string>, { maxLength: 4 })
      .map((parts) => `{{$v := 1}}${parts.join('')}`),
  };
}
