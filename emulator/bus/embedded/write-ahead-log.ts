import { closeSync, fdatasync, openSync } from 'node:fs';

/**
 * The file that SQLite appends commits to. Syncing it here instead of within each commit (`synchronous = FULL`) promises the
 * same and holds up only who waits for it: SQLite itself syncs this file before it moves anything out of it and begins it anew.
 */
export class WriteAheadLog {
  private readonly file: string;
  private descriptor: number | null = null;
  private waiting: Waiting[] = [];
  private isBusy = false;

  constructor(database: string) {
    this.file = `${database}-wal`;
  }

  /** Resolves when every commit that came before is on the disk; who asks while the disk is busy shares the next sync. */
  sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      // Windows syncs only what is open for writing.
      this.descriptor ??= openSync(this.file, 'r+');
      this.waiting.push({ resolve, reject });
      if (!this.isBusy) this.start(this.descriptor);
    });
  }

  async close(): Promise<void> {
    if (this.descriptor === null) return;
    if (this.isBusy) await this.sync().catch(() => undefined);
    closeSync(this.descriptor);
    this.descriptor = null;
  }

  private start(descriptor: number): void {
    const { waiting } = this;
    this.waiting = [];
    this.isBusy = true;
    fdatasync(descriptor, (error) => {
      this.isBusy = false;
      if (this.waiting.length > 0) this.start(descriptor);
      for (const asked of waiting)
        if (error === null) asked.resolve();
        else asked.reject(error);
    });
  }
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}
