import { join } from 'node:path';
import type { Clock } from '../../clock.ts';
import type { Bus, Differences, Message, Published, StoredMessage, Subscriber, Subscription } from '../bus.ts';
import { consume } from '../jetstream-consumption.ts';
import { jetStreamDifferences } from '../jetstream-differences.ts';
import type { StreamSettings } from '../stream-settings.ts';
import { databaseName, describeError, openDatabase } from './database.ts';
import { EmbeddedStore } from './embedded-store.ts';
import { GroupCommit } from './group-commit.ts';
import { MessageStream } from './message-stream.ts';

export interface EmbeddedBusOptions {
  readonly folder: string;
  readonly settings: StreamSettings;
  readonly clock: Clock;
  /** How long a delivery may stay without a sign; the server's default. */
  readonly ackWaitMs: number;
  /** One sentence for a person about what is wrong and concerns nobody who waits. */
  readonly tell: (sentence: string) => void;
}

/**
 * Opens the durable bus in the folder: JetStream's meaning in one process, on one SQLite file.
 * Throws `BusError` for a folder that cannot be written, is in use, or holds a damaged bus.
 */
export function openEmbeddedBus(options: EmbeddedBusOptions): Bus {
  const { folder, clock, ackWaitMs } = options;
  const file = join(folder, databaseName);
  const database = openDatabase(folder);
  const commit = new GroupCommit(database, file, options.tell);
  try {
    const stream = new MessageStream({ database, commit, settings: options.settings, clock });
    const store = new EmbeddedStore({ database, commit, stream, clock, ackWaitMs });
    return new EmbeddedBus(
      { address: file, stream, store, clock, differences: jetStreamDifferences(ackWaitMs) },
      async () => {
        stream.close();
        store.close();
        await commit.close();
        database.close();
      },
    );
  } catch (error) {
    database.close();
    throw describeError(error, file);
  }
}

class EmbeddedBus implements Bus {
  readonly kind = 'embedded';
  readonly address: string;
  readonly differences: Differences;
  private readonly parts: EmbeddedBusParts;
  private readonly release: () => Promise<void>;
  private readonly subscriptions = new Set<Subscription>();
  private isClosed = false;

  constructor(parts: EmbeddedBusParts, release: () => Promise<void>) {
    this.address = parts.address;
    this.differences = parts.differences;
    this.parts = parts;
    this.release = release;
  }

  publish(message: Message): Promise<Published> {
    return this.parts.stream.publish(message);
  }

  async subscribe(subscriber: Subscriber): Promise<Subscription> {
    const { store, clock } = this.parts;
    const subscription = await consume(store, subscriber, { clock, busClock: clock });
    this.subscriptions.add(subscription);
    return {
      refused: subscription.refused,
      close: async (how) => {
        await subscription.close(how);
        this.subscriptions.delete(subscription);
      },
    };
  }

  async consumers() {
    return this.parts.store.lag();
  }

  async browse({
    after,
    limit,
  }: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly StoredMessage[]> {
    return this.parts.stream.browse(Number(after ?? 0), limit);
  }

  async purge(): Promise<number> {
    const removed = await this.parts.stream.purge();
    await this.parts.store.skipAll();
    return removed;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close('now')));
    await this.release();
  }
}

interface EmbeddedBusParts {
  readonly address: string;
  readonly stream: MessageStream;
  readonly store: EmbeddedStore;
  readonly clock: Clock;
  readonly differences: Differences;
}
