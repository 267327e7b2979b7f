import type {
  Bus,
  ConsumerLag,
  Differences,
  Message,
  Published,
  StoredMessage,
  Subscriber,
  Subscription,
} from '../bus.ts';
import { kafkaKey, kafkaTopics } from '../names.ts';
import { readTopic } from './browse-topic.ts';
import { consumeKafka, type KafkaConsumption } from './kafka-consumption.ts';
import type { KafkaLink } from './kafka-link.ts';
import { connectKafka } from './kafkajs-link.ts';
import { createPartitioner } from './partitioner.ts';

export interface KafkaBusOptions {
  /** Brokers, separated by commas. */
  readonly url: string;
  readonly topic: string;
  readonly namespace: string;
  /** `consumerGroup.groupName` of the EventBus, for every Sensor on it; `''` for upstream's own. */
  readonly groupName: string;
  readonly from: 'oldest' | 'newest';
  /** `hash`, `roundrobin`, `manual`; anything else is `random`. */
  readonly partitioner: string;
  /** Called when the bus is closed, to end what was started for it. */
  readonly release?: () => Promise<void>;
}

/** Connects to a Kafka cluster and sees to the event topic. Throws `BusError`. */
export async function openKafkaBus(options: KafkaBusOptions): Promise<Bus> {
  const link = await connectKafka(options.url, createPartitioner(options.partitioner));
  try {
    await link.ensureTopics([options.topic]);
    return new KafkaBus(link, options);
  } catch (error) {
    await link.close();
    throw error;
  }
}

class KafkaBus implements Bus {
  readonly kind = 'kafka';
  readonly address: string;
  readonly differences: Differences = {
    follows: 'kafka',
    deduplicatesPublishing: false,
    deduplicatesDelivery: false,
    holdsConditions: false,
    redeliveryAfterMs: sessionTimeoutMs,
  };
  private readonly link: KafkaLink;
  private readonly options: KafkaBusOptions;
  private readonly consumptions = new Set<KafkaConsumption>();
  private closing: Promise<void> | null = null;

  constructor(link: KafkaLink, options: KafkaBusOptions) {
    this.address = options.url;
    this.link = link;
    this.options = options;
  }

  async publish({ source, subject, body }: Message): Promise<Published> {
    const { partition, offset } = await this.link.send(this.options.topic, {
      key: kafkaKey(source, subject),
      value: body,
    });
    return { position: `${partition}@${offset}`, duplicate: false };
  }

  async subscribe(subscriber: Subscriber): Promise<Subscription> {
    const { topic, groupName, from } = this.options;
    const topics = kafkaTopics({ namespace: subscriber.namespace, name: subscriber.sensor, topic, groupName });
    const consumption = await consumeKafka(this.link, subscriber, { topics, from, sessionTimeoutMs });
    this.consumptions.add(consumption);
    return {
      refused: consumption.refused,
      close: async (how) => {
        await consumption.close(how);
        this.consumptions.delete(consumption);
      },
    };
  }

  /** Every group that has committed an offset on the bus' topics. */
  async consumers(): Promise<readonly ConsumerLag[]> {
    const { topic: eventTopic, namespace, groupName } = this.options;
    const all = await this.link.topics();
    const sensors = all.flatMap((topic) =>
      topic.startsWith(`${eventTopic}-`) && topic.endsWith('-action')
        ? [topic.slice(eventTopic.length + 1, -'-action'.length)]
        : [],
    );
    const topics = all.filter(
      (topic) => topic === eventTopic || sensors.some((sensor) => isInternal(topic, eventTopic, sensor)),
    );
    const ends = new Map(await Promise.all(topics.map(async (topic) => [topic, await this.link.ends(topic)] as const)));
    const rows: ConsumerLag[] = [];
    for (const group of await this.link.groups())
      for (const { topic, partition, offset } of await this.link.committed(group, topics)) {
        const endOffset = ends.get(topic)?.find((one) => one.partition === partition)?.high ?? offset;
        const sensor = sensors.find((name) =>
          topic === eventTopic
            ? kafkaTopics({ namespace, name, topic: eventTopic, groupName }).group === group
            : isInternal(topic, eventTopic, name),
        );
        rows.push({
          consumer: group,
          sensor: sensor ?? null,
          trigger: null,
          topic,
          partition,
          currentOffset: offset,
          endOffset,
          lag: endOffset - offset,
          unacknowledged: this.unacknowledgedOf(group, topic, partition),
        });
      }
    return rows;
  }

  browse(query: { readonly after?: string; readonly limit: number }): Promise<readonly StoredMessage[]> {
    return readTopic(this.link, this.options.topic, query);
  }

  async purge(): Promise<number> {
    const { topic } = this.options;
    const ends = await this.link.ends(topic);
    await this.link.removeRecords(ends.map(({ partition, high }) => ({ topic, partition, offset: high })));
    return ends.reduce((count, { low, high }) => count + high - low, 0);
  }

  close(): Promise<void> {
    this.closing ??= this.release();
    return this.closing;
  }

  private unacknowledgedOf(group: string, topic: string, partition: number): number {
    let count = 0;
    for (const consumption of this.consumptions)
      if (consumption.topics.group === group) count += consumption.unacknowledgedOf(topic, partition);
    return count;
  }

  private async release(): Promise<void> {
    await Promise.all([...this.consumptions].map((consumption) => consumption.close('now')));
    await this.link.close();
    await this.options.release?.();
  }
}

/** sarama's default, which upstream does not change. */
const sessionTimeoutMs = 10_000;

function isInternal(topic: string, eventTopic: string, sensor: string): boolean {
  return topic === `${eventTopic}-${sensor}-action` || topic === `${eventTopic}-${sensor}-trigger`;
}
