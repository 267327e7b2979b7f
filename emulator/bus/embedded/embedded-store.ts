import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { BusError, type ConsumerLag } from '../bus.ts';
import type { Bucket, ConsumerDefinition, JetStreamStore, PullConsumer } from '../jetstream-store.ts';
import { assertBucketName } from '../key-value-names.ts';
import {
  DurableConsumer,
  type ConsumerState,
  type ConsumerStatements,
  prepareConsumerStatements,
} from './durable-consumer.ts';
import { EmbeddedBucket } from './embedded-bucket.ts';
import type { GroupCommit } from './group-commit.ts';
import type { MessageStream } from './message-stream.ts';

/** The consumers and buckets beside the stream: what upstream's consumption needs of a server. */
export class EmbeddedStore implements JetStreamStore {
  private readonly parts: EmbeddedStoreParts;
  private readonly statements: ConsumerStatements;
  private readonly consumers = new Map<string, DurableConsumer>();
  private readonly buckets = new Map<string, EmbeddedBucket>();

  constructor(parts: EmbeddedStoreParts) {
    this.parts = parts;
    this.statements = prepareConsumerStatements(parts.database);
    for (const state of loadConsumers(parts.database))
      this.consumers.set(
        state.definition.durable,
        new DurableConsumer({ ...parts, statements: this.statements }, state),
      );
    parts.stream.onStored((message) => {
      for (const consumer of this.consumers.values()) consumer.notice(message);
    });
  }

  async consumer(definition: ConsumerDefinition): Promise<PullConsumer> {
    const existing = this.consumers.get(definition.durable);
    if (existing !== undefined && existing.definition.filterSubject !== definition.filterSubject)
      throw new BusError(
        `failed to subscribe to subject ${definition.filterSubject} using group ${definition.durable}: another trigger's durable has that name and filters ${existing.definition.filterSubject}; rename the sensor, the trigger or the dependency.`,
      );
    return (existing ?? (await this.createConsumer(definition))).open();
  }

  async deleteConsumer(durable: string): Promise<void> {
    this.consumers.get(durable)?.close();
    if (!this.consumers.delete(durable)) return;
    const { commit, database } = this.parts;
    await commit.write(() => {
      database.prepare('DELETE FROM consumers WHERE durable = ?').run(durable);
      database.prepare('DELETE FROM pending WHERE durable = ?').run(durable);
    });
  }

  async bucket(name: string): Promise<Bucket> {
    assertBucketName(name);
    let bucket = this.buckets.get(name);
    if (bucket === undefined) {
      bucket = new EmbeddedBucket(name, this.parts.database, this.parts.commit);
      this.buckets.set(name, bucket);
    }
    return bucket;
  }

  lag(): readonly ConsumerLag[] {
    return [...this.consumers.values()].map((consumer) => consumer.lag());
  }

  /** After a purge of the stream. */
  async skipAll(): Promise<void> {
    const last = this.parts.stream.lastSeq;
    await Promise.all([...this.consumers.values()].map((consumer) => consumer.skipTo(last)));
  }

  close(): void {
    for (const consumer of this.consumers.values()) consumer.close();
  }

  /** Delivers new messages only: what is stored already is behind it. */
  private async createConsumer(definition: ConsumerDefinition): Promise<DurableConsumer> {
    const consumer = new DurableConsumer(
      { ...this.parts, statements: this.statements },
      { definition, streamSeq: this.parts.stream.lastSeq, consumerSeq: 0, pending: [] },
    );
    this.consumers.set(definition.durable, consumer);
    await consumer.save();
    return consumer;
  }
}

export interface EmbeddedStoreParts {
  readonly database: DatabaseSync;
  readonly commit: GroupCommit;
  readonly stream: MessageStream;
  readonly clock: Clock;
  readonly ackWaitMs: number;
}

function loadConsumers(database: DatabaseSync): readonly ConsumerState[] {
  const pending = database.prepare('SELECT seq, attempt, deadline FROM pending WHERE durable = ? ORDER BY seq');
  return database
    .prepare('SELECT * FROM consumers')
    .all()
    .map((row) => ({
      definition: {
        durable: row['durable'] as string,
        filterSubject: row['filter'] as string,
        sensor: row['sensor'] as string,
        trigger: row['trigger'] as string,
      },
      streamSeq: row['stream_seq'] as number,
      consumerSeq: row['consumer_seq'] as number,
      pending: pending.all(row['durable'] as string) as unknown as ConsumerState['pending'],
    }));
}
