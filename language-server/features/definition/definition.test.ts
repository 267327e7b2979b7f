import { expect, test } from 'vitest';
import { fixture, marked } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { definition } from './definition.ts';

/** Where the definition of what is at the cursor stands: `file: the line with ‹it›`; `null` where there is none. */
function checkDefinition(text: string, expected: string | null): void {
  const { document, position, context, documents } = fixture(text);
  const [found, ...others] = definition(document, position, context);
  expect(others).toEqual([]);
  if (found === undefined) return expect(null).toBe(expected);
  const lines = marked(documents.get(found.uri)!, [found.range]).split('\n');
  expect(`${found.uri.slice(8)}: ${lines[found.range.start.line]!.trim()}`).toBe(expected);
}

const workspace = orders
  .replace(
    '        http:\n',
    `        argoWorkflow:
          source:
            resource:
              apiVersion: argoproj.io/v1alpha1
              kind: Workflow
              spec: {arguments: {parameters: [{name: id, value: none}]}}
          parameters:
            - {src: {dependencyName: paid-order, dataKey: body.total}, dest: spec.arguments.parameters.0.value}
        http:
`,
  )
  .concat('//- /paid.event.yaml\neventSource: orders\nevent: paid\nrequest:\n  body: {total: 41, lines: [{sku: a}]}\n')
  .concat('//- /sent.event.yaml\neventSource: orders\nevent: sent\ndata: {body: {by: post}}\n');

function at(cursor: string, text = workspace): string {
  const found = text.replace(cursor.replace('▮', ''), () => cursor);
  expect(found).not.toBe(text);
  return found;
}

test.for<[name: string, text: string, expected: string | null]>([
  ['a dependency, from conditions', at('conditions: paid-▮order'), 'sensor.yaml: - name: ‹paid-order›'],
  ['an event, from a fixture', at('event: pa▮id'), 'source.yaml: ‹paid›:'],
  [
    'what a destination writes over',
    at('parameters.0.val▮ue'),
    'sensor.yaml: spec: {arguments: {parameters: [{name: id, ‹value›: none}]}}',
  ],
  [
    'a step of a destination',
    at('dest: spec.argu▮ments'),
    'sensor.yaml: spec: {‹arguments›: {parameters: [{name: id, value: none}]}}',
  ],
  ['a destination that is new', at('parameters.1.val▮ue', workspace.replace('s.0.value', 's.1.value')), null],
  [
    'a path into the payload, in the request of the fixture',
    at('path: body.to▮tal'),
    'paid.event.yaml: body: {‹total›: 41, lines: [{sku: a}]}',
  ],
  [
    'a path into the payload, in the data of the fixture',
    at(
      'path: body.b▮y',
      workspace.replace('eventName: sent\n', 'eventName: sent\n      filters: {data: [{path: body.by}]}\n'),
    ),
    'sent.event.yaml: data: {body: {‹by›: post}}',
  ],
  ['a query', at('path: body.#.to▮tal', workspace.replace('path: body.total', 'path: body.#.total')), null],
  ['no name at all', at('kind: Sen▮sor'), null],
])('the definition of %s', ([, text, expected]) => checkDefinition(text, expected));
