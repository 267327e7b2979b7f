import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLenses } from '../features/code-lens/code-lens.ts';
import { hover } from '../features/hover/hover.ts';
import { inlayHints } from '../features/inlay-hint/inlay-hint.ts';
import { fixture } from '../testing/fixture.ts';
import { paid } from '../testing/paid.ts';

const whole = paid({
  dependency: `filtersLogicalOperator: or
transform:
  jq: '.body'
filters:
  dataLogicalOperator: and
  data:
    - {path: total, type: number, comparator: ">", value: ["40"], template: "{{ .Input }}"}
    - {path: state, type: string, value: [paid]}
  exprs:
    - expr: total > 1000
      fields: [{name: total, path: total}]
  context: {type: webhook}
  time: {start: "10:00:00", stop: "11:00:00"}
  script: return event.id == 7`,
  trigger: `conditions: paid
http:
  url: http://x
  payload:
    - {src: {dependencyName: paid, dataKey: id, useRawData: true}, dest: order.id}
  parameters:
    - {src: {dependencyName: paid, dataTemplate: "{{ .Input.id }}", value: "1"}, dest: url, operation: append}
  dynamicHeaders:
    - {src: {dependencyName: paid, contextKey: id}, dest: X-Id}`,
  beside: `parameters:
  - {src: {dependencyName: paid, contextTemplate: "{{ .Input.id }}"}, dest: http.url, operation: prepend}`,
});

/** Something in place of a part of the files: nothing, another type, a broken program. */
const replacements = [
  '',
  '1',
  '"a"',
  'null',
  '[]',
  '{}',
  '{a: [1]}',
  '~',
  'true',
  '- a',
  '{{',
  '((',
  '@#',
  ': ',
  '\n',
  '*a',
  '&a',
  '|\n',
];

test('whatever the files look like, there is an answer', () => {
  const start = whole.indexOf('//- /sensor.yaml') + '//- /sensor.yaml\n'.length;
  const words = [...whole.slice(start).matchAll(/[^\s]+/g)].map(({ index, 0: word }) => ({
    from: start + index,
    to: start + index + word.length,
  }));
  const mutation = fc.record({
    word: fc.nat(words.length - 1),
    words: fc.integer({ min: 1, max: 3 }),
    by: fc.constantFrom(...replacements),
  });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.nat(), (mutations, seed) => {
      let text = whole;
      for (const { word, words: count, by } of mutations.toSorted((a, b) => b.word - a.word))
        text = text.slice(0, words[word]!.from) + by + text.slice(words[Math.min(word + count, words.length) - 1]!.to);
      const { documents, context } = fixture(text);
      for (const uri of ['file:///sensor.yaml', 'file:///source.yaml', 'file:///big.event.yaml']) {
        const document = documents.get(uri);
        if (document === null) continue;
        const end = document.positions.positionAt(document.text.length);
        inlayHints(document, { start: { line: 0, character: 0 }, end }, context);
        codeLenses(document, {
          ...context,
          commands: new Set(['argo-events-local.sendEvent', 'argo-events-local.pinEvent']),
        });
        for (let i = 0; i < 12; i++)
          hover(document, document.positions.positionAt((seed * (i + 1) * 31) % (document.text.length + 1)), context);
      }
    }),
    { numRuns: 100 },
  );
});

test('a Sensor with everything in it', () => {
  const { documents, context } = fixture(whole);
  const document = documents.get('file:///sensor.yaml')!;
  const range = { start: { line: 0, character: 0 }, end: document.positions.positionAt(document.text.length) };
  expect(inlayHints(document, range, context).map(({ label }) => label)).toEqual([
    'default.orders.paid',
    '✓ {"id":7,"note":"hunter2-secret","state":"paid","total":12…',
    '✓ "1200"',
    '✓ "paid"',
    '✓',
    '= 1200',
    '✓',
    '✓',
    '= 7',
    '= order-7http://x7',
    '= order-7',
    '= order-7http://x',
    '✓ "webhook"',
  ]);
});
