import { CompletionItemKind } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../language/yaml/file.ts';
import type { Node } from '../../../language/yaml/node.ts';
import { nodeAt } from '../../../language/yaml/path.ts';
import {
  type Value,
  block,
  broken,
  chosen,
  dependencies,
  dependency,
  filters,
  flow,
  offers,
  opened,
  parameter,
  source,
  trigger,
  word,
  workflow,
  yamlErrors,
} from '../../testing/completion-matrix.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';

const values: Readonly<Record<string, Value>> = {
  'a word of an enumeration': {
    around: `${filters}data:\n          - @`,
    beside: ['path: body.id'],
    key: 'type',
    typed: ['num', 'bar'],
    label: 'number',
    result: 'number',
    atFirst: 'number',
  },
  'a boolean': {
    around: `${dependencies}  triggers:\n    - @`,
    beside: ['template: {name: t, log: {}}'],
    key: 'atLeastOnce',
    typed: ['tr', 'e'],
    label: 'true',
    result: 'true',
    atFirst: 'true',
  },
  'the name of an event': {
    around: dependency,
    beside: ['name: d', 'eventSourceName: orders'],
    key: 'eventName',
    typed: ['pa', 'd'],
    label: 'paid',
    result: 'paid',
    atFirst: 'paid',
  },
  'the name of an event source': {
    around: dependency,
    beside: ['name: d', 'eventName: paid'],
    key: 'eventSourceName',
    typed: ['or', 's'],
    label: 'orders',
    result: 'orders',
    atFirst: 'orders',
  },
  'the name of a dependency': {
    around: `${parameter}dest: a\n              src:\n                @`,
    beside: ['dataKey: body.id'],
    key: 'dependencyName',
    typed: ['paid', 'r'],
    label: 'paid-order',
    result: 'paid-order',
    atFirst: 'paid-order',
  },
  'the name of a Secret': {
    around: `${trigger}name: t\n        http:\n          url: http://a/b\n          basicAuth:\n            username:\n              @`,
    beside: ['key: user'],
    key: 'name',
    typed: ['sh', 'p'],
    label: 'shop',
    result: 'shop',
    atFirst: 'shop',
  },
  'a path into the payload': {
    around: `${filters}data:\n          - @`,
    beside: ['type: number', 'value: ["7"]'],
    key: 'path',
    typed: ['body.i', ''],
    label: 'id',
    result: 'body.id',
    atFirst: 'body',
  },
  'an expression filter': {
    around: `${filters}exprs:\n          - @`,
    beside: ['fields: [{name: total, path: body.total}]'],
    key: 'expr',
    typed: ['1 < to', ''],
    label: 'total',
    result: '1 < total',
    atFirst: 'total',
  },
  'the filter of a source': {
    around: `${source}  webhook:\n    e:\n      endpoint: /e\n      method: POST\n      port: "1"\n      jsonBody: true\n      filter:\n        @`,
    beside: [],
    key: 'expression',
    typed: ['body.sta', ''],
    label: 'state',
    result: 'body.state',
    atFirst: 'body',
  },
  'a template': {
    around: `${parameter}dest: a\n              src:\n                @`,
    beside: ['dependencyName: paid-order'],
    key: 'dataTemplate',
    typed: ['{{ .Input.body.i', ' }}'],
    label: 'id',
    result: '{{ .Input.body.id }}',
    atFirst: null,
    quoted: true,
  },
  'a template of a filter': {
    around: `${filters}data:\n          - @`,
    beside: ['path: body.state', 'type: string', 'value: [PAID]'],
    key: 'template',
    typed: ['{{ .Input | upp', ' }}'],
    label: 'upper',
    result: '{{ .Input | upper }}',
    atFirst: null,
    quoted: true,
  },
  'a template over the context': {
    around: `${parameter}dest: a\n              src:\n                @`,
    beside: ['dependencyName: paid-order'],
    key: 'contextTemplate',
    typed: ['{{ .Input.sub', ' }}'],
    label: 'subject',
    result: '{{ .Input.subject }}',
    atFirst: null,
    quoted: true,
  },
  'a key of the data': {
    around: `${parameter}dest: a\n              src:\n                @`,
    beside: ['dependencyName: paid-order'],
    key: 'dataKey',
    typed: ['body.sta', ''],
    label: 'state',
    result: 'body.state',
    atFirst: 'body',
  },
  'a key of the context': {
    around: `${parameter}dest: a\n              src:\n                @`,
    beside: ['dependencyName: paid-order'],
    key: 'contextKey',
    typed: ['sub', ''],
    label: 'subject',
    result: 'subject',
    atFirst: 'time',
  },
  'the path of a field': {
    around: `${filters}exprs:\n          - expr: total > 1\n            fields:\n              - @`,
    beside: ['name: total'],
    key: 'path',
    typed: ['body.to', ''],
    label: 'total',
    result: 'body.total',
    atFirst: 'header',
  },
  'a regular expression': {
    around: `${source}  file:\n    e:\n      eventType: CREATE\n      watchPathConfig:\n        @`,
    beside: ['directory: /tmp'],
    key: 'pathRegexp',
    typed: ['^[[:al', ']+$'],
    label: 'alpha',
    result: '^[[:alpha:]]+$',
    atFirst: null,
    quoted: true,
  },
  'a Lua script': {
    around: `${filters}@`,
    beside: ['dataLogicalOperator: and'],
    key: 'script',
    typed: ['return event.body.i', ''],
    label: 'id',
    result: 'return event.body.id',
    atFirst: 'return',
  },
  'a jq program': {
    around: `${dependencies}      transform:\n        @`,
    beside: [],
    key: 'jq',
    typed: ['.body | .i', ''],
    label: 'id',
    result: '.body | .id',
    atFirst: 'map_values',
  },
  conditions: {
    around: `${trigger}@`,
    beside: ['name: t', 'log: {}'],
    key: 'conditions',
    typed: ['paid-or', 'd'],
    label: 'paid-order',
    result: 'paid-order',
    atFirst: 'paid-order',
  },
  'a destination in an object': {
    around: workflow,
    beside: ['src: {dependencyName: paid-order, dataKey: body.id}'],
    key: 'dest',
    typed: ['spec.entry', ''],
    label: 'entrypoint',
    result: 'spec.entrypoint',
    atFirst: 'metadata',
  },
  'a destination in the template': {
    around: `${dependencies}  triggers:\n    - template: {name: t, http: {url: http://a/b, method: POST}}\n      parameters:\n        - @`,
    beside: ['src: {dependencyName: paid-order, dataKey: body.id}'],
    key: 'dest',
    typed: ['http.ur', ''],
    label: 'url',
    result: 'http.url',
    atFirst: 'http',
  },
  'a schedule': {
    around: `${source}  calendar:\n    e:\n      @`,
    beside: ['timezone: Europe/Berlin'],
    key: 'schedule',
    typed: ['0 8 * * M', ''],
    label: 'MON',
    result: '0 8 * * MON',
    atFirst: '0 * * * *',
  },
};

/** The ways in which a value can stand in a document. `null`: not in this one. */
const places: Readonly<Record<string, (value: Value) => string | null>> = {
  'an empty value': (value) => (value.atFirst === null ? null : block(value, `${value.key}: ▮`)),
  'an empty value before a comment': (value) => (value.atFirst === null ? null : block(value, `${value.key}: ▮ # why`)),
  'an empty value below its key': (value) => (value.atFirst === null ? null : block(value, `${value.key}:\n  ▮`)),
  'the end of a word': (value) => plain(value, ({ key, typed: [head] }) => block(value, `${key}: ${head}▮`)),
  'the middle of a word': (value) => plain(value, ({ key }) => block(value, `${key}: ${word(value)}`)),
  'a word before a comment': (value) => plain(value, ({ key }) => block(value, `${key}: ${word(value)} # why`)),
  'a word below its key': (value) => plain(value, ({ key }) => block(value, `${key}:\n  ${word(value)}`)),
  'single quotes': (value) => block(value, `${value.key}: '${word(value)}'`),
  'double quotes': (value) => block(value, `${value.key}: "${word(value)}"`),
  'a first entry': (value) => plain(value, ({ key }) => block({ ...value, first: true }, `${key}: ${word(value)}`)),
  'flow style': (value) => plain(value, ({ key }) => flow(value, `${key}: ${word(value)}`)),
  'flow style, empty': (value) => (value.atFirst === null ? null : flow(value, `${value.key}: ▮`)),
  'flow style, quoted': (value) => flow(value, `${value.key}: "${word(value)}"`),
  'flow style on several lines': (value) =>
    plain(value, ({ key }) =>
      flow(value, `${key}: ${word(value)}`).replaceAll(/(?<=[{,]) ?(?=\w+: )/g, '\n                      '),
    ),
  'a block text': (value) => block(value, `${value.key}: |-\n  ${word(value)}`),
  'a folded text': (value) => block(value, `${value.key}: >-\n  ${word(value)}`),
  'a document with CR LF': (value) => block(value, `${value.key}: "${word(value)}"`).replaceAll('\n', '\r\n'),
  'the second document': (value) => `a: 1\n---\n${block(value, `${value.key}: "${word(value)}"`)}`,
  'a document behind a byte order mark': (value) => `\uFEFF${block(value, `${value.key}: "${word(value)}"`)}`,
  'a quote that is open': (value) => block(value, `${value.key}: "${value.typed[0]}▮`),
  'a bracket that is open': (value) =>
    plain(value, ({ key, typed: [head] }) => flow(value, `${key}: ${head}▮`).replace(/\}\s*$/, '\n')),
  'a broken document': (value) => `${block(value, `${value.key}: "${word(value)}"`)}  : : {\n`,
};

function plain(value: Value, text: (value: Value) => string): string | null {
  return value.quoted ? null : text(value);
}

describe.for(Object.entries(values))('%s', ([, value]) => {
  const cases = Object.entries(places).flatMap(([place, text]) => {
    const made = text(value);
    return made === null ? [] : ([[place, made]] as const);
  });

  test.for(cases)('in %s', ([place, text]) => {
    const before = opened(text);
    const isFirst = place.includes('empty');
    const found = offers(before);
    expect(found.map(({ label }) => label)).toContain(isFirst ? value.atFirst : value.label);
    if (broken.includes(place)) return;
    if (isFirst) {
      // Whatever is offered for an empty value is a value that can be read, and no error.
      for (const item of found) expect(yamlErrors(chosen(before, item)), item.label).toEqual([]);
      return;
    }
    const after = chosen(before, found.find(({ label }) => label === value.label)!);
    expect(yamlErrors(after)).toEqual([]);
    const { document } = parseFile(after).documents.at(-1)!;
    const texts: unknown[] = [];
    const collect = (node: Node | null): void => {
      if (node?.kind === 'sequence') node.items.forEach(collect);
      if (node?.kind !== 'mapping') return;
      for (const { key, value: below } of node.entries) {
        if (key.name === value.key && below.kind === 'scalar') texts.push(below.text);
        collect(below);
      }
    };
    collect(document.root);
    expect(texts).toContain(value.result);
  });
});

describe('what is offered is accepted by the rules', () => {
  const names = [
    'a word of an enumeration',
    'a boolean',
    'the name of an event',
    'the name of an event source',
    'the name of a dependency',
    'the name of a Secret',
    'a path into the payload',
    'conditions',
    // One in the template leads through objects, and only its end can be written to.
    'a destination in an object',
    'a schedule',
  ];
  test.for(names)('%s', (name) => {
    const value = values[name]!;
    const before = opened(block(value, `${value.key}: ▮`));
    const errors = () =>
      diagnostics(before.documents.get('file:///a.yaml')!, before.context)
        .filter(({ severity }) => severity === 1)
        .map(({ message }) => message);
    const known = errors();
    // A keyword only begins something.
    const whole = offers(before).filter(({ kind }) => kind !== CompletionItemKind.Keyword);
    for (const [version, item] of whole.entries()) {
      before.documents.didChange('file:///a.yaml', version + 2, [{ text: chosen(before, item) }]);
      before.documents.settle();
      expect(
        errors().filter((error) => !known.includes(error)),
        item.label,
      ).toEqual([]);
    }
  });
});

/** An item of a list of texts: the list behind its key, and below it at two columns. */
test.for<[place: string, list: string, result: readonly string[]]>([
  ['a block list', 'value:\n  - @', ['[[:alpha:]]']],
  ['a block list at the column of its key', 'value:\n- @', ['[[:alpha:]]']],
  ['a later item', 'value:\n  - a\n  - @\n  - b', ['a', '[[:alpha:]]', 'b']],
  ['a flow list', 'value: [@]', ['[[:alpha:]]']],
  ['a later item of a flow list', 'value: ["a", @]', ['a', '[[:alpha:]]']],
  ['a flow list on several lines', 'value: [\n    "a",\n    @\n  ]', ['a', '[[:alpha:]]']],
])('an item of %s', ([, list, result]) => {
  const around = { ...values['a word of an enumeration']!, beside: ['path: body.state', 'type: string'] };
  const before = opened(block(around, list.replace('@', '"[[:al▮]"')));
  const item = offers(before).find(({ label }) => label === 'alpha');
  expect(item).toBeDefined();
  const after = chosen(before, item!);
  expect(yamlErrors(after)).toEqual([]);
  const path = ['spec', 'dependencies', 0, 'filters', 'data', 0, 'value'];
  const node = nodeAt(parseFile(after).documents.at(-1)!.document.root, path);
  expect(node?.kind === 'sequence' && node.items.map((one) => one.kind === 'scalar' && one.text)).toEqual(result);
});
