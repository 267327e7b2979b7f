import kafkajs, {
  type Admin,
  type Consumer,
  type EachBatchPayload,
  type ICustomPartitioner,
  type Kafka,
  type Producer,
} from 'kafkajs';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import { BusError } from '../bus.ts';
import { within } from '../within.ts';
import type {
  ConsumeOptions,
  KafkaLink,
  OutgoingRecord,
  Partitioner,
  PartitionOffset,
  RunningConsumer,
  Transactions,
} from './kafka-link.ts';

/**
 * The client looks again and again, in each millisecond of each connection, for requests that wait for a throttled broker, also
 * when none waits: its delay is then negative, for which Node prints a `TimeoutNegativeWarning`. A request that comes to wait looks by itself.
 */
const queue = RequestQueue.prototype;
const schedule = Reflect.get(queue, 'scheduleCheckPendingRequests');
queue.scheduleCheckPendingRequests = function (this: RequestQueue) {
  if (this.pending.length > 0) schedule.call(this);
};

/**
 * Connects to the brokers of a comma-separated list. The one file that knows the `kafkajs` client. Throws `BusError`.
 */
export async function connectKafka(url: string, partitioner: Partitioner): Promise<KafkaLink> {
  const kafka = new kafkajs.Kafka({
    clientId: 'argo-events-local',
    brokers: url.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 3000,
    retry: { initialRetryTime: 100, retries: 8, maxRetryTime: 2000 },
  });
  const createPartitioner: ICustomPartitioner =
    () =>
    ({ message, partitionMetadata }) =>
      partitioner(String(message.key ?? ''), partitionMetadata.length);
  const admin = kafka.admin({ retry: { retries: 2, initialRetryTime: 100 } });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner });
  try {
    await within(answerTimeoutMs, Promise.all([admin.connect(), producer.connect()]));
  } catch (error) {
    await Promise.allSettled([admin.disconnect(), producer.disconnect()]);
    throw describeError(`Kafka at ${url} cannot be reached`, 'start it, or correct the URL', error);
  }
  return {
    url,
    ...adminLink(admin, url),
    async send(topic, record) {
      try {
        const [answer] = await producer.send({ topic, acks: -1, messages: [toMessage(record)] });
        return { partition: answer!.partition, offset: answer!.baseOffset! };
      } catch (error) {
        throw describeError(
          `The event cannot be written to the topic ${topic} of Kafka at ${url}`,
          'see the broker',
          error,
        );
      }
    },
    consume: (options) => consume(kafka, admin, options),
    transactions: (transactionalId) => openTransactions(kafka, transactionalId, createPartitioner),
    async close() {
      await Promise.all([producer.disconnect(), admin.disconnect()]);
    },
  };
}

const answerTimeoutMs = 20_000;

function adminLink(
  admin: Admin,
  url: string,
): Pick<KafkaLink, 'ensureTopics' | 'topics' | 'groups' | 'ends' | 'committed' | 'removeRecords' | 'removeGroup'> {
  const asking =
    <Given extends unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    (...given: Given): Promise<Answer> =>
      ask(...given).catch((error: unknown) => {
        throw describeAnswer(url, error);
      });
  return {
    ensureTopics: asking(async (topics: readonly string[]) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter((topic) => !existing.has(topic));
      if (missing.length === 0) return;
      if (!(await makesTopics(admin)))
        throw new BusError(
          `Topics do not exist. Please ensure the topics '${missing.join("', '")}' have been created, or the kafka setting 'auto.create.topics.enable' is set to true (at ${url}).`,
        );
      await admin.createTopics({ topics: missing.map((topic) => ({ topic })), waitForLeaders: true });
    }),
    topics: asking(() => admin.listTopics()),
    groups: asking(async () => (await admin.listGroups()).groups.map(({ groupId }) => groupId)),
    ends: asking(async (topic: string) =>
      (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
        partition,
        low: Number(low),
        high: Number(high),
      })),
    ),
    committed: asking((group: string, topics: readonly string[]) => committed(admin, group, topics)),
    removeRecords: asking(async (offsets: readonly PartitionOffset[]) => {
      for (const topic of new Set(offsets.map((offset) => offset.topic))) {
        const partitions = offsets
          .filter((offset) => offset.topic === topic)
          .map(({ partition, offset }) => ({ partition, offset: String(offset) }));
        await admin.deleteTopicRecords({ topic, partitions });
      }
    }),
    removeGroup: asking(async (group: string) => void (await admin.deleteGroups([group]))),
  };
}

/** Kafka's silence is told apart from its refusal. */
function describeAnswer(url: string, error: unknown): BusError {
  const inside = causes(error);
  if (inside.some((one) => silences.some((silence) => one instanceof silence)))
    return describeError(`Kafka at ${url} does not answer`, 'see whether it runs', error);
  return describeError(`Kafka at ${url} refuses`, 'see the broker', error, inside.flatMap(answersIn).join('; '));
}

const silences = [
  kafkajs.KafkaJSConnectionError,
  kafkajs.KafkaJSRequestTimeoutError,
  kafkajs.KafkaJSBrokerNotFound,
  kafkajs.KafkaJSTimeout,
];

/** An error and what it is wrapped around: the client says anew that it has tried often enough. */
function causes(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

/** What was answered of each topic, group or partition, when several were asked for: the error around them does not say it. */
function answersIn(error: Error): readonly string[] {
  if (error instanceof kafkajs.KafkaJSAggregateError)
    return error.errors.map((one) => (one instanceof Error ? one.message : one));
  if (error instanceof kafkajs.KafkaJSDeleteGroupsError)
    return error.groups.flatMap((one) => (one.error === undefined ? [] : [one.error.message]));
  // Its types leave them out.
  if (error instanceof kafkajs.KafkaJSDeleteTopicRecordsError)
    return (Reflect.get(error, 'partitions') as { readonly error: Error | null }[]).flatMap((one) =>
      one.error === null ? [] : [one.error.message],
    );
  return [];
}

/** Whether the broker makes topics by itself; one that does not say is asked to. */
async function makesTopics(admin: Admin): Promise<boolean> {
  const setting = 'auto.create.topics.enable';
  const { brokers } = await admin.describeCluster();
  try {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [
        { type: kafkajs.ConfigResourceTypes.BROKER, name: String(brokers[0]!.nodeId), configNames: [setting] },
      ],
    });
    return resources[0]?.configEntries.find(({ configName }) => configName === setting)?.configValue !== 'false';
  } catch {
    return true;
  }
}

async function committed(admin: Admin, group: string, topics: readonly string[]): Promise<readonly PartitionOffset[]> {
  if (topics.length === 0) return [];
  const answer = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  return answer.flatMap(({ topic, partitions }) =>
    partitions
      .map(({ partition, offset }) => ({ topic, partition, offset: Number(offset) }))
      .filter(({ offset }) => offset >= 0),
  );
}

async function consume(kafka: Kafka, admin: Admin, options: ConsumeOptions): Promise<RunningConsumer> {
  const consumer = kafka.consumer({
    groupId: options.group,
    sessionTimeout: options.sessionTimeoutMs,
    heartbeatInterval: options.sessionTimeoutMs / 3.3,
    rebalanceTimeout: 60_000,
    // Leaving waits for it.
    maxWaitTimeInMs: 250,
  });
  const joined = Promise.withResolvers<void>();
  let positioned: Promise<void> = joined.promise;
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    positioned = position(consumer, admin, options, payload.memberAssignment);
    positioned.then(joined.resolve, joined.reject);
  });
  const run = () => runConsumer(consumer, options, () => positioned);
  let hasJoined = false;
  let hasLeft = false;
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (payload.restart || hasLeft) return;
    if (!hasJoined) joined.reject(payload.error);
    // Upstream's watchdog begins anew too, within 5 s.
    else setTimeout(() => hasLeft || void run().catch(() => undefined), restartMs).unref();
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: options.from === 'oldest' });
    await run();
    await joined.promise;
    hasJoined = true;
  } catch (error) {
    await consumer.disconnect();
    throw describeError(`The group ${options.group} cannot consume`, 'see the broker', error);
  }
  return {
    commit: ({ topic, partition, offset }) => consumer.commitOffsets([{ topic, partition, offset: String(offset) }]),
    leave() {
      hasLeft = true;
      return consumer.disconnect();
    },
  };
}

const restartMs = 3000;

async function runConsumer(
  consumer: Consumer,
  options: ConsumeOptions,
  positioned: () => Promise<void>,
): Promise<void> {
  await consumer.connect();
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 16,
    eachBatch: async (payload) => {
      await positioned();
      if (!payload.isStale()) await handleBatch(payload, options);
    },
  });
}

/**
 * Commits where the partitions without a committed offset begin: what is published from now on is then delivered, also when
 * the process dies before the first record (`pkg/eventbus/kafka/sensor/kafka_handler.go` commits the first record's offset).
 */
async function position(
  consumer: Consumer,
  admin: Admin,
  options: ConsumeOptions,
  assignment: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  const known = await committed(admin, options.group, Object.keys(assignment));
  for (const [topic, partitions] of Object.entries(assignment)) {
    const isNew = (partition: number) => !known.some((one) => one.topic === topic && one.partition === partition);
    if (!partitions.some(isNew)) continue;
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (!partitions.includes(partition) || !isNew(partition)) continue;
      const offset = options.from === 'oldest' ? low : high;
      consumer.seek({ topic, partition, offset });
      await consumer.commitOffsets([{ topic, partition, offset }]);
    }
  }
}

async function handleBatch(payload: EachBatchPayload, options: ConsumeOptions): Promise<void> {
  const { topic, partition, messages } = payload.batch;
  const records = messages.slice(0, maxBatch).map(({ offset, timestamp, key, value, headers }) => ({
    topic,
    partition,
    offset: Number(offset),
    timestamp: Number(timestamp),
    key: key?.toString() ?? '',
    value: value ?? new Uint8Array(),
    header: (name: string) => headers?.[name]?.toString() ?? '',
  }));
  if (records.length === 0) return;
  const beating = setInterval(() => {
    // A rebalance is heard of again at the commit.
    if (!options.isAbandoned()) payload.heartbeat().catch(() => undefined);
  }, 1000);
  try {
    const next = await options.handle(records);
    if (next > records[0]!.offset) payload.resolveOffset(String(next - 1));
  } finally {
    clearInterval(beating);
  }
}

/** Upstream's: a batch is what comes within a second; ours does not wait for more. */
const maxBatch = 100;

async function openTransactions(
  kafka: Kafka,
  transactionalId: string,
  createPartitioner: ICustomPartitioner,
): Promise<Transactions> {
  const connect = async () => {
    const producer = kafka.producer({ transactionalId, idempotent: true, maxInFlightRequests: 1, createPartitioner });
    try {
      await producer.connect();
      // Upstream's client asks for its producer id at its start, which fences an older one of the same transactional id; this
      // one asks with its first transaction.
      await (await producer.transaction()).abort();
      return producer;
    } catch (error) {
      await producer.disconnect();
      throw describeError(`The transactions of ${transactionalId} cannot be opened`, 'see the broker', error);
    }
  };
  let producer = await connect();
  /** A producer has one transaction at a time. */
  let last: Promise<void> = Promise.resolve();
  const transact: Transactions['run'] = async (group, topic, records, position) => {
    try {
      await commitTransaction(producer, group, topic, records, position);
    } catch (error) {
      // The client may be left in the midst of it; its successor ends it at the broker.
      await producer.disconnect().catch(() => undefined);
      producer = await connect();
      throw describeError(`The transaction of ${transactionalId} failed`, 'it is tried again', error);
    }
  };
  return {
    run(...work) {
      const run = last.then(() => transact(...work));
      last = run.catch(() => undefined);
      return run;
    },
    close: () => producer.disconnect(),
  };
}

async function commitTransaction(
  producer: Producer,
  consumerGroupId: string,
  topic: string,
  records: readonly OutgoingRecord[],
  position: PartitionOffset,
): Promise<void> {
  const transaction = await producer.transaction();
  await transaction.send({ topic, messages: records.map(toMessage) });
  const partitions = [{ partition: position.partition, offset: String(position.offset) }];
  await transaction.sendOffsets({ consumerGroupId, topics: [{ topic: position.topic, partitions }] });
  await transaction.commit();
}

function toMessage({ key, value, headers }: OutgoingRecord) {
  return { key, value: Buffer.from(value), ...(headers === undefined ? {} : { headers: { ...headers } }) };
}

function describeError(what: string, advice: string, error: unknown, said = ''): BusError {
  if (error instanceof BusError) return error;
  return new BusError(`${what} (${said || (error as Error).message}); ${advice}.`, { cause: error });
}
