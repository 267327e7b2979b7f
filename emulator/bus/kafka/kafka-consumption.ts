import { delay, systemClock } from '../../clock.ts';
import {
  BusError,
  type Delivery,
  type Message,
  type RefusedTrigger,
  type Subscriber,
  type Subscription,
} from '../bus.ts';
import { envelopeOf } from '../envelope-of.ts';
import { type KafkaTopics } from '../names.ts';
import { parseAction, printAction } from './action-record.ts';
import type { IncomingRecord, KafkaLink, OutgoingRecord, RunningConsumer, Transactions } from './kafka-link.ts';

export interface KafkaConsumptionOptions {
  readonly topics: KafkaTopics;
  readonly from: 'oldest' | 'newest';
  readonly sessionTimeoutMs: number;
}

/**
 * Consumes for a Sensor as upstream does on Kafka: the events that its triggers want go, transformed and filtered, to its
 * action topic in the transaction that commits their offsets; what comes from there is fired
 * (`pkg/eventbus/kafka/sensor/kafka_sensor.go`, `trigger_handler.go`). Triggers with `&&` would go over the trigger topic.
 */
export async function consumeKafka(
  link: KafkaLink,
  subscriber: Subscriber,
  options: KafkaConsumptionOptions,
): Promise<KafkaConsumption> {
  const { topics, from, sessionTimeoutMs } = options;
  await link.ensureTopics([topics.event, topics.trigger, topics.action]);
  const transactions = await link.transactions(`argo-events-local-${subscriber.namespace}-${subscriber.sensor}`);
  const consumption = new KafkaConsumption(subscriber, topics, transactions);
  try {
    await consumption.start((handle) =>
      link.consume({
        group: topics.group,
        topics: [topics.event, topics.action],
        from,
        sessionTimeoutMs,
        handle,
        isAbandoned: () => consumption.isAbandoned,
      }),
    );
    return consumption;
  } catch (error) {
    await transactions.close();
    throw error;
  }
}

export class KafkaConsumption implements Subscription {
  readonly refused: readonly RefusedTrigger[];
  readonly topics: KafkaTopics;
  isAbandoned = false;
  private readonly subscriber: Subscriber;
  private readonly transactions: Transactions;
  private readonly running = new Set<Promise<void>>();
  private readonly drained = Promise.withResolvers<void>();
  private readonly background = new Set<Promise<void>>();
  /** Records handed out and not committed, by `topic/partition`. */
  private readonly unacknowledged = new Map<string, number>();
  private consumer: RunningConsumer | null = null;
  private isLeaving = false;

  constructor(subscriber: Subscriber, topics: KafkaTopics, transactions: Transactions) {
    this.subscriber = subscriber;
    this.topics = topics;
    this.transactions = transactions;
    this.refused = subscriber.triggers
      .filter(({ stateful }) => stateful)
      .map(({ name, expression }) => ({
        trigger: name,
        reason: `not supported yet: conditions with && on Kafka (${expression}); use --bus embedded or jetstream.`,
      }));
  }

  async start(
    consume: (handle: (records: readonly IncomingRecord[]) => Promise<number>) => Promise<RunningConsumer>,
  ): Promise<void> {
    this.consumer = await consume((records) => this.handle(records));
  }

  unacknowledgedOf(topic: string, partition: number): number {
    return this.unacknowledged.get(`${topic}/${partition}`) ?? 0;
  }

  async close(how: 'drain' | 'now'): Promise<void> {
    this.isLeaving = true;
    if (how === 'now') this.isAbandoned = true;
    else while (this.running.size > 0) await Promise.all(this.running);
    this.drained.resolve();
    const left = this.leave();
    // Whatever still runs keeps the member in the group until its session is over, as a killed Sensor's does.
    if (how === 'now') left.catch(() => undefined);
    else await left;
  }

  private async leave(): Promise<void> {
    await this.consumer?.leave();
    if (!this.isAbandoned) while (this.background.size > 0) await Promise.all(this.background);
    await this.transactions.close();
  }

  /** A commit needs the member, so it leaves only when what runs is over; what comes meanwhile is left. */
  private async handle(records: readonly IncomingRecord[]): Promise<number> {
    if (this.isLeaving) {
      await this.drained.promise;
      return records[0]!.offset;
    }
    const work = this.handleTopic(records);
    const ended: Promise<void> = work.then(() => void this.running.delete(ended));
    this.running.add(ended);
    return work;
  }

  /** A delivery that rejects leaves its record and those after it uncommitted; unless the Sensor is leaving they come again soon. */
  private async handleTopic(records: readonly IncomingRecord[]): Promise<number> {
    const { topic, partition, offset } = records[0]!;
    const place = `${topic}/${partition}`;
    this.unacknowledged.set(place, records.length);
    try {
      return await (topic === this.topics.event ? this.handleEvents(records) : this.handleActions(records));
    } catch (error) {
      this.subscriber.failed(error);
      if (!this.isLeaving) await delay(systemClock, retryMs);
      return offset;
    } finally {
      this.unacknowledged.delete(place);
    }
  }

  private async handleEvents(records: readonly IncomingRecord[]): Promise<number> {
    const { topic, partition, offset: first } = records[0]!;
    const deliveries: Delivery[] = [];
    const actions: OutgoingRecord[] = [];
    let next = first;
    for (const record of records) {
      if (this.isLeaving) break;
      const delivery = await this.receive(record, actions);
      if (delivery !== null) deliveries.push(delivery);
      next = record.offset + 1;
    }
    const position = { topic, partition, offset: next };
    const commit = () =>
      actions.length === 0
        ? this.consumer!.commit(position)
        : this.transactions.run(this.topics.group, this.topics.action, actions, position);
    await Promise.all(this.acknowledge(deliveries, commit));
    if (deliveries.length === 0 && next > first) await commit();
    return next;
  }

  /** Adds what the event makes its triggers do; `null` when none of them wants it, which upstream does not even log. */
  private async receive(record: IncomingRecord, actions: OutgoingRecord[]): Promise<Delivery | null> {
    const message = { ...envelopeOf(record.value, fromKey(record.key)), body: record.value };
    const wanted = this.wanted(message);
    const isEnvelope = message.id !== '';
    if (isEnvelope && wanted.length === 0) return null;
    const delivery = this.deliver(record, message, [...new Set(wanted.map(({ trigger }) => trigger))]);
    if (!(await delivery.decode())) return delivery;
    for (const { trigger, dependency } of wanted) {
      const event = await delivery.admit(trigger, dependency);
      if (event !== null) actions.push(printAction(trigger, dependency, event));
    }
    return delivery;
  }

  private async handleActions(records: readonly IncomingRecord[]): Promise<number> {
    const { topic, partition, offset: first } = records[0]!;
    const handled: { readonly delivery: Delivery; readonly act: (() => Promise<void>) | null }[] = [];
    let next = first;
    for (const record of records) {
      if (this.isLeaving) break;
      const trigger = this.subscriber.triggers.find(({ name, stateful }) => name === record.key && !stateful);
      const action = trigger === undefined ? null : parseAction(record, trigger);
      if (trigger !== undefined && action !== null) {
        const delivery = this.deliver(record, action.message, [trigger.name]);
        const act = () => delivery.fire(trigger.name, action.events);
        await delivery.decode();
        if (trigger.atLeastOnce) await act();
        handled.push({ delivery, act: trigger.atLeastOnce ? null : act });
      }
      next = record.offset + 1;
    }
    const commit = () => this.consumer!.commit({ topic, partition, offset: next });
    const deliveries = handled.map(({ delivery }) => delivery);
    const acknowledged = this.acknowledge(deliveries, commit).map(async (over, index) => {
      await over;
      const { act } = handled[index]!;
      if (act !== null) this.keep(act());
    });
    await Promise.all(acknowledged);
    if (handled.length === 0 && next > first) await commit();
    return next;
  }

  /** The pairs of a trigger and a dependency that the event is for. */
  private wanted({ source, subject }: Message): readonly { readonly trigger: string; readonly dependency: string }[] {
    return this.subscriber.triggers
      .filter(({ stateful }) => !stateful)
      .flatMap(({ name: trigger, dependencies }) =>
        dependencies
          .filter(({ eventSourceName, eventName }) => eventSourceName === source && eventName === subject)
          .map(({ name: dependency }) => ({ trigger, dependency })),
      );
  }

  /** Kafka does not count how often it hands out a record. */
  private deliver(
    { topic, partition, offset, timestamp }: IncomingRecord,
    message: Message,
    triggers: readonly string[],
  ): Delivery {
    return this.subscriber.deliver({
      isAction: topic === this.topics.action,
      consumer: `${this.topics.group}/${topic}`,
      message: { ...message, position: `${partition}@${offset}`, storedAt: timestamp },
      attempt: 1,
      triggers,
    });
  }

  /**
   * One commit for all records of a batch, when the last of them may be acknowledged. When one rejects before, so do the
   * others: nothing is committed, and they come again together.
   */
  private acknowledge(deliveries: readonly Delivery[], commit: () => Promise<void>): readonly Promise<void>[] {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    // Perhaps none of the others waits for it.
    promise.catch(() => undefined);
    let missing = deliveries.length;
    const acknowledge = () => {
      missing--;
      if (missing === 0) resolve(this.isAbandoned ? Promise.reject(abandoned()) : commit());
      return promise;
    };
    return deliveries.map((delivery) => {
      const over = delivery.acknowledge(acknowledge);
      over.catch(reject);
      return over;
    });
  }

  private keep(action: Promise<void>): void {
    const ended: Promise<void> = action.catch(() => undefined).then(() => void this.background.delete(ended));
    this.background.add(ended);
  }
}

const retryMs = 1000;

function abandoned(): BusError {
  return new BusError('The subscription was closed before this record was committed; it comes again.');
}

/** `<EventSource>.<event>`, for what is no CloudEvent. */
function fromKey(key: string): Pick<Message, 'id' | 'source' | 'subject'> {
  const dot = key.indexOf('.');
  return { id: '', source: dot === -1 ? key : key.slice(0, dot), subject: dot === -1 ? '' : key.slice(dot + 1) };
}
