import type { DatabaseSync } from 'node:sqlite';
import { BusError } from '../bus.ts';
import { describeError } from './database.ts';

/**
 * Everything that is written in one turn of the event loop shares one transaction, and one fsync when any of it must survive
 * a power failure. While it is written more gathers, so the groups grow with the load and a single write waits for no timer.
 */
export class GroupCommit {
  private readonly database: DatabaseSync;
  private readonly file: string;
  private batch: Write[] = [];
  private scheduled: NodeJS.Immediate | null = null;
  private isFull = true;
  private isClosed = false;

  constructor(database: DatabaseSync, file: string) {
    this.database = database;
    this.file = file;
  }

  /**
   * Runs `work` in the next transaction; resolves with its answer after the commit. `durable` writes are on the disk then,
   * the others survive the end of the process. Rejects with `BusError` when the transaction failed; `undo` was called then.
   */
  write<T>(work: () => T, options: { readonly durable: boolean; readonly undo?: () => void }): Promise<T> {
    if (this.isClosed) return Promise.reject(new BusError(`The bus in ${this.file} is closed; start it again.`));
    return new Promise((resolve, reject) => {
      let answer: T;
      this.batch.push({
        durable: options.durable,
        run: () => {
          answer = work();
        },
        settle: () => resolve(answer),
        fail: (error) => {
          options.undo?.();
          reject(error);
        },
      });
      this.scheduled ??= setImmediate(() => this.flush());
    });
  }

  /** Writes what is waiting, and nothing any more after it. */
  close(): void {
    this.isClosed = true;
    this.flush();
  }

  private flush(): void {
    if (this.scheduled !== null) clearImmediate(this.scheduled);
    this.scheduled = null;
    const batch = this.batch;
    if (batch.length === 0) return;
    this.batch = [];
    try {
      this.commit(batch);
    } catch (error) {
      this.rollBack();
      const described = describeError(error, this.file);
      // In reverse, so that each undoes on top of what it found.
      for (const write of batch.reverse()) write.fail(described);
      return;
    }
    for (const write of batch) write.settle();
  }

  private commit(batch: readonly Write[]): void {
    this.setSynchronous(batch.some((write) => write.durable));
    this.database.exec('BEGIN IMMEDIATE');
    for (const write of batch) write.run();
    this.database.exec('COMMIT');
  }

  private setSynchronous(full: boolean): void {
    if (full === this.isFull) return;
    this.database.exec(full ? 'PRAGMA synchronous = FULL' : 'PRAGMA synchronous = NORMAL');
    this.isFull = full;
  }

  private rollBack(): void {
    if (this.database.isTransaction) this.database.exec('ROLLBACK');
  }
}

interface Write {
  readonly durable: boolean;
  run(): void;
  settle(): void;
  fail(error: BusError): void;
}
