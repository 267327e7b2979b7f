import { expect, test } from 'vitest';
import { readSeverities, severitiesAbove } from './severities.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';

test('what is no severity is left out', () => {
  expect(readSeverities({ a: 'error', b: 'off', c: false, d: 'loud', e: 3 })).toEqual({
    a: 'error',
    b: 'off',
    c: 'off',
  });
  for (const value of [null, undefined, 'off', 3]) expect(readSeverities(value)).toEqual({});
});

test.each([
  ['file:///w/a/b/s.yaml', { 'held-events': 'off' }],
  ['file:///w/a/s.yaml', { 'held-events': 'off' }],
  ['file:///w/s.yaml', { 'time-zone': 'error' }],
  ['file:///w/broken/s.yaml', {}],
  ['file:///elsewhere/s.yaml', {}],
])('the nearest configuration counts for %s', (uri, expected) => {
  const index = new WorkspaceIndex();
  index.update('file:///w/argo-events-local.yaml', 'checks: {time-zone: error}\n');
  index.update('file:///w/a/argo-events-local.yaml', 'bus: kafka\nchecks:\n  held-events: off\n');
  index.update('file:///w/broken/argo-events-local.yaml', 'checks: {held-events: [\n');
  expect(severitiesAbove(index, uri)).toEqual(expected);
});
