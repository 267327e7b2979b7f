import { toBytes } from '../../language/go/strings.ts';

/** FNV-1a, 32 bit, over the UTF-8 bytes (`pkg/shared/util/util.go: Hasher`, which prints it in decimal). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of toBytes(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The JetStream consumer of one trigger and dependency (`sensor/sensor_jetstream.go: getDurableName`). */
export function durableName(sensor: string, trigger: string, dependency: string): string {
  return `group-${fnv1a(`${sensor}-${trigger}-${dependency}`)}`;
}

/** The stream behind a key-value bucket; that of a Sensor has its name. */
export function bucketStream(bucket: string): string {
  return `KV_${bucket}`;
}

/** The trigger names of the last started spec, as a JSON array. */
export const triggersKey = 'Triggers';

/** The dependencies' hashes of the last started spec, as a JSON object. */
export const dependenciesKey = 'Deps';

/** The trigger's `conditions`, verbatim. */
export function expressionKey(trigger: string): string {
  return `${trigger}/Expression`;
}

/** The event of a dependency that a trigger's unmet conditions hold. */
export function heldEventKey(trigger: string, dependency: string): string {
  return `${trigger}/${dependency}`;
}

/** The key of an event's Kafka record (`pkg/eventbus/kafka/base/utils.go: EventKey`). */
export function kafkaKey(eventSource: string, eventName: string): string {
  return `${eventSource}.${eventName}`;
}

/**
 * The partition of sarama's hash partitioner: FNV-1a as a signed number, its remainder made positive. It is not murmur2, so
 * the default partitioner of other Kafka clients disagrees.
 */
export function kafkaPartition(key: string, partitions: number): number {
  return Math.abs((fnv1a(key) | 0) % partitions);
}

export interface KafkaTopics {
  readonly event: string;
  readonly trigger: string;
  readonly action: string;
  /** The consumer group of all three. */
  readonly group: string;
}

/** What a Sensor reads and writes (`pkg/eventbus/kafka/sensor/kafka_sensor.go: NewKafkaSensor`). */
export function kafkaTopics(sensor: {
  readonly namespace: string;
  readonly name: string;
  readonly topic: string;
  /** `consumerGroup.groupName`; absent or `''`: upstream's own. */
  readonly groupName?: string | undefined;
}): KafkaTopics {
  const { namespace, name, topic, groupName } = sensor;
  return {
    event: topic,
    trigger: `${topic}-${name}-trigger`,
    action: `${topic}-${name}-action`,
    group: groupName || `${namespace}-${name}`,
  };
}

/** The topic that the controller fills in when the EventBus names none. */
export function defaultKafkaTopic(namespace: string, eventBus: string): string {
  return `${namespace}-${eventBus}`;
}
