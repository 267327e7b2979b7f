import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { StoredMessage } from '../bus/bus.ts';
import type { Clock } from '../clock.ts';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord } from './records.ts';
import { JournalStore } from './store.ts';
import { openJournalFile } from './tables.ts';
import { JournalWriter } from './writer.ts';

/** Called after a batch was written: the ids of the events that it concerns, and the dead letters in it. */
export type JournalListener = (change: {
  readonly events: ReadonlySet<string>;
  readonly deadLetters: readonly FiringRecord[];
}) => void;

/**
 * What happened, durable and queryable. Records are handed over when they are complete and written in groups: within
 * `writeAfterMs` or at `writeAt` records, whichever comes first. A crash can lose the last group; the bus cannot lose its
 * messages, so what was published is recorded again when it is delivered or caught up with (`received`).
 */
export class Journal {
  readonly store: JournalStore;
  private readonly database: DatabaseSync;
  private readonly writer: JournalWriter;
  private readonly clock: Clock;
  private readonly listeners = new Set<JournalListener>();
  private readonly known = new Set<string>();
  private pending = emptyBatch();
  private size = 0;
  private cancelWrite: (() => void) | null = null;
  private deliveryId: number;
  private firingId: number;
  private eventsWritten = 0;
  private soon: Promise<void> | null = null;

  constructor(folder: string, clock: Clock) {
    mkdirSync(folder, { recursive: true });
    this.clock = clock;
    this.database = openJournalFile(join(folder, journalFile), { readOnly: false });
    this.store = new JournalStore(this.database);
    this.writer = new JournalWriter(this.database);
    const counts = this.store.counts();
    this.deliveryId = counts.lastDelivery;
    this.firingId = counts.lastFiring;
  }

  nextDelivery(): number {
    return ++this.deliveryId;
  }

  nextFiring(): number {
    return ++this.firingId;
  }

  /** Records the document once and answers the hash that runs refer to. */
  manifest(file: string, line: number, text: string): string {
    const hash = createHash('sha256').update(`${file}\n${line}\n${text}`).digest('hex').slice(0, 16);
    if (!this.known.has(hash)) {
      this.known.add(hash);
      this.pending.manifests.push({ hash, file, line, text });
      this.grown();
    }
    return hash;
  }

  recordedManifest(hash: string): ManifestRecord | null {
    return this.pending.manifests.find((manifest) => manifest.hash === hash) ?? this.store.manifest(hash);
  }

  event(record: EventRecord): void {
    this.pending.events.push(record);
    this.grown();
  }

  /** The bus brought a message: whoever published it, its event has a record from now on. */
  received(message: StoredMessage): void {
    if (this.pending.received.has(message.id)) return;
    this.pending.received.set(message.id, message);
    this.grown();
  }

  delivery(record: DeliveryRecord): void {
    this.pending.deliveries.push(record);
    this.grown();
  }

  firing(record: FiringRecord): void {
    this.pending.firings.push(record);
    this.grown();
  }

  listen(listener: JournalListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when everything recorded so far is written: within a few milliseconds, together with what else comes. */
  written(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    if (this.soon === null) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.soon = promise;
      this.clock.after(writeSoonMs, () => {
        this.soon = null;
        this.flush();
        resolve();
      });
    }
    return this.soon;
  }

  /** Writes what is pending; every reader calls it first. */
  flush(): void {
    this.cancelWrite?.();
    this.cancelWrite = null;
    if (this.size === 0) return;
    const batch = this.pending;
    this.pending = emptyBatch();
    this.eventsWritten += batch.events.length;
    this.size = 0;
    this.writer.write(batch);
    if (this.eventsWritten >= pruneEvery) {
      this.eventsWritten = 0;
      this.writer.prune(keepEvents);
    }
    this.tell(batch);
  }

  close(): void {
    this.flush();
    this.database.close();
  }

  private grown(): void {
    if (++this.size >= writeAt) this.flush();
    else this.cancelWrite ??= this.clock.after(writeAfterMs, () => this.flush());
  }

  private tell(batch: MutableBatch): void {
    if (this.listeners.size === 0) return;
    const events = new Set(batch.events.map((event) => event.id));
    for (const delivery of batch.deliveries) events.add(delivery.event);
    for (const firing of batch.firings) for (const id of Object.values(firing.events)) events.add(id);
    const deadLetters = batch.firings.filter((firing) => firing.fate !== null);
    for (const listener of this.listeners) listener({ events, deadLetters });
  }
}

/** The journal's file within the data folder. */
export const journalFile = 'journal.sqlite';

const writeAfterMs = 20;
const writeSoonMs = 5;
const writeAt = 2000;
/** The newest events that are kept; older ones are forgotten now and then. */
const keepEvents = 200_000;
const pruneEvery = 1000;

interface MutableBatch {
  readonly manifests: ManifestRecord[];
  readonly events: EventRecord[];
  readonly received: Map<string, StoredMessage>;
  readonly deliveries: DeliveryRecord[];
  readonly firings: FiringRecord[];
}

function emptyBatch(): MutableBatch {
  return { manifests: [], events: [], received: new Map(), deliveries: [], firings: [] };
}
