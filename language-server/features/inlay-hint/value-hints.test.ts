import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { paid } from '../../testing/paid.ts';
import { inlayHints } from './inlay-hint.ts';

/** The lines of the Sensor that have hints, with the hints in `«…»`. */
function hintsIn(
  files: Parameters<typeof paid>[0],
  change: (context: ReturnType<typeof fixture>['context']) => void = () => {},
): string[] {
  const { documents, context } = fixture(paid(files));
  change(context);
  const document = documents.get('file:///sensor.yaml')!;
  const lines = document.text.split('\n');
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  return inlayHints(document, range, context)
    .filter(({ label }) => !(label as string).startsWith('default.'))
    .sort((a, b) => a.position.line - b.position.line)
    .map(({ position: { line, character }, label }) => {
      const text = lines[line]!;
      return `${text.slice(0, character)}«${label as string}»${text.slice(character)}`.trim();
    });
}

const dependency = `filters:
  exprs:
    - expr: total > 1000
      fields:
        - name: total
          path: body.total
  context:
    type: calendar
    id: ignored
  data:
    - path: body.state
      type: string
      value: [sent]
    - path: body.totl
      type: number
      value: ["1"]
  script: |-
    return event.body.id == 7`;
const trigger = `conditions: paid
http:
  url: http://x
  payload:
    - src:
        dependencyName: paid
        dataKey: body.id
      dest: order.id`;

test('clauses say whether they are true and what they found; parameters their value', () =>
  expect(hintsIn({ dependency, trigger })).toEqual([
    '- expr: total > 1000«✓»',
    'path: body.total«= 1200»',
    'type: calendar«✗ "webhook"»',
    '- path: body.state«✗ "paid"»',
    '- path: body.totl«✗ missing»',
    'script: |-«✓»',
    'conditions: paid«✗ no event passes its filters»',
    'dest: order.id«= 7»',
  ]));

test.for<[script: string, label: string]>([
  [
    'event.body.total = 1\nevent.body.note = nil\nevent.body.sum = 2',
    '✓ −body.note, body.total: 1200 → 1, +body.sum: 2',
  ],
  ['event.body.note = string.rep("a", 100)', '✓ body.note: "hunter2-secret" → "aaaaaaaaaaaaaaaaaaaaaaaaaa…'],
  ['local unused = 1', '✓ nothing changed'],
])('what a transform changes, shortened: %s', ([script, label]) => {
  const text = `${script}\nreturn event`.replaceAll('\n', '\n    ');
  expect(hintsIn({ dependency: `transform:\n  script: |-\n    ${text}` })).toEqual([`script: |-«${label}»`]);
});

test('a Secret is not shown', () => {
  const files =
    '//- /secret.yaml\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: hunter2-secret}\n';
  const note = 'filters:\n  data:\n    - path: body.note\n      type: string\n      value: [a]';
  expect(hintsIn({ dependency: note, files })).toEqual(['- path: body.note«✗ "«redacted»"»']);
});

test('nothing on samples, and nothing when it is switched off', () => {
  const sample = paid({ dependency, trigger }).replace('event: paid\nid', 'event: sent\nid');
  const { documents, context } = fixture(sample);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const labels = inlayHints(documents.get('file:///sensor.yaml')!, range, context).map(({ label }) => label);
  expect(labels).toEqual(['default.orders.paid']);
  expect(
    hintsIn({ dependency, trigger }, ({ settings }) => settings.update({ inlayHints: { values: false } })),
  ).toEqual([]);
});

test('the event that the setting names is the pinned one', () => {
  const files = '//- /small.event.yaml\neventSource: orders\nevent: paid\ndata: {body: {state: sent}}\n';
  const state = 'filters:\n  data:\n    - path: body.state\n      type: string\n      value: [sent]';
  expect(hintsIn({ dependency: state, files })).toEqual(['- path: body.state«✗ "paid"»']);
  const pin = { pinnedEvents: { 'orders/paid': 'small.event.yaml' } };
  expect(hintsIn({ dependency: state, files }, ({ settings }) => settings.update(pin))).toEqual([
    '- path: body.state«✓ "sent"»',
  ]);
});
