import type { StoredMessage } from '../bus.ts';
import { matches, type SubjectFilter } from './subject-filter.ts';

/**
 * The newest messages of the stream in memory. Consumers that keep up, which is all of them most of the time, read nothing
 * from the file, and those of several triggers get one and the same message.
 */
export class RecentMessages {
  private readonly messages = new Map<number, StoredMessage>();
  private bytes = 0;
  /** Every message after this sequence number is here; what is older may be in the file. */
  private after: number;

  constructor(lastSeq: number) {
    this.after = lastSeq;
  }

  add(seq: number, message: StoredMessage): void {
    this.messages.set(seq, message);
    this.bytes += message.body.length;
    for (const oldest of this.messages.keys()) {
      if (this.messages.size <= mostMessages && this.bytes <= mostBytes) break;
      this.forgetThrough(oldest);
    }
  }

  /** Whether every message after `seq` is here. */
  covers(seq: number): boolean {
    return seq >= this.after;
  }

  /** The first message after `seq` that the filter lets through. */
  next(filter: SubjectFilter, seq: number, lastSeq: number): StoredMessage | null {
    for (let n = seq + 1; n <= lastSeq; n++) {
      const message = this.messages.get(n);
      if (message !== undefined && matches(filter, message)) return message;
    }
    return null;
  }

  /** These are gone, or will be asked of the file. */
  forgetThrough(seq: number): void {
    for (const [oldest, { body }] of this.messages) {
      if (oldest > seq) break;
      this.messages.delete(oldest);
      this.bytes -= body.length;
    }
    this.after = Math.max(this.after, seq);
  }
}

const mostMessages = 4096;
const mostBytes = 16 * 1024 * 1024;
