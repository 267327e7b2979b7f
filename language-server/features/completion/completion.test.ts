import { describe, expect, test } from 'vitest';
import { WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import { DocumentStore } from '../../documents/document-store.ts';
import { completion } from './completion.ts';

/** The labels that are offered at `▮`, in the order in which an editor shows them. */
function offered(manifest: string): string[] {
  return items(manifest).map(({ label }) => label);
}

function items(manifest: string) {
  const offset = manifest.indexOf('▮');
  const store = new DocumentStore(new WorkspaceIndex());
  store.didOpen('file:///a.yaml', 'yaml', 1, manifest.replace('▮', ''));
  const document = store.get('file:///a.yaml')!;
  return completion(document, document.positions.positionAt(offset)).toSorted((a, b) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  );
}

const sensor = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata:\n  name: a\n';
const dependencies = `${sensor}spec:\n  dependencies:\n`;

describe('keys', () => {
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
  ['a block text', `${dependencies}    - transform:\n        script: |\n          ▮`],
  ['another kind of object', 'apiVersion: v1\nkind: Service\nspec:\n  ▮'],
  ['a path that does not exist', `${sensor}spec:\n  nothing:\n    ▮`],
])('nothing is offered in %s', ([, manifest]) => {
  expect(offered(manifest)).toEqual([]);
});
