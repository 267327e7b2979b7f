import type { DatabaseSync } from 'node:sqlite';
import { BusError } from '../bus.ts';
import { describeError } from './database.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

/**
 * Everything that is written in one turn of the event loop shares one transaction. While it is handled more gathers, so the
 * groups grow with the load and a single write waits for no timer. What nobody waits for goes with the next group.
 */
export class GroupCommit {
  private readonly database: DatabaseSync;
  private readonly file: string;
  private readonly log: WriteAheadLog;
  private batch: Write[] = [];
  private scheduled: NodeJS.Immediate | null = null;
  private latest: NodeJS.Timeout | null = null;
  private isClosed = false;
  /** What nobody waits for could not be written the last time. */
  private isFailing = false;
  private readonly tell: (sentence: string) => void;

  /** `tell` says to a person what nobody waits for: that it cannot be written, once, and when it is written after all. */
  constructor(database: DatabaseSync, file: string, tell: (sentence: string) => void) {
    this.database = database;
    this.file = file;
    this.tell = tell;
    this.log = new WriteAheadLog(file);
  }

  /**
   * Runs `work` in the next transaction; resolves with its answer after the commit, which survives the end of the process.
   * Rejects with `BusError` when the transaction failed; `undo` was called then.
   */
  write<T>(work: () => T, undo?: () => void): Promise<T> {
    if (this.isClosed) return Promise.reject(new BusError(`The bus in ${this.file} is closed; start it again.`));
    return new Promise((resolve, reject) => {
      let answer: T;
      this.batch.push({
        run: () => {
          answer = work();
        },
        settle: () => resolve(answer),
        isAlong: false,
        fail: (error) => {
          undo?.();
          reject(error);
        },
      });
      this.scheduled ??= setImmediate(() => this.flush());
    });
  }

  /**
   * Runs `work` in the same transaction as the next `write`, at latest a few milliseconds later. When that failed `undo` is
   * called, and `work` is run again, with whatever was behind it, before what the next transaction brings.
   */
  writeAlong(work: () => void, undo: () => void): void {
    if (this.isClosed) return;
    this.batch.push({ run: work, settle: () => undefined, fail: undo, isAlong: true });
    this.latest ??= setTimeout(() => this.flush(), alongMs).unref();
  }

  /** Resolves when everything committed by now is on the disk and survives a power failure; rejects with `BusError`. */
  async onDisk(): Promise<void> {
    try {
      await this.log.sync();
    } catch (error) {
      throw describeError(error, this.file);
    }
  }

  /** Writes what is waiting, and nothing any more after it. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.flush();
    await this.log.close();
  }

  private flush(): void {
    if (this.scheduled !== null) clearImmediate(this.scheduled);
    if (this.latest !== null) clearTimeout(this.latest);
    this.scheduled = this.latest = null;
    const batch = this.batch;
    if (batch.length === 0) return;
    this.batch = [];
    try {
      this.database.exec('BEGIN IMMEDIATE');
      for (const write of batch) write.run();
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      const described = describeError(error, this.file);
      // In reverse, so that each undoes on top of what it found.
      for (const write of batch.toReversed()) write.fail(described);
      this.repeat(
        batch.filter(({ isAlong }) => isAlong),
        described,
      );
      return;
    }
    if (this.isFailing) this.tell(`The bus in ${this.file} can be written again, and holds what was acknowledged.`);
    this.isFailing = false;
    for (const write of batch) write.settle();
  }

  /** All together, because an acknowledgement must not reach the file before the state that its message has changed. */
  private repeat(writes: readonly Write[], { message }: BusError): void {
    if (writes.length === 0) return;
    if (!this.isFailing)
      this.tell(`What was acknowledged is kept in memory and tried again, and comes again if the run ends: ${message}`);
    this.isFailing = true;
    this.batch = [...writes, ...this.batch];
    if (!this.isClosed) this.latest ??= setTimeout(() => this.flush(), repeatMs).unref();
  }
}

/** How long what nobody waits for may stay in memory; events that come faster take it along. */
const alongMs = 5;

/** A full disk does not get empty at once. */
const repeatMs = 500;

interface Write {
  run(): void;
  settle(): void;
  fail(error: BusError): void;
  readonly isAlong: boolean;
}
