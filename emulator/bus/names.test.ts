import { expect, test } from 'vitest';
import { eventSubject } from '../../language/semantics/event-subject.ts';
import { dependencyHash } from './dependency-hash.ts';
import { defaultKafkaTopic, durableName, fnv1a, heldEventKey, kafkaPartition, kafkaTopics } from './names.ts';

test('names of JetStream', () => {
  expect(fnv1a('my-sensor-log-trigger-test-dep')).toBe(846912201);
  expect(durableName('my-sensor', 'log-trigger', 'test-dep')).toBe('group-846912201');
  expect(eventSubject('webhook', 'example')).toBe('default.webhook.example');
  expect(heldEventKey('log-trigger', 'test-dep')).toBe('log-trigger/test-dep');
});

test.each([
  ['webhook.example', 3, 1],
  ['webhook.example', 6, 4],
  ['calendar.example-with-interval', 3, 1],
  ['calendar.example-with-interval', 6, 4],
])('the record of %s is in partition %d of %d', (key, partitions, partition) => {
  expect(kafkaPartition(key, partitions)).toBe(partition);
});

test('topics of Kafka', () => {
  const topic = defaultKafkaTopic('argo', 'default');
  const sensor = { namespace: 'argo', name: 's', topic };
  const topics = { event: 'argo-default', trigger: 'argo-default-s-trigger', action: 'argo-default-s-action' };
  expect(kafkaTopics(sensor)).toEqual({ ...topics, group: 'argo-s' });
  expect(kafkaTopics({ ...sensor, groupName: 'g' })).toEqual({ ...topics, group: 'g' });
});

test.each([
  [{}, 9653400083338834218n],
  [{ context: { type: 'webhook' } }, 7623884435284283542n],
  [{ context: { time: '2024-07-15T10:00:00+02:00' } }, 9225689482943337744n],
  [{ script: 'return true' }, 2152169283151851285n],
])('the hash of a dependency with filters %j', (filters, hash) => {
  expect(dependencyHash({ name: 'test-dep', eventSourceName: 'webhook', eventName: 'example', filters })).toBe(hash);
});
