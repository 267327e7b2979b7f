import { dependencyHash } from '../../../emulator/bus/dependency-hash.ts';
import * as names from '../../../emulator/bus/names.ts';
import { eventSubject } from '../../../language/semantics/event-subject.ts';
import { pluralOf } from '../../../language/semantics/plural.ts';
import { type Judge, difference } from '../vector.ts';

/** Names, keys and hashes of the buses, and resource names. */
export const judge: Judge = (vector) => difference(answers[vector.in.op]!(vector.in), vector.out);

const answers: Readonly<Record<string, (input: Parameters<Judge>[0]['in']) => unknown>> = {
  hasher: ({ text }) => ({ hash: String(names.fnv1a(text)) }),
  durable: ({ sensor, trigger, dependency }) => ({
    durable: names.durableName(sensor, trigger, dependency),
    input: `${sensor}-${trigger}-${dependency}`,
  }),
  depHash: ({ definition }) => ({ hash: String(dependencyHash(definition)) }),
  kvKeys: ({ sensor, trigger, dependency }) => ({
    bucket: names.bucketStream(sensor).slice('KV_'.length),
    stream: names.bucketStream(sensor),
    triggersKey: names.triggersKey,
    depsKey: names.dependenciesKey,
    expressionKey: names.expressionKey(trigger),
    dependencyKey: names.heldEventKey(trigger, dependency),
  }),
  subject: ({ eventSource, eventName }) => ({ subject: eventSubject(eventSource, eventName) }),
  kafkaKey: ({ eventSource, eventName }) => ({ key: names.kafkaKey(eventSource, eventName) }),
  kafkaPartition: ({ key, partitions }) => ({ partition: names.kafkaPartition(key, partitions) }),
  kafkaTopics: ({ namespace, sensor, kafka }) =>
    names.kafkaTopics({
      namespace,
      name: sensor,
      topic: kafka.topic ?? '',
      groupName: kafka.consumerGroup?.groupName,
    }),
  plural: ({ text }) => ({ resource: pluralOf(text) }),
};
