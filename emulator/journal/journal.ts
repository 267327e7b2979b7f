import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { journalFile } from '../../language/house-files/data-folder.ts';
import type { StoredMessage } from '../bus/bus.ts';
import type { Clock } from '../clock.ts';
import { Group } from './group.ts';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord } from './records.ts';
import { JournalStore } from './store.ts';
import { openJournalFile } from './tables.ts';
import { Unrecorded } from './unrecorded.ts';
import { WriterLink } from './writer-link.ts';

/** Called after a group was written. */
export type JournalListener = (written: Group) => void;

/**
 * What happened, durable and queryable. Records are handed over when they are complete and written in groups: within
 * `writeAfterMs` or at `writeAt` records, whichever comes first. A crash can lose the last group; the bus cannot lose its
 * messages, so what was published is recorded again when it is delivered or caught up with (`received`).
 */
export class Journal {
  readonly store: JournalStore;
  private readonly database: DatabaseSync;
  private readonly writer: WriterLink;
  private readonly clock: Clock;
  private readonly listeners = new Set<JournalListener>();
  /** Those of this run. */
  private readonly manifests = new Map<string, ManifestRecord>();
  private readonly unrecorded = new Unrecorded();
  private pending = new Group();
  private cancelWrite: (() => void) | null = null;
  /** The number of this run. */
  readonly run: number;
  private deliveryId: number;
  private firingId: number;
  /** Of those who wait for `pending`. */
  private gathered: PromiseWithResolvers<void> | null = null;
  /** Resolves when everything that was handed to the writer is written. */
  private writing: Promise<void> = Promise.resolve();
  private readonly failing = Promise.withResolvers<never>();

  constructor(folder: string, clock: Clock) {
    mkdirSync(folder, { recursive: true });
    this.clock = clock;
    const file = join(folder, journalFile);
    this.database = openJournalFile(file, { readOnly: false });
    this.store = new JournalStore(this.database);
    this.writer = new WriterLink(file, this.failing.reject);
    this.failing.promise.catch(() => undefined);
    const counts = this.store.counts();
    this.run = counts.lastRun + 1;
    this.deliveryId = counts.lastDelivery;
    this.firingId = counts.lastFiring;
  }

  /** Rejects with `UserError` when something cannot be written: from then on nothing is recorded. */
  get broken(): Promise<never> {
    return this.failing.promise;
  }

  /** The run begins: what is recorded from now on is its own. */
  begin(): void {
    this.pending.runs.push({ id: this.run, time: this.clock.now() });
    this.grown();
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
    if (!this.manifests.has(hash)) {
      const record = { hash, file, line, text };
      this.manifests.set(hash, record);
      this.pending.manifests.push(record);
      this.grown();
    }
    return hash;
  }

  recordedManifest(hash: string): ManifestRecord | null {
    return this.manifests.get(hash) ?? this.store.manifest(hash);
  }

  event(record: EventRecord): void {
    this.unrecorded.recorded(record.id);
    this.pending.events.push(record);
    this.grown();
  }

  /** The bus brought a message: whoever published it, its event will have a record. */
  received(message: StoredMessage): void {
    this.unrecorded.add(message);
    this.writeLater();
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

  /** Resolves when everything recorded so far is written, with the group that is being gathered. */
  written(): Promise<void> {
    if (this.pending.size === 0) return this.writing;
    this.gathered ??= Promise.withResolvers();
    return this.gathered.promise;
  }

  /** Writes what is pending; every reader awaits it first. */
  flush(): Promise<void> {
    this.write(this.unrecorded.takeAll());
    return this.writing;
  }

  async close(): Promise<void> {
    await this.flush().catch(() => undefined);
    await this.writer.close();
    this.database.close();
  }

  private grown(): void {
    if (this.pending.size >= writeAt) this.writeGroup();
    else this.writeLater();
  }

  private writeLater(): void {
    this.cancelWrite ??= this.clock.after(writeAfterMs, () => this.writeGroup());
  }

  private writeGroup(): void {
    this.write(this.unrecorded.size === 0 ? [] : this.unrecorded.take(this.pending.referredTo()));
  }

  private write(received: readonly StoredMessage[]): void {
    this.cancelWrite?.();
    this.cancelWrite = null;
    const group = this.pending;
    this.pending = new Group();
    // What waits for the record of its event is looked at again.
    if (this.unrecorded.size > 0) this.writeLater();
    if (group.size + received.length === 0) return;
    this.writing = this.writer.write(group.batch(received)).then(() => this.tell(group));
    // Whoever waits is told, and `broken` tells everybody.
    this.writing.catch(() => undefined);
    this.gathered?.resolve(this.writing);
    this.gathered = null;
  }

  private tell(group: Group): void {
    for (const listener of this.listeners) listener(group);
  }
}

const writeAfterMs = 20;
const writeAt = 2000;
