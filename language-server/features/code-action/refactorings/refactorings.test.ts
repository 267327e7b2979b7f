import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { edited, fixture } from '../../../testing/fixture.ts';
import { orders } from '../../../testing/orders.ts';
import { diagnostics } from '../../diagnostics/diagnostics.ts';
import { codeActions } from '../code-action.ts';

/** The refactorings offered at the cursor. */
function offered(text: string) {
  const { document, position, context, documents } = fixture(text);
  const range = { start: position, end: position };
  const actions = codeActions(document, { range, context: { diagnostics: [], only: ['refactor'] } }, context);
  return { actions, document, context, documents };
}

/** The lines that are there after the refactoring of this title, and were not before. */
function checkRefactoring(text: string, title: string, expected: readonly string[]): void {
  const { actions, document } = offered(text);
  const action = actions.find((one) => one.title === title);
  expect(actions.map((one) => one.title)).toContain(title);
  const before = document.text.split('\n');
  const after = edited(document, action!.edit!.changes![document.uri]!).split('\n');
  for (const line of before) if (after.includes(line)) after.splice(after.indexOf(line), 1);
  expect(after).toEqual(expected);
}

function at(cursor: string, text = orders): string {
  const found = text.replace(cursor.replace('▮', ''), () => cursor);
  expect(found).not.toBe(text);
  return found;
}

/** The files of the orders workspace as items of a List in one file. */
const list = `apiVersion: v1\nkind: List\nitems:\n${orders
  .split(/\/\/- \S+\n/)
  .filter((text) => text !== '')
  .map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`)
  .join('')}`;

const unpinned = orders.replace('        conditions: paid-order && (paid_order || sent)\n', '');

test('pin conditions: what a trigger without them waits for', () =>
  checkRefactoring(at('name: sh▮ip\n', unpinned), 'Write out `conditions: paid-order && sent`', [
    '        conditions: paid-order && sent',
  ]));

test('names that conditions cannot spell are not written out', () => {
  const text = unpinned.replaceAll('paid-order', 'paid.order');
  expect(offered(at('name: sh▮ip\n', text)).actions).toEqual([]);
});

test('a pattern that a merge key brings stays', () => {
  const text = orders
    .replace('- name: paid-order', '- &first\n      name: paid-order')
    .replace('eventName: paid\n', 'eventName: pa*\n')
    .replace('- name: sent\n      eventSourceName: orders\n      eventName: sent', '- <<: *first\n      name: se▮nt');
  const titles = offered(text).actions.map(({ title }) => title);
  expect(titles).toContain('Add a trigger for sent');
  expect(titles.filter((title) => title.startsWith('Make a dependency'))).toEqual([]);
});

test('a trigger that has conditions keeps them', () => expect(offered(at('name: sh▮ip\n')).actions).toEqual([]));

test('a dependency for every event of its source', () =>
  checkRefactoring(at('- name: paid▮-order'), 'Add a dependency for every event of orders', [
    '    - name: nightly',
    '      eventSourceName: orders',
    '      eventName: nightly',
  ]));

test('a trigger for a dependency', () =>
  checkRefactoring(at('- name: se▮nt'), 'Add a trigger for sent', [
    '    - template:',
    '        name: on-sent',
    '        conditions: sent',
    '        log: {}',
  ]));

test('the first trigger of a Sensor', () =>
  checkRefactoring(
    orders
      .slice(orders.indexOf('apiVersion: argoproj.io/v1alpha1\nkind: Sensor'), orders.indexOf('  triggers:'))
      .replace('name: sent', 'name: s▮ent'),
    'Add a trigger for sent',
    ['  triggers:', '    - template:', '        name: on-sent', '        conditions: sent', '        log: {}'],
  ));

test('a Sensor for an event', () =>
  checkRefactoring(at('night▮ly:'), 'Add a Sensor for calendar event nightly', [
    '---',
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Sensor',
    'metadata:',
    '  name: nightly',
    'spec:',
    '  dependencies:',
    '    - name: nightly',
    '      eventSourceName: orders',
    '      eventName: nightly',
    '  triggers:',
    '    - template:',
    '        name: on-nightly',
    '        conditions: nightly',
    '        log: {}',
  ]));

test('an item of a List is changed in its place', () =>
  checkRefactoring(at('- name: se▮nt', list), 'Add a trigger for sent', [
    '        - template:',
    '            name: on-sent',
    '            conditions: sent',
    '            log: {}',
  ]));

test('the bus that is used by default', () =>
  checkRefactoring(at('sp▮ec:\n  dependencies'), 'Write out `eventBusName: default`', ['  eventBusName: default']));

test('a pattern becomes a dependency for each event, and conditions take any of them', () => {
  const pattern = orders
    .replace(
      '    sent:\n',
      '    sent-back:\n      endpoint: /back\n      method: POST\n      port: "12000"\n    sent:\n',
    )
    .replace('eventName: sent', 'eventName: sent*▮\n      filters:\n        script: return true');
  checkRefactoring(pattern, 'Make a dependency for each event that `sent*` means', [
    '      eventName: sent',
    '    - name: sent-back',
    '      eventSourceName: orders',
    '      eventName: sent-back',
    '      filters:',
    '        script: return true',
    '        conditions: paid-order && (paid_order || (sent || sent-back))',
  ]);
});

const workflow = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: s}
spec:
  dependencies:
    - name: d
      eventSourceName: e
      eventName: e
  triggers:
    - template:
        name: t
        argoWorkflow:
          operation: submit
          source:
            resource:
              apiVersion: argoproj.io/v1alpha1
              kind: Workflow
              metadata: {generateName: a-}
              spec:
                entrypoint: main
                arguments:
                  parameters:
                    - {name: message, value: x}
                    - {name: twice, value: x}
                    - {name: twice, value: y}
          parameters:
            - src: {dependencyName: d, dataKey: body.a}
              dest: spec.arguments.parameters.0.value
            - src: {dependencyName: d, dataKey: body.a}
              dest: spec.arguments.parameters.1.value
            - src: {dependencyName: d, dataKey: body.a}
              dest: spec.arguments.parameters.0.new
`;

test('an index becomes a name', () =>
  checkRefactoring(
    at('parameters.0▮.value', workflow),
    'Address by name: spec.arguments.parameters.#(name=="message").value',
    [`              dest: 'spec.arguments.parameters.#(name=="message").value'`],
  ));

test.for(['parameters.1▮.value', 'parameters.0.▮new'])(
  'an index stays where a name would write something else: %s',
  (cursor) =>
    expect(offered(at(cursor, workflow)).actions.map(({ title }) => title)).toEqual(['Write out `conditions: d`']),
);

test('a fixture of a sample, in a file of its own', () => {
  const { actions } = offered(at('night▮ly:'));
  const [action] = actions.filter(({ kind }) => kind === 'refactor.extract') as [CodeAction];
  expect(action.title).toMatch(/^Make a fixture of the sample /);
  const [create, edit] = action.edit!.documentChanges! as [{ uri: string }, TextDocumentEdit];
  expect(create).toEqual({ kind: 'create', uri: 'file:///nightly.event.yaml' });
  expect((edit.edits[0] as { newText: string }).newText).toMatch(
    /^# Made of the sample .*\neventSource: orders\nevent: nightly\ndata:\n {2}eventTime: /,
  );
});

test('no refactoring breaks anything, wherever it is offered', () => {
  const quickstart = ['shop.event-source.yaml', 'orders.sensor.yaml']
    .map(
      (file) =>
        `//- /${file}\n${readFileSync(join(import.meta.dirname, '../../../../examples/quickstart', file), 'utf8')}`,
    )
    .join('');
  for (const text of [
    orders,
    unpinned,
    workflow,
    quickstart,
    list,
    orders.replaceAll('\n', '\r\n').replaceAll(/(\/\/- \S+)\r/g, '$1'),
  ]) {
    const { documents, context } = fixture(text);
    const errors = (uri: string) =>
      diagnostics(documents.get(uri)!, context).flatMap(({ severity, code }) => (severity === 1 ? [code] : []));
    for (const document of documents.all()) {
      const before = errors(document.uri);
      const done = new Set<string>();
      for (const line of document.text.split('\n').keys()) {
        const indent = document.text.split('\n')[line]!.search(/[^\s-]/);
        const position = { line, character: Math.max(indent, 0) };
        const params = { range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] } };
        for (const { title, edit } of codeActions(document, params, context)) {
          if (edit!.changes === undefined || done.has(title)) continue;
          done.add(title);
          documents.didChange(document.uri, 2, [{ text: edited(document, edit!.changes[document.uri]!) }]);
          documents.settle();
          expect(errors(document.uri), `${title} at line ${line + 1} of ${document.uri}`).toEqual(before);
          documents.didChange(document.uri, 3, [{ text: document.text }]);
          documents.settle();
        }
      }
    }
  }
});
