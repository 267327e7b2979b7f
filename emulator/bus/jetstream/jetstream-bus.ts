import { type Clock, systemClock } from '../../clock.ts';
import type { Bus, ConsumerLag, Differences, Message, StoredMessage, Subscriber, Subscription } from '../bus.ts';
import { consume } from '../jetstream-consumption.ts';
import { defaultAckWaitMs, jetStreamDifferences } from '../jetstream-differences.ts';
import type { JetStreamStore } from '../jetstream-store.ts';
import type { StreamSettings } from '../stream-settings.ts';
import { withoutCredentials } from '../without-credentials.ts';
import { assertAnswer, consumerNotFound, errorCode } from './api-error.ts';
import { DefaultStream } from './default-stream.ts';
import { durableOwners } from './durable-owners.ts';
import { connectNats, type NatsLink } from './nats-link.ts';
import { openServerBucket } from './server-bucket.ts';
import { openServerConsumer } from './server-consumer.ts';

export interface JetStreamBusOptions {
  readonly url: string;
  readonly settings: StreamSettings;
  readonly clock: Clock;
  /** Asked for when a consumer is made; `null` leaves it to the server, as upstream does (30 s). */
  readonly ackWaitMs: number | null;
  /** One sentence for a person about the link to the server. */
  readonly tell: (sentence: string) => void;
  /** Called when the bus is closed, to end what was started for it. */
  release?(): Promise<void>;
}

/** Connects to a NATS server with JetStream and makes the stream when it is absent. Throws `BusError`. */
export async function openJetStreamBus(options: JetStreamBusOptions): Promise<Bus> {
  const link = await connectNats(options.url, options.tell);
  try {
    return new JetStreamBus(link, await DefaultStream.open(link, options.settings), options);
  } catch (error) {
    await link.close();
    throw error;
  }
}

class JetStreamBus implements Bus {
  readonly kind = 'jetstream';
  readonly address: string;
  readonly differences: Differences;
  private readonly link: NatsLink;
  private readonly stream: DefaultStream;
  private readonly options: JetStreamBusOptions;
  private readonly store: JetStreamStore;
  private readonly subscriptions = new Set<Subscription>();
  private closing: Promise<void> | null = null;

  constructor(link: NatsLink, stream: DefaultStream, options: JetStreamBusOptions) {
    this.link = link;
    this.address = withoutCredentials(options.url);
    this.stream = stream;
    this.options = options;
    this.differences = jetStreamDifferences(options.ackWaitMs ?? defaultAckWaitMs);
    this.store = {
      bucket: (name) => openServerBucket(link, name),
      consumer: (definition) => openServerConsumer(link, definition, options.ackWaitMs),
      deleteConsumer: (durable) => deleteConsumer(link, durable),
    };
  }

  publish(message: Message) {
    return this.stream.publish(message);
  }

  /** The server counts its waits in real time, whatever our clock says. */
  async subscribe(subscriber: Subscriber): Promise<Subscription> {
    const subscription = await consume(this.store, subscriber, { clock: this.options.clock, busClock: systemClock });
    this.subscriptions.add(subscription);
    return {
      refused: subscription.refused,
      close: async (how) => {
        await subscription.close(how);
        this.subscriptions.delete(subscription);
      },
    };
  }

  async consumers(): Promise<readonly ConsumerLag[]> {
    const [consumers, owners, endOffset] = await Promise.all([
      listConsumers(this.link),
      durableOwners(this.link),
      this.stream.lastSeq(),
    ]);
    return consumers.map((info) => ({
      consumer: info.name,
      sensor: owners.get(info.name)?.sensor ?? null,
      trigger: owners.get(info.name)?.trigger ?? null,
      topic: info.config.filter_subject ?? 'default.*.*',
      partition: 0,
      currentOffset: info.delivered.stream_seq,
      endOffset,
      lag: info.num_pending,
      unacknowledged: info.num_ack_pending,
    }));
  }

  browse({ after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly StoredMessage[]> {
    return this.stream.browse(Number(after ?? 0), limit);
  }

  purge() {
    return this.stream.purge();
  }

  close(): Promise<void> {
    this.closing ??= this.release();
    return this.closing;
  }

  private async release(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close('now')));
    await this.link.close();
    await this.options.release?.();
  }
}

interface ConsumerInfo {
  readonly name: string;
  readonly config: { readonly filter_subject?: string };
  readonly delivered: { readonly stream_seq: number };
  readonly num_pending: number;
  readonly num_ack_pending: number;
}

async function listConsumers(link: NatsLink): Promise<readonly ConsumerInfo[]> {
  const consumers: ConsumerInfo[] = [];
  for (;;) {
    const page = await link.api('CONSUMER.LIST.default', { offset: consumers.length });
    assertAnswer(page, `The consumers at ${link.url} cannot be listed`);
    consumers.push(...((page['consumers'] as ConsumerInfo[] | null) ?? []));
    if (consumers.length >= (page['total'] as number)) return consumers;
  }
}

async function deleteConsumer(link: NatsLink, durable: string): Promise<void> {
  const answer = await link.api(`CONSUMER.DELETE.default.${durable}`);
  if (errorCode(answer) !== consumerNotFound) assertAnswer(answer, `The durable ${durable} cannot be deleted`);
}
