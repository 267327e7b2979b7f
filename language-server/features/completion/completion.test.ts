import { expect, test } from 'vitest';
import { ManifestDocument } from '../../documents/document.ts';
import { completion } from './completion.ts';

/** What is offered at `▮`; `after` is the text when the offer named `take` is taken. */
function checkCompletion(
  text: string,
  expected: { offers?: string[]; lacks?: string[]; take?: string; after?: string },
): void {
  const offset = text.indexOf('▮');
  const document = ManifestDocument.open('file:///a.yaml', 'yaml', 1, text.replace('▮', ''));
  const offers = completion(document, offset);
  const labels = offers.map(({ label }) => label);
  if (expected.offers !== undefined) expect(labels).toEqual(expect.arrayContaining(expected.offers));
  for (const label of expected.lacks ?? []) expect(labels).not.toContain(label);
  if (expected.take === undefined) return;
  const { start, end, insert } = offers.find(({ label }) => label === expected.take)!;
  const plain = document.text.getText();
  expect(plain.slice(0, start) + insert + plain.slice(end)).toBe(expected.after);
}

const head = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n';

test('a blank line under a block offers its keys', () => {
  checkCompletion(`${head}spec:\n  ▮\n`, {
    offers: ['dependencies', 'triggers', 'eventBusName'],
    lacks: ['webhook', 'name'],
  });
});

test('a half-typed key is replaced as a whole', () => {
  checkCompletion(`${head}spec:\n  depe▮n\n`, { take: 'dependencies', after: `${head}spec:\n  dependencies:\n  - \n` });
});

test('a key that has its colon keeps it', () => {
  checkCompletion(`${head}spec:\n  trig▮: []\n`, { take: 'triggers', after: `${head}spec:\n  triggers: []\n` });
});

test('a new list item offers the keys of an item, those there are left out', () => {
  checkCompletion(`${head}spec:\n  dependencies:\n    - ▮\n`, { offers: ['name', 'eventSourceName', 'filters'] });
  checkCompletion(`${head}spec:\n  dependencies:\n    - name: a\n      ▮\n`, {
    offers: ['eventName'],
    lacks: ['name'],
  });
});

test('a value offers the words that the field knows', () => {
  checkCompletion(`${head}spec:\n  dependencies:\n    - filtersLogicalOperator: ▮\n`, { offers: ['and', 'or'] });
  checkCompletion(`${head}spec:\n  triggers:\n    - atLeastOnce: t▮\n`, {
    take: 'true',
    after: `${head}spec:\n  triggers:\n    - atLeastOnce: true\n`,
  });
});

test('flow style, the second document, and a source by name', () => {
  checkCompletion(`${head}spec: { ▮ }\n`, { offers: ['dependencies'] });
  const source = 'apiVersion: argoproj.io/v1alpha1\nkind: EventSource\nspec:\n  webhook:\n    order:\n      ▮\n';
  checkCompletion(`${head}---\n${source}`, { offers: ['endpoint', 'port', 'method'], lacks: ['dependencies'] });
});

test('nothing is offered in a comment, in a text and in a file that is not ours', () => {
  checkCompletion(`${head}spec: # ▮\n`, { lacks: ['dependencies'] });
  checkCompletion(`${head}metadata:\n  name: hello w▮\n`, { lacks: ['true', 'and'] });
  checkCompletion('kind: Pod\nspec:\n  ▮\n', { lacks: ['dependencies', 'containers'] });
});
