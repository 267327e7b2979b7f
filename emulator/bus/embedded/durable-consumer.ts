import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import type { ConsumerLag, Message, StoredMessage } from '../bus.ts';
import type { ConsumerDefinition, PullConsumer, PulledMessage } from '../jetstream-store.ts';
import type { GroupCommit } from './group-commit.ts';
import type { MessageStream } from './message-stream.ts';
import { matches, parseFilter, type SubjectFilter } from './subject-filter.ts';

/**
 * A durable pull consumer with explicit acknowledgement: how far it has delivered, and what was delivered and not yet
 * acknowledged. As on a server an acknowledgement counts at once, in memory, and is written along with the next messages;
 * after a crash, what had been acknowledged without that being written comes again.
 */
export class DurableConsumer {
  readonly definition: ConsumerDefinition;
  private readonly parts: DurableConsumerParts;
  private readonly filter: SubjectFilter;
  private streamSeq: number;
  private consumerSeq: number;
  private readonly pending = new Map<number, Pending>();
  /** Messages whose acknowledgement wait is over, waiting for the next pull. */
  private readonly overdue: number[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly unsaved = new Set<number>();
  /** Those with a row in the file; what is delivered and acknowledged between two groups never gets one. */
  private readonly filed = new Set<number>();
  private isSaving = false;
  private cancelTimer: (() => void) | null = null;

  constructor(parts: DurableConsumerParts, state: ConsumerState) {
    this.parts = parts;
    this.definition = state.definition;
    this.filter = parseFilter(state.definition.filterSubject);
    this.streamSeq = state.streamSeq;
    this.consumerSeq = state.consumerSeq;
    for (const { seq, attempt, deadline } of state.pending) {
      this.pending.set(seq, { attempt, deadline, savedDeadline: deadline, isOverdue: false });
      this.filed.add(seq);
    }
    this.redeliverOverdue();
  }

  /** One subscription's way to pull; several share the consumer's state. */
  open(): PullConsumer {
    const pulls = new Pulls();
    return {
      next: async () => {
        while (!pulls.isStopped) {
          const pulled = this.take();
          if (pulled !== null) return pulled;
          await pulls.wait(this.waiting);
        }
        return null;
      },
      stop: () => {
        pulls.stop(this.waiting);
        // It may have been woken for a message that it does not take any more.
        this.wakeOne();
      },
    };
  }

  /** A message was stored. */
  notice(message: Message): void {
    if (this.waiting.size > 0 && matches(this.filter, message)) this.wakeOne();
  }

  /** Everything stored is gone: there is nothing left to deliver or to wait for. */
  skipTo(seq: number): Promise<void> {
    this.streamSeq = seq;
    for (const old of this.pending.keys()) this.unsaved.add(old);
    this.pending.clear();
    this.overdue.length = 0;
    return this.save();
  }

  lag(): ConsumerLag {
    const { durable, filterSubject, sensor, trigger } = this.definition;
    return {
      consumer: durable,
      sensor,
      trigger,
      topic: filterSubject,
      partition: 0,
      currentOffset: this.streamSeq,
      endOffset: this.parts.stream.lastSeq,
      lag: this.parts.stream.countAfter(this.filter, this.streamSeq),
      unacknowledged: this.pending.size,
    };
  }

  /** Resolves when the state is written. */
  save(): Promise<void> {
    const { work, undo } = this.saving();
    return this.parts.commit.write(work, undo);
  }

  close(): void {
    this.cancelTimer?.();
  }

  private take(): PulledMessage | null {
    return this.takeOverdue() ?? this.takeNew();
  }

  private takeOverdue(): PulledMessage | null {
    for (let seq = this.overdue.shift(); seq !== undefined; seq = this.overdue.shift()) {
      const pending = this.pending.get(seq);
      if (pending === undefined || !pending.isOverdue) continue;
      const message = this.parts.stream.read(seq);
      if (message !== null) return this.deliver(message, pending.attempt + 1);
      // The stream's limits removed it.
      this.pending.delete(seq);
      this.saveLater(seq);
    }
    return null;
  }

  private takeNew(): PulledMessage | null {
    if (this.pending.size >= maxAckPending) return null;
    const message = this.parts.stream.next(this.filter, this.streamSeq);
    if (message === null) return null;
    this.streamSeq = Number(message.position);
    return this.deliver(message, 1);
  }

  private deliver(message: StoredMessage, attempt: number): PulledMessage {
    const { clock, ackWaitMs } = this.parts;
    const seq = Number(message.position);
    const deadline = clock.now() + ackWaitMs;
    this.pending.set(seq, { attempt, deadline, savedDeadline: deadline, isOverdue: false });
    this.consumerSeq++;
    this.saveLater(seq);
    this.cancelTimer ??= clock.after(ackWaitMs, () => this.redeliverOverdue());
    return {
      consumer: this.definition.durable,
      message,
      attempt,
      streamSeq: seq,
      consumerSeq: this.consumerSeq,
      acknowledge: async () => this.acknowledge(seq),
      progress: () => this.progress(seq),
    };
  }

  private acknowledge(seq: number): void {
    if (this.pending.delete(seq) && this.pending.size === maxAckPending - 1) this.wakeOne();
    this.saveLater(seq);
  }

  /** Written only now and then: after a crash the wait may end up to a third too early. */
  private progress(seq: number): void {
    const pending = this.pending.get(seq);
    if (pending === undefined) return;
    pending.deadline = this.parts.clock.now() + this.parts.ackWaitMs;
    if (pending.deadline - pending.savedDeadline < this.parts.ackWaitMs / 3) return;
    pending.savedDeadline = pending.deadline;
    this.saveLater(seq);
  }

  private redeliverOverdue(): void {
    const { clock } = this.parts;
    this.cancelTimer = null;
    const now = clock.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [seq, pending] of this.pending) {
      if (pending.isOverdue) continue;
      if (pending.deadline > now) {
        next = Math.min(next, pending.deadline);
        continue;
      }
      pending.isOverdue = true;
      this.overdue.push(seq);
      this.wakeOne();
    }
    if (next < Number.POSITIVE_INFINITY) this.cancelTimer = clock.after(next - now, () => this.redeliverOverdue());
  }

  private wakeOne(): void {
    for (const wake of this.waiting) {
      this.waiting.delete(wake);
      wake();
      return;
    }
  }

  private saveLater(seq: number): void {
    this.unsaved.add(seq);
    if (this.isSaving) return;
    this.isSaving = true;
    const { work, undo } = this.saving();
    this.parts.commit.writeAlong(work, () => {
      undo();
      // The group runs it again.
      this.isSaving = true;
    });
  }

  private saving(): { readonly work: () => void; readonly undo: () => void } {
    let seqs: readonly number[] = [];
    return {
      work: () => {
        this.isSaving = false;
        seqs = [...this.unsaved];
        this.unsaved.clear();
        this.write(seqs);
      },
      undo: () => {
        this.isSaving = false;
        for (const seq of seqs) {
          this.unsaved.add(seq);
          this.filed.add(seq);
        }
      },
    };
  }

  private write(seqs: readonly number[]): void {
    const { durable, filterSubject, sensor, trigger } = this.definition;
    const { statements } = this.parts;
    statements.consumer.run(durable, filterSubject, sensor, trigger, this.streamSeq, this.consumerSeq);
    for (const seq of seqs) {
      const pending = this.pending.get(seq);
      if (pending !== undefined) {
        statements.pending.run(durable, seq, pending.attempt, pending.deadline);
        this.filed.add(seq);
      } else if (this.filed.delete(seq)) statements.acknowledged.run(durable, seq);
    }
  }
}

/** Whether one subscription still pulls, and how it is woken when it waits. */
class Pulls {
  isStopped = false;
  private wake: (() => void) | null = null;

  wait(waiting: Set<() => void>): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      waiting.add(resolve);
    });
  }

  stop(waiting: Set<() => void>): void {
    this.isStopped = true;
    if (this.wake === null) return;
    waiting.delete(this.wake);
    this.wake();
  }
}

export interface DurableConsumerParts {
  readonly statements: ConsumerStatements;
  readonly commit: GroupCommit;
  readonly stream: MessageStream;
  readonly clock: Clock;
  readonly ackWaitMs: number;
}

export interface ConsumerState {
  readonly definition: ConsumerDefinition;
  /** The sequence number of the last message delivered, in the stream and among this consumer's deliveries. */
  readonly streamSeq: number;
  readonly consumerSeq: number;
  readonly pending: readonly { readonly seq: number; readonly attempt: number; readonly deadline: number }[];
}

export interface ConsumerStatements {
  readonly consumer: StatementSync;
  readonly pending: StatementSync;
  readonly acknowledged: StatementSync;
}

/** Prepared once for all consumers of a database. */
export function prepareConsumerStatements(database: DatabaseSync): ConsumerStatements {
  return {
    consumer: database.prepare(
      'INSERT OR REPLACE INTO consumers (durable, filter, sensor, trigger, stream_seq, consumer_seq) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    pending: database.prepare('INSERT OR REPLACE INTO pending (durable, seq, attempt, deadline) VALUES (?, ?, ?, ?)'),
    acknowledged: database.prepare('DELETE FROM pending WHERE durable = ? AND seq = ?'),
  };
}

interface Pending {
  readonly attempt: number;
  deadline: number;
  savedDeadline: number;
  /** Its wait is over and it stands in the queue for the next pull; an acknowledgement still counts. */
  isOverdue: boolean;
}

/** What upstream's client asks for. */
const maxAckPending = 65_536;
