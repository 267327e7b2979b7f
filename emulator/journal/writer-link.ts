import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Batch } from './rows.ts';

/**
 * Hands batches to the thread that writes them. SQLite holds up its caller, and a fifth of what an event costs is writing what
 * happened to it: nothing that an event waits for should wait for that.
 */
export class WriterLink {
  private readonly worker: Worker;
  private readonly waiting: (() => void)[] = [];

  /** The journal's file is there already. An error of the thread is not caught: nobody could go on. */
  constructor(file: string) {
    this.worker = new Worker(new URL(module, import.meta.url), { workerData: file });
    this.worker.on('message', () => {
      this.waiting.shift()!();
      if (this.waiting.length === 0) this.worker.unref();
    });
    this.worker.unref();
  }

  /** Resolves when the batch is written. */
  write(batch: Batch): Promise<void> {
    this.post(batch);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when everything is written and the file is closed. */
  async close(): Promise<void> {
    const exited = once(this.worker, 'exit');
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

/** The same name in the sources and in the bundle. */
const module = import.meta.url.endsWith('.ts') ? './writer-thread.ts' : './writer-thread.mjs';
