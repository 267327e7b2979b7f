import { describe, expect, test } from 'vitest';
import { WorkspaceIndex, rangeOfMention } from './workspace-index.ts';

const source = `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: hook}
spec:
  webhook:
    order: {endpoint: /order, port: "12000", method: POST, authSecret: {name: token, key: t}}
`;
const sensor = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: shop}
spec:
  dependencies:
    - {name: ordered, eventSourceName: hook, eventName: order}
    - {name: paid, eventSourceName: hook, eventName: payed}
  triggers:
    - template:
        name: ship
        conditions: "ordered && paid"
        http:
          url: http://x
          payload:
            - {src: {dependencyName: ordered}, dest: a}
`;

function workspace(): WorkspaceIndex {
  const index = new WorkspaceIndex();
  index.update('source.yaml', source);
  index.update('sensor.yaml', sensor);
  return index;
}

describe('names', () => {
  test('a reference and its definition meet across files', () => {
    const index = workspace();
    expect(index.objects('EventSource', 'hook', '').map(({ uri }) => uri)).toEqual(['source.yaml']);
    expect(index.objects('EventSource', 'hook', 'other')).toHaveLength(1);
    const mentions = index.mentions('event', 'order', { owner: 'hook' });
    expect(mentions.map(({ role, path }) => [role, path.join('.')])).toEqual([
      ['definition', 'spec.webhook.order'],
      ['reference', 'spec.dependencies.0.eventName'],
    ]);
    expect([...index.defined('event', { owner: 'hook' })]).toEqual(['order']);
  });

  test('every use of a dependency is found, inside conditions too', () => {
    const index = workspace();
    const [manifest] = index.file('sensor.yaml')!.manifests;
    const ranges = index
      .mentionsWithin(manifest!)
      .filter(({ kind, name }) => kind === 'dependency' && name === 'ordered')
      .map((mention) => rangeOfMention(mention)!)
      .map(({ start, end }) => [start, sensor.slice(start, end)]);
    expect(ranges.map(([, text]) => text)).toEqual(['ordered', 'ordered', 'ordered']);
    expect(new Set(ranges.map(([start]) => start)).size).toBe(3);
  });

  test('Secrets and the default bus are references too', () => {
    const index = workspace();
    expect(index.mentions('secret', 'token', {})[0]!.path.join('.')).toBe('spec.webhook.order.authSecret.name');
    const [bus] = index.mentions('event-bus', 'default', {});
    expect(bus!.role).toBe('reference');
    expect(rangeOfMention(bus!)).toBeNull();
  });

  test('the name under the cursor', () => {
    const index = workspace();
    expect(index.mentionAt('sensor.yaml', sensor.indexOf('payed') + 2)).toMatchObject({
      kind: 'event',
      name: 'payed',
      owner: 'hook',
    });
    expect(index.mentionAt('sensor.yaml', sensor.indexOf('&&'))).toBeNull();
  });
});

describe('changes', () => {
  test('an edit replaces the names of its file', () => {
    const index = workspace();
    index.update('source.yaml', source.replace('order:', 'payed:'));
    expect([...index.defined('event', { owner: 'hook' })]).toEqual(['payed']);
    index.remove('source.yaml');
    expect(index.objects('EventSource', 'hook', '')).toEqual([]);
    expect(index.mentions('event', 'order', { owner: 'hook' })).toHaveLength(1);
  });

  test('namespaces that are given must be equal', () => {
    const index = new WorkspaceIndex();
    index.update('a.yaml', source.replace('{name: hook}', '{name: hook, namespace: a}'));
    expect(index.objects('EventSource', 'hook', 'a')).toHaveLength(1);
    expect(index.objects('EventSource', 'hook', '')).toHaveLength(1);
    expect(index.objects('EventSource', 'hook', 'b')).toHaveLength(0);
  });

  test('one edit of a large file reads one document again', () => {
    const documents = Array.from({ length: 200 }, (_, i) => `---\n${source.replace('name: hook', `name: hook-${i}`)}`);
    const index = new WorkspaceIndex();
    const before = index.update('all.yaml', documents.join(''));
    documents[100] = documents[100]!.replace('/order', '/orders');
    const after = index.update('all.yaml', documents.join(''));
    const same = after.yaml.documents.filter(({ document }, i) => document === before.yaml.documents[i]!.document);
    expect(same).toHaveLength(199);
    expect(after.manifests[150]!.ours).toBe(before.manifests[150]!.ours);
  });
});

test('a copy changes without the index that it was made of', () => {
  const index = new WorkspaceIndex();
  index.update('file:///a.yaml', 'kind: EventSource\nmetadata: {name: a}\nspec: {webhook: {x: {}}}\n');
  index.update('file:///b.event.yaml', 'eventSource: a\nevent: x\ndata: {}\n');
  const copy = index.copy();
  expect(copy.mentions('event', 'x', { owner: 'a' })).toHaveLength(2);
  expect(copy.fixturesOf('a', 'x')).toHaveLength(1);
  copy.update('file:///a.yaml', 'kind: EventSource\nmetadata: {name: a}\nspec: {webhook: {z: {}}}\n');
  copy.remove('file:///b.event.yaml');
  expect([...copy.defined('event', { owner: 'a' })]).toEqual(['z']);
  expect(copy.fixturesOf('a', 'x')).toEqual([]);
  expect([...index.defined('event', { owner: 'a' })]).toEqual(['x']);
  expect(index.mentions('event', 'x', { owner: 'a' })).toHaveLength(2);
  expect(index.fixturesOf('a', 'x')).toHaveLength(1);
});
