import { CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { sourceTypes } from '../../../language/manifest/source-types.ts';
import { parseFile } from '../../../language/yaml/file.ts';
import { edited, fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';
import { completion } from './completion.ts';

/** The labels that are offered at `▮`, in the order in which an editor shows them. */
function offered(manifest: string): string[] {
  return items(manifest).map(({ label }) => label);
}

function items(manifest: string) {
  const { document, position, context } = fixture(manifest);
  return completion(document, position, context).toSorted((a, b) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  );
}

const sensor = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata:\n  name: a\n';
const dependencies = `${sensor}spec:\n  dependencies:\n`;
const list = 'apiVersion: v1\nkind: List\nitems:\n';

describe('keys', () => {
  test('the names of an item of a List are known in it', () => {
    const items = `${list}  - kind: Sensor
    spec:
      dependencies:
        - name: paid
      triggers:
        - template: {name: a, conditions: ▮}
  - kind: Sensor
    spec:
      dependencies:
        - name: other
`;
    expect(offered(items)).toEqual(['paid']);
  });

  test.for<[name: string, manifest: string, offered: readonly string[], not: readonly string[]]>([
    ['of the object, without those that are there', `${sensor}▮`, ['spec'], ['kind', 'metadata', 'dependencies']],
    ['of a mapping below a key', `${sensor}spec:\n  ▮`, ['dependencies', 'triggers', 'eventBusName'], ['spec']],
    ['of an item of a list', `${dependencies}    - name: x\n      ▮`, ['eventName', 'filters'], ['name']],
    ['behind the dash of an item', `${dependencies}    - ▮`, ['name', 'eventSourceName'], ['triggers']],
    ['of a list at the column of its key', `${dependencies}  - name: x\n    ev▮`, ['eventName'], ['name']],
    ['behind a list that ended', `${dependencies}  - name: x\n  ▮`, ['triggers'], ['dependencies', 'eventName']],
    [
      'deep inside',
      `${dependencies}    - name: x\n      filters:\n        data:\n          - path: a\n            ▮`,
      ['comparator', 'type', 'value'],
      ['path'],
    ],
    ['siblings below count', `${dependencies}    - ▮\n      name: x\n`, ['filters', 'eventName'], ['name']],
    [
      'of what a map holds',
      'kind: EventSource\napiVersion: argoproj.io/v1alpha1\nspec:\n  webhook:\n    orders:\n      ▮',
      ['endpoint', 'port'],
      ['webhook'],
    ],
    ['in the second document', `kind: Sensor\n---\n${sensor}spec:\n  ▮`, ['triggers'], ['spec']],
    ['in an item of a List', `${list}  - kind: Sensor\n    spec:\n      ▮`, ['triggers'], ['spec', 'items']],
    ['of an item of a List', `${list}  - kind: EventBus\n    ▮\n  - kind: Sensor\n`, ['spec'], ['kind', 'items']],
    [
      'in a later item of a List',
      `${list}- kind: EventBus\n- kind: Sensor\n  spec:\n    ▮\n`,
      ['triggers'],
      ['jetstream'],
    ],
    ['behind the items of a List', `${list}  - kind: Sensor\nmeta▮`, [], ['metadata', 'spec']],
  ])('%s', ([, manifest, expected, not]) => {
    const found = offered(manifest);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(found.filter((label) => not.includes(label))).toEqual([]);
  });

  test('what is required stands first', () => {
    expect(offered(`${dependencies}    - name: x\n      ▮`).slice(0, 2)).toEqual(['eventSourceName', 'eventName']);
  });

  test('the rest of the word is replaced, and a list begins with its first item', () => {
    const triggers = items(`${sensor}spec:\n  tri▮`).find(({ label }) => label === 'triggers');
    const at = (character: number) => ({ line: 5, character });
    expect(triggers!.textEdit).toEqual({ range: { start: at(2), end: at(5) }, newText: 'triggers:\n    - ' });
  });
});

describe('values', () => {
  test.for<[name: string, manifest: string, expected: readonly string[]]>([
    [
      'of an enumeration',
      `${dependencies}    - filters:\n        data:\n          - type: ▮`,
      ['bool', 'number', 'string'],
    ],
    ['of a boolean', `${sensor}spec:\n  triggers:\n    - atLeastOnce: ▮`, ['false', 'true']],
    ['of a free text', `${dependencies}    - name: ▮`, []],
  ])('%s', ([, manifest, expected]) => {
    expect(offered(manifest).toSorted()).toEqual(expected);
  });
});

test.for<[name: string, manifest: string]>([
  ['a comment', `${sensor}spec:\n  # tri▮`],
  ['a block text', `${sensor}spec:\n  triggers:\n    - template:\n        slack:\n          message: |\n            ▮`],
  ['another kind of object', 'apiVersion: v1\nkind: Service\nspec:\n  ▮'],
  ['a path that does not exist', `${sensor}spec:\n  nothing:\n    ▮`],
])('nothing is offered in %s', ([, manifest]) => {
  expect(offered(manifest)).toEqual([]);
});

/** The Sensor of the orders workspace with a line changed at which the cursor stands. */
function at(line: string, changed: string): string {
  const text = orders.replace(line, changed);
  expect(text).not.toBe(orders);
  return text;
}

describe('names across files', () => {
  test.for<[name: string, manifest: string, expected: readonly string[]]>([
    ['event sources', at('eventSourceName: orders', 'eventSourceName: ▮'), ['orders']],
    ['events of the source beside it', at('eventName: paid', 'eventName: ▮'), ['nightly', 'paid', 'sent']],
    ['in quotes', at('eventName: paid', 'eventName: "▮"'), ['nightly', 'paid', 'sent']],
    ['in the middle of a word', at('eventName: paid', 'eventName: pa▮id'), ['nightly', 'paid', 'sent']],
    ['dependencies of the Sensor', at('dependencyName: paid-order', 'dependencyName: ▮'), ['paid-order', 'sent']],
    ['Secrets, in flow style', at('{name: shop, key: user}', '{name: ▮, key: user}'), ['shop']],
    ['keys of a Secret', at('{name: shop, key: user}', '{name: shop, key: ▮}'), ['user']],
    ['dependencies in conditions', at('paid-order && (paid_order || sent)', 'paid-order && s▮'), ['sent']],
    ['operators behind them', at('paid-order && (paid_order || sent)', 'paid-order ▮'), ['&&', '||']],
  ])('%s', ([, manifest, expected]) => {
    expect(offered(manifest).toSorted()).toEqual(expected);
  });

  test('buses', () => {
    const bus = '//- /bus.yaml\napiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: main}\n';
    expect(offered(bus + at('  triggers:', '  eventBusName: ▮\n  triggers:'))).toEqual(['main']);
  });
});

describe('embedded languages', () => {
  test.for<[name: string, manifest: string, expected: readonly string[]]>([
    ['members of the payload', at('path: body.total', 'path: ▮'), ['body', 'header']],
    ['members of a member', at('path: body.total', 'path: body.▮'), ['id', 'state', 'total']],
    ['in quotes', at('path: body.total', 'path: "body.▮"'), ['id', 'items']],
    ['in a list of lists', at('path: body.total', 'path: body.items.▮'), ['#', '0']],
    ['members in a script', at('event.body.id', 'event.body.▮'), ['id', 'state']],
    ['the libraries of a script', at('event.body.id', 'string.▮'), ['format', 'gsub']],
    ['members in a template', at('.Input.body.id', '.Input.body.▮'), ['id', 'state']],
    ['functions in a template', at('| toString', '| toS▮'), ['toString']],
    ['fields of a target', at('dest: id', 'dest: ▮'), []],
    ['names of days', at('"30 2 * * *"', '"30 2 * * ▮"'), ['MON', 'SUN']],
    ['whole schedules', at('"30 2 * * *"', '▮'), ['0 * * * *']],
    [
      'regular expressions',
      at(
        'type: number\n            comparator: ">"\n            value: ["40"]',
        'type: string\n            value: ["[[:al▮"]',
      ),
      ['alpha', 'alnum'],
    ],
    [
      'expressions of sources',
      at('method: POST\n', 'method: POST\n      filter: {expression: "body.▮"}\n'),
      ['id', 'state'],
    ],
    [
      'names of the fields of an expression',
      at(
        '        script: |-\n',
        '        exprs:\n          - expr: ▮\n            fields: [{name: total, path: body.total}]\n        script: |-\n',
      ),
      ['total', 'true'],
    ],
  ])('%s', ([, manifest, expected]) => {
    expect(offered(manifest)).toEqual(expect.arrayContaining([...expected]));
  });

  test.for<[name: string, parameters: string, expected: readonly string[]]>([
    ['fields of the template', 'parameters: [{dest: http.▮}]\n      template: {}', ['url', 'method']],
    ['fields of the object', resource('spec.▮'), ['serviceAccountName', 'arguments', 'suspend']],
    ['items of the object', resource('spec.arguments.parameters.▮'), ['0', '-1']],
    ['keys of an item', resource('spec.arguments.parameters.0.▮'), ['name', 'value']],
  ])('destinations: %s', ([, trigger, expected]) => {
    const found = offered(`${sensor}spec:\n  triggers:\n    - ${trigger}`);
    expect(found).toEqual(expect.arrayContaining([...expected]));
  });

  test('a body that is no JSON has no members', () => {
    const text = at('  webhook:\n', '  kafka:\n    raw: {url: a, topic: b}\n  webhook:\n').replace(
      'eventName: paid',
      'eventName: raw',
    );
    const inBody = offered(text.replace('path: body.total', 'path: body.▮'));
    expect(inBody.filter((label) => !label.startsWith('@'))).toEqual([]);
    expect(offered(text.replace('path: body.total', 'path: ▮'))).toEqual(
      expect.arrayContaining(['topic', 'partition']),
    );
  });

  test('a text that YAML would misread is quoted', () => {
    const { document, position, context } = fixture(at('path: body.total', 'path: ▮'));
    const item = completion(document, position, context).find(({ label }) => label === '@pretty');
    expect(edited(document, [item!.textEdit as TextEdit])).toContain('path: "@pretty"');
  });
});

function resource(dest: string): string {
  const source = `source: {resource: {apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: {arguments: {parameters: [{name: a, value: b}]}}}}`;
  return `template:\n        argoWorkflow:\n          ${source}\n          parameters: [{dest: ${dest}}]`;
}

test.for<[name: string, manifest: string, expected: string]>([
  ['behind a colon', `${dependencies}    - filters:\n        data:\n          - type: ▮`, 'bool'],
  ['at the end of a broken document', `${dependencies}    - name: "x\n      eventN▮`, 'eventName'],
  ['in a broken document', `${dependencies}    - na▮\n  : : {\n`, 'name'],
  ['keys in flow style', `${dependencies}    - {name: x, ▮}`, 'eventName'],
  [
    'keys in flow style of several lines',
    `${dependencies}    - {\n        name: x,\n        ev▮\n      }`,
    'eventName',
  ],
  ['with tabs behind the key', `${dependencies}    - filters:\n        data:\n          - type:\t▮`, 'bool'],
  ['lines that end with CR LF', `${sensor}spec:\n  tri▮\n`.replaceAll('\n', '\r\n'), 'triggers'],
  ['behind a byte order mark', `\uFEFF${sensor}spec:\n  ▮`, 'triggers'],
  ['of time zones', `${dependencies}    - filters:\n        time:\n          timezone: ▮`, 'Europe/Berlin'],
  ['below a list at the column of its key', `${dependencies}  - name: x\n  - ▮`, 'name'],
])('something is offered %s', ([, manifest, expected]) => {
  expect(offered(manifest)).toContain(expected);
});

test('what is offered leaves the document readable, wherever the cursor stands', () => {
  const { documents } = fixture(orders);
  for (const uri of ['file:///sensor.yaml', 'file:///source.yaml']) {
    const { text } = documents.get(uri)!;
    for (const { index } of text.matchAll(/(?=\b)|(?<=[ .])/g)) {
      const { document, position, context } = fixture(
        orders.replace(text, () => `${text.slice(0, index)}▮${text.slice(index)}`),
      );
      for (const { label, textEdit } of completion(document, position, context)) {
        const after = parseFile(edited(document, [textEdit as TextEdit]));
        const errors = after.documents.flatMap(({ document: { errors } }) => errors.map(({ message }) => message));
        expect(errors, `${label} at ${index} of ${uri}`).toEqual([]);
      }
    }
  }
});

test('what is offered as a path of the payload is accepted by the rules, for each kind of source', () => {
  for (const { type } of sourceTypes) {
    const source = `//- /s.yaml\napiVersion: argoproj.io/v1alpha1\nkind: EventSource\nmetadata: {name: s}\nspec: {${type}: {e: {metadata: {a: b}}}}\n`;
    const rest = `//- /a.yaml\n${dependencies}    - {name: d, eventSourceName: s, eventName: e, filters: {data: [{type: number, value: ["1"], path: `;
    for (const prefix of ['', 'body.']) {
      const { document, position, context, documents } = fixture(`${source}${rest}${prefix}▮}]}}\n`);
      for (const { label, textEdit, kind } of completion(document, position, context)) {
        if (kind !== CompletionItemKind.Field) continue;
        documents.didChange(document.uri, 2, [{ text: edited(document, [textEdit as TextEdit]) }]);
        documents.settle();
        const found = diagnostics(documents.get(document.uri)!, context).filter(({ code }) => code === 'payload-path');
        expect(
          found.map(({ message }) => message),
          `${type}: ${prefix}${label}`,
        ).toEqual([]);
      }
    }
  }
});
