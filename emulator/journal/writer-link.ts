import { Worker } from 'node:worker_threads';
import { UserError } from '../user-error.ts';
import type { Batch } from './rows.ts';

/**
 * Hands batches to the thread that writes them. SQLite holds up its caller, and a fifth of what an event costs is writing what
 * happened to it: nothing that an event waits for should wait for that.
 */
export class WriterLink {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private failure: UserError | null = null;

  /** The journal's file is there already. `failed` is called when something cannot be written: the thread has ended then. */
  constructor(file: string, failed: (error: UserError) => void) {
    this.worker = new Worker(new URL(module, import.meta.url), { workerData: file });
    this.worker.on('message', () => {
      this.waiting.shift()!.resolve();
      if (this.waiting.length === 0) this.worker.unref();
    });
    this.worker.on('error', (error: Error) => {
      this.failure = notWritten(file, error);
      for (const one of this.waiting) one.reject(this.failure);
      failed(this.failure);
    });
    this.worker.unref();
  }

  /** Resolves when the batch is written; rejects with `UserError` when the thread has ended. */
  write(batch: Batch): Promise<void> {
    if (this.failure !== null) return Promise.reject(this.failure);
    this.post(batch);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Resolves when everything is written that can be, and the file is closed. */
  async close(): Promise<void> {
    if (this.failure !== null) return;
    const exited = new Promise((resolve) => this.worker.once('exit', resolve));
    this.post(null);
    await exited;
  }

  /** The process stays until the thread has answered. */
  private post(batch: Batch | null): void {
    this.worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's function has no such argument
    this.worker.postMessage(batch);
  }
}

interface Waiting {
  resolve(): void;
  reject(error: UserError): void;
}

function notWritten(file: string, cause: Error): UserError {
  return new UserError(
    `The journal ${file} cannot be written (${cause.message}), so the pipeline has stopped: see that the disk has space and that nobody else holds the file, then start again. What the bus has stored is not lost.`,
    { cause },
  );
}

/** The same name in the sources and in the bundle. */
const module = import.meta.url.endsWith('.ts') ? './writer-thread.ts' : './writer-thread.mjs';
