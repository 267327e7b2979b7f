import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../language/yaml/file.ts';
import { type Path, nodeAt } from '../../../language/yaml/path.ts';
import {
  chosen,
  dependencies,
  filters,
  offers,
  opened,
  parameter,
  yamlErrors,
} from '../../testing/completion-matrix.ts';

const transform = `${dependencies}      transform`;
const src = `${parameter}dest: a\n              src:\n                dependencyName: paid-order\n                dataTemplate`;
const at = {
  script: ['spec', 'dependencies', 0, 'filters', 'script'],
  jq: ['spec', 'dependencies', 0, 'transform', 'jq'],
  expr: ['spec', 'dependencies', 0, 'filters', 'exprs', 0, 'expr'],
  template: ['spec', 'triggers', 0, 'template', 'http', 'payload', 0, 'src', 'dataTemplate'],
  value: ['spec', 'dependencies', 0, 'filters', 'data', 0, 'value', 0],
} as const;

/** Texts that cannot be read line by line: they have escapes, doubled quotes, brackets or line breaks in them. */
const texts: readonly (readonly [name: string, text: string, label: string, path: Path, result: string])[] = [
  [
    'escapes before the cursor',
    `${src}: "{{ index .Input \\"body\\" }}{{ .Input.body.i▮ }}"`,
    'id',
    at.template,
    '{{ index .Input "body" }}{{ .Input.body.id }}',
  ],
  [
    'escapes in flow style',
    `${transform}: {jq: "{a: .body[\\"id\\"], b: .body.st▮}"}`,
    'state',
    at.jq,
    '{a: .body["id"], b: .body.state}',
  ],
  [
    'brackets and commas in quotes in flow style',
    `${transform}: {jq: '{a: [.body.id, .body.st▮]}'}`,
    'state',
    at.jq,
    '{a: [.body.id, .body.state]}',
  ],
  [
    'doubled quotes',
    `${filters}script: 'return event.body.state == ''paid'' and event.body.i▮ > 1'`,
    'id',
    at.script,
    "return event.body.state == 'paid' and event.body.id > 1",
  ],
  [
    'a later line in double quotes',
    `${filters}script: "local a = 1\n\n          return event.body.i▮ == a"`,
    'id',
    at.script,
    'local a = 1\nreturn event.body.id == a',
  ],
  [
    'a line break that is written',
    `${filters}script: "local a = 1\\nreturn event.body.i▮"`,
    'id',
    at.script,
    'local a = 1\nreturn event.body.id',
  ],
  [
    'a later line without quotes',
    `${filters}exprs:\n          - expr: 1 < total &&\n              to▮\n            fields: [{name: total, path: body.total}]`,
    'total',
    at.expr,
    '1 < total && total',
  ],
  [
    'a later line of a block text',
    `${filters}script: |\n          local body = event.body\n          return body.i▮\n        dataLogicalOperator: and`,
    'id',
    at.script,
    'local body = event.body\nreturn body.id\n',
  ],
  [
    'a block text with its indentation written',
    `${filters}script: |2-\n            local body = event.body\n          return body.i▮`,
    'id',
    at.script,
    '  local body = event.body\nreturn body.id',
  ],
  [
    'a block text that is an item',
    `${filters}data:\n          - path: body.state\n            type: string\n            value:\n              - |-\n                ^[[:al▮]$`,
    'alpha',
    at.value,
    '^[[:alpha:]]$',
  ],
];

describe.for([
  ['line feeds', (text: string) => text],
  ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['the second document', (text: string) => `a: 1\n---\n${text}`],
] as const)('%s', ([, written]) => {
  test.for(texts)('%s', ([, text, label, path, result]) => {
    const before = opened(`${written(text)}\n`);
    const item = offers(before).find((one) => one.label === label);
    expect(item).toBeDefined();
    const after = chosen(before, item!);
    expect(yamlErrors(after)).toEqual([]);
    const node = nodeAt(parseFile(after).documents.at(-1)!.document.root, path);
    expect(node?.kind === 'scalar' && node.text).toBe(result);
  });
});
