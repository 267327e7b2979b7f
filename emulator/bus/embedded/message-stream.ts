import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { BusError, type Message, type Published, type StoredMessage } from '../bus.ts';
import { envelopeOf } from '../envelope-of.ts';
import { eventSubject } from '../../../language/semantics/event-subject.ts';
import type { StreamSettings } from '../stream-settings.ts';
import type { GroupCommit } from './group-commit.ts';
import { PublishedIds } from './published-ids.ts';
import { RecentMessages } from './recent-messages.ts';
import { matches, type SubjectFilter } from './subject-filter.ts';

/** The stream `default`: messages in the order of their sequence numbers, within the limits of its settings. */
export class MessageStream {
  private readonly parts: MessageStreamParts;
  private readonly statements: Statements;
  private readonly ids: PublishedIds;
  private readonly recent: RecentMessages;
  private readonly listeners = new Set<(message: Message) => void>();
  private count = 0;
  private bytes = 0;
  private sequence = 0;
  private cancelExpiry: (() => void) | null = null;

  constructor(parts: MessageStreamParts) {
    this.parts = parts;
    this.statements = prepare(parts.database);
    this.recount();
    this.recent = new RecentMessages(this.sequence);
    this.ids = new PublishedIds(parts.settings.duplicates);
    this.loadIds();
    this.expire();
  }

  /** The sequence number of the last message ever stored. */
  get lastSeq(): number {
    return this.sequence;
  }

  /** Calls back after each message that was committed. */
  onStored(listener: (message: Message) => void): void {
    this.listeners.add(listener);
  }

  /**
   * Resolves when the message is on the disk; rejects with `BusError` for what a server would refuse. As on a server, consumers
   * have it as soon as it is stored: while the disk is busy they are.
   */
  async publish(message: Message): Promise<Published> {
    const { clock, commit, settings } = this.parts;
    assertAccepted(message, settings);
    const now = clock.now();
    const known = this.ids.find(message.id, now);
    const stored = known ?? this.store(message, now);
    if (known === null) this.ids.add(message.id, now, stored);
    const seq = await stored;
    await commit.onDisk();
    if (this.cancelExpiry === null) this.expire();
    return { position: String(seq), duplicate: known !== null };
  }

  /** `null` when the message is no longer there. */
  read(seq: number): StoredMessage | null {
    return toMessage(this.statements.read.get(seq));
  }

  /** The first message after `seq` that the filter lets through. */
  next(filter: SubjectFilter, seq: number): StoredMessage | null {
    if (seq >= this.sequence) return null;
    if (this.recent.covers(seq)) return this.recent.next(filter, seq, this.sequence);
    if (filter.kind === 'exact') return toMessage(this.statements.nextExact.get(filter.source, filter.subject, seq));
    for (const row of this.statements.after.iterate(seq) as Iterable<Row>)
      if (matches(filter, row)) return toMessage(row);
    return null;
  }

  /** How many messages after `seq` the filter lets through. */
  countAfter(filter: SubjectFilter, seq: number): number {
    if (filter.kind === 'exact')
      return (this.statements.countExact.get(filter.source, filter.subject, seq) as { count: number }).count;
    let count = 0;
    for (const row of this.statements.subjectsAfter.iterate(seq) as Iterable<{ source: string; subject: string }>)
      if (matches(filter, row)) count++;
    return count;
  }

  browse(after: number, limit: number): readonly StoredMessage[] {
    return this.statements.page.all(after, limit).map((row) => toMessage(row)!);
  }

  async purge(): Promise<number> {
    const { commit } = this.parts;
    const work = () => {
      const removed = this.count;
      this.statements.removeAll.run();
      this.recent.forgetThrough(this.sequence);
      this.recount();
      return removed;
    };
    const removed = await commit.write(work, () => this.recount());
    await commit.onDisk();
    return removed;
  }

  close(): void {
    this.cancelExpiry?.();
  }

  private async store(message: Message, now: number): Promise<number> {
    const undo = () => {
      this.ids.forget(message.id);
      this.recount();
    };
    const stored = await this.parts.commit.write(() => this.insert(message, now), undo);
    if (stored instanceof BusError) {
      this.ids.forget(message.id);
      throw stored;
    }
    this.recent.add(stored, {
      ...message,
      ...envelopeOf(message.body, message),
      position: String(stored),
      storedAt: now,
    });
    for (const listener of this.listeners) listener(message);
    return stored;
  }

  private insert({ id, source, subject, body }: Message, now: number): number | BusError {
    const { discard } = this.parts.settings;
    const size = storedSize({ id, source, subject, body });
    if (discard === 'new' && this.exceeds(this.count + 1, this.bytes + size))
      return new BusError(
        `The event "${subject}" of EventSource "${source}" is refused: the stream is full and its discard policy is "new" (maximum messages exceeded); purge it or raise maxMsgs in the EventBus' streamConfig.`,
      );
    const { lastInsertRowid } = this.statements.insert.run(id, source, subject, now, body);
    this.sequence = Number(lastInsertRowid);
    this.count++;
    this.bytes += size;
    while (this.count > 0 && this.exceeds(this.count, this.bytes)) this.removeOldest();
    return this.sequence;
  }

  private exceeds(count: number, bytes: number): boolean {
    const { maxMsgs, maxBytes } = this.parts.settings;
    return (maxMsgs > 0 && count > maxMsgs) || (maxBytes > 0 && bytes > maxBytes);
  }

  private removeOldest(): void {
    const oldest = this.statements.after.get(0) as Row | undefined;
    if (oldest === undefined) return;
    this.statements.removeThrough.run(oldest.seq);
    this.recent.forgetThrough(oldest.seq);
    this.count--;
    this.bytes -= storedSize(oldest);
  }

  private recount(): void {
    const { count } = this.statements.count.get() as { count: number };
    this.count = count;
    // Without a limit nobody asks, and a full stream takes long to read.
    this.bytes = this.parts.settings.maxBytes > 0 ? (this.statements.bytes.get() as { bytes: number }).bytes : 0;
    this.sequence = (this.statements.sequence.get() as { seq: number } | undefined)?.seq ?? 0;
  }

  /** From the newest backwards: the window is usually a small part of the stream. */
  private loadIds(): void {
    const since = this.parts.clock.now() - this.ids.windowMs;
    const recent: Row[] = [];
    for (const row of this.statements.newestIds.iterate() as Iterable<Row>) {
      if (row.stored_at <= since) break;
      recent.push(row);
    }
    for (const { id, seq, stored_at: at } of recent.reverse()) this.ids.add(id, at, seq);
  }

  /** Removes what is older than the stream's age, and comes back when the next message will be. */
  private expire(): void {
    const { clock, commit, settings } = this.parts;
    this.cancelExpiry = null;
    const oldest = this.statements.after.get(0) as Row | undefined;
    if (settings.maxAge <= 0 || oldest === undefined) return;
    const wait = oldest.stored_at + settings.maxAge - clock.now();
    if (wait > 0) {
      this.cancelExpiry = clock.after(Math.min(wait, longestTimerMs), () => this.expire());
      return;
    }
    const before = clock.now() - settings.maxAge;
    const work = () => {
      this.statements.removeBefore.run(before);
      this.recent.forgetThrough(this.sequence);
      this.recount();
    };
    void commit
      .write(work, () => this.recount())
      .then(
        () => this.expire(),
        // The next message tries again.
        () => undefined,
      );
  }
}

export interface MessageStreamParts {
  readonly database: DatabaseSync;
  readonly commit: GroupCommit;
  readonly settings: StreamSettings;
  readonly clock: Clock;
}

/** A timer of Node's holds 31 bits of ms. */
const longestTimerMs = 2 ** 31 - 1;

/** What a server refuses: a subject outside `default.*.*`, a message above its `max_payload`. */
function assertAccepted({ source, subject, body }: Message, { maxPayload }: StreamSettings): void {
  const isOutside = [source, subject].some((token) => token === '' || /[\s.*>]/.test(token));
  if (isOutside)
    throw new BusError(
      `The event "${subject}" of EventSource "${source}" cannot be published: its subject ${eventSubject(source, subject)} is outside the stream's default.*.* (nats: no response from stream); use names without dots and spaces.`,
    );
  if (body.length > maxPayload)
    throw new BusError(
      `The event "${subject}" of EventSource "${source}" has ${body.length} bytes as it goes over the bus, more than the EventBus' maxPayload of ${maxPayload} (nats: maximum payload exceeded); send less, or raise spec.jetstream.maxPayload.`,
    );
}

/** What the server's file store counts: its record's frame, the subject, the one header and the body. */
function storedSize({ id, source, subject, body }: Message): number {
  return frameSize + Buffer.byteLength(id) + Buffer.byteLength(source) + Buffer.byteLength(subject) + body.length;
}

const frameSize = 34 + 'default..'.length + 'NATS/1.0\r\nNats-Msg-Id: \r\n\r\n'.length;

type Statements = Readonly<Record<keyof typeof sql, StatementSync>>;

const columns = 'seq, id, source, subject, stored_at, body';

const sql = {
  insert: 'INSERT INTO messages (id, source, subject, stored_at, body) VALUES (?, ?, ?, ?, ?)',
  read: `SELECT ${columns} FROM messages WHERE seq = ?`,
  nextExact: `SELECT ${columns} FROM messages WHERE source = ? AND subject = ? AND seq > ? ORDER BY seq LIMIT 1`,
  after: `SELECT ${columns} FROM messages WHERE seq > ? ORDER BY seq`,
  page: `SELECT ${columns} FROM messages WHERE seq > ? ORDER BY seq LIMIT ?`,
  countExact: 'SELECT count(*) AS count FROM messages WHERE source = ? AND subject = ? AND seq > ?',
  subjectsAfter: 'SELECT source, subject FROM messages WHERE seq > ?',
  newestIds: 'SELECT id, seq, stored_at FROM messages ORDER BY seq DESC',
  removeAll: 'DELETE FROM messages',
  removeThrough: 'DELETE FROM messages WHERE seq <= ?',
  removeBefore: 'DELETE FROM messages WHERE stored_at <= ?',
  sequence: "SELECT seq FROM sqlite_sequence WHERE name = 'messages'",
  count: 'SELECT count(*) AS count FROM messages',
  bytes: `SELECT coalesce(sum(${frameSize} + octet_length(id) + octet_length(source) + octet_length(subject)
    + length(body)), 0) AS bytes FROM messages`,
} as const;

function prepare(database: DatabaseSync): Statements {
  return Object.fromEntries(Object.entries(sql).map(([name, text]) => [name, database.prepare(text)])) as Statements;
}

/** `id`, `source` and `subject` are those it was published with, as a server has them in header and subject. */
interface Row extends Message {
  readonly seq: number;
  readonly stored_at: number;
}

function toMessage(row: unknown): StoredMessage | null {
  if (row === undefined) return null;
  const { seq, stored_at: storedAt, body, ...transport } = row as Row;
  return { ...envelopeOf(body, transport), body, position: String(seq), storedAt };
}
