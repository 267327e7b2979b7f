import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord } from './records.ts';
import { parseSteps } from './steps-text.ts';

/** A row of the list of events: the record without its bytes, and how its deliveries and firings ended. */
export interface EventRow extends Omit<EventRecord, 'body' | 'steps'> {
  readonly seq: number;
  readonly run: number;
  readonly bytes: number;
  readonly delivered: number;
  readonly rejected: number;
  readonly waiting: number;
  readonly fired: number;
  readonly failed: number;
}

/** A record as it is read: with the number of the run that made it. */
export type Recorded<T> = T & { readonly run: number };

/** What had been recorded before a run began. */
export interface RunStart {
  readonly lastEvent: number;
  readonly lastDelivery: number;
  readonly lastFiring: number;
}

/** Events of one name that ended the same way. */
export interface CountedEvents extends Pick<EventRecord, 'source' | 'subject' | 'outcome'> {
  readonly count: number;
  readonly last: number;
}

/** What counting needs of a delivery. */
export type CountedDelivery = Pick<DeliveryRecord, 'id' | 'sensor' | 'manifest' | 'consumer' | 'attempt' | 'steps'>;

/** Reads the journal: its tables are written by another (`writer.ts`), perhaps of another process. */
export class JournalStore {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** Newest first. `search` is a part of id, source, event name or the CloudEvent's text. */
  events(query: { readonly before: number; readonly limit: number; readonly search: string }): EventRow[] {
    const like = `%${query.search.replace(/[\\%_]/g, '\\$&')}%`;
    const where =
      query.search === ''
        ? ''
        : `AND (id LIKE ?2 ESCAPE '\\' OR source LIKE ?2 ESCAPE '\\' OR subject LIKE ?2 ESCAPE '\\'
            OR payload(body) LIKE ?2 ESCAPE '\\')`;
    if (query.search !== '') this.definePayload();
    return this.sql(`${selectEvent} WHERE seq < ?1 ${where} ORDER BY seq DESC LIMIT ?3`).all(
      query.before,
      like,
      query.limit,
    ) as unknown as EventRow[];
  }

  eventRow(id: string): EventRow | null {
    return (this.sql(`${selectEvent} WHERE id = ?`).get(id) as unknown as EventRow | undefined) ?? null;
  }

  event(id: string): EventRecord | null {
    const row = this.sql('SELECT * FROM events WHERE id = ?').get(id);
    return row === undefined
      ? null
      : ({ ...row, steps: parseSteps(row['steps'], row['time']) } as unknown as EventRecord);
  }

  deliveries(event: string): Recorded<DeliveryRecord>[] {
    const rows = this.sql(
      `SELECT *, ${runOf('last_delivery', 'deliveries.id')} FROM deliveries
        WHERE event = (SELECT seq FROM events WHERE id = ?) ORDER BY id`,
    ).all(event);
    return rows.map(
      (row) =>
        ({
          ...row,
          event,
          triggers: JSON.parse(String(row['triggers'])),
          steps: parseSteps(row['steps'], row['time']),
        }) as unknown as Recorded<DeliveryRecord>,
    );
  }

  /** How the events with a larger number ended, counted; `last` is the largest number of those counted together. */
  eventsAfter(seq: number): CountedEvents[] {
    return this.sql(
      `SELECT source, subject, outcome, count(*) AS count, max(seq) AS last FROM events
        WHERE seq > ? GROUP BY source, subject, outcome`,
    ).all(seq) as unknown as CountedEvents[];
  }

  /** The deliveries with a larger id, in order. */
  *deliveriesAfter(id: number): IterableIterator<CountedDelivery> {
    const rows = this.sql(
      'SELECT id, sensor, manifest, consumer, attempt, time, steps FROM deliveries WHERE id > ? ORDER BY id',
    );
    for (const row of rows.iterate(id))
      yield { ...row, steps: parseSteps(row['steps'], row['time']) } as unknown as CountedDelivery;
  }

  firingsAfter(id: number): Pick<FiringRecord, 'id' | 'sensor' | 'trigger' | 'outcome'>[] {
    const rows = this.sql('SELECT id, sensor, trigger, outcome FROM firings WHERE id > ? ORDER BY id').all(id);
    return rows as unknown as Pick<FiringRecord, 'id' | 'sensor' | 'trigger' | 'outcome'>[];
  }

  /** Of the newest thousand events the five newest of each event of a source, newest first; very large ones are left out. */
  newestEvents(): Omit<EventRecord, 'steps'>[] {
    return this.sql(selectNewest).all() as unknown as Omit<EventRecord, 'steps'>[];
  }

  firings(event: string): Recorded<FiringRecord>[] {
    const rows = this.sql(
      `SELECT f.*, ${runOf('last_firing', 'f.id')} FROM firings f JOIN firing_events e ON e.firing = f.id
        WHERE e.event = (SELECT seq FROM events WHERE id = ?) ORDER BY f.id`,
    ).all(event);
    return rows.map(parseFiring);
  }

  deadLetters(query: { readonly before: number; readonly limit: number }): Recorded<FiringRecord>[] {
    const rows = this.sql(
      `SELECT *, ${runOf('last_firing', 'firings.id')} FROM firings
        WHERE outcome = 'failed' AND fate IS NOT NULL AND id < ? ORDER BY id DESC LIMIT ?`,
    ).all(query.before, query.limit);
    return rows.map(parseFiring);
  }

  manifest(hash: string): ManifestRecord | null {
    return (
      (this.sql('SELECT * FROM manifests WHERE hash = ?').get(hash) as unknown as ManifestRecord | undefined) ?? null
    );
  }

  /** The bus position of the newest event whose publication was recorded; `null` when none was. */
  lastPosition(): string | null {
    const row = this.sql(
      "SELECT time, steps FROM events WHERE outcome = 'published' AND manifest IS NOT NULL ORDER BY seq DESC LIMIT 1",
    ).get();
    const publish =
      row === undefined ? undefined : parseSteps(row['steps'], row['time']).find((step) => step.kind === 'publish');
    return publish?.cause === undefined ? null : String(publish.cause['position']);
  }

  /** Where the last run began; where the journal begins when no run was recorded. */
  lastRun(): RunStart {
    const row = this.sql(
      `SELECT last_event AS lastEvent, last_delivery AS lastDelivery, last_firing AS lastFiring FROM runs
        ORDER BY id DESC LIMIT 1`,
    ).get();
    return (row as unknown as RunStart | undefined) ?? { lastEvent: 0, lastDelivery: 0, lastFiring: 0 };
  }

  counts(): {
    events: number;
    firings: number;
    deadLetters: number;
    lastRun: number;
    lastDelivery: number;
    lastFiring: number;
  } {
    const row = this.sql(`SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM firings) AS firings,
      (SELECT count(*) FROM firings WHERE outcome = 'failed' AND fate IS NOT NULL) AS deadLetters,
      (SELECT coalesce(max(id), 0) FROM runs) AS lastRun,
      (SELECT coalesce(max(id), 0) FROM deliveries) AS lastDelivery,
      (SELECT coalesce(max(id), 0) FROM firings) AS lastFiring`).get();
    return row as unknown as ReturnType<JournalStore['counts']>;
  }

  private sql(text: string): StatementSync {
    let statement = this.statements.get(text);
    if (statement === undefined) this.statements.set(text, (statement = this.database.prepare(text)));
    return statement;
  }

  /** `payload(body)`: the text of a CloudEvent's data, so that a search finds what a person sees. */
  private definePayload(): void {
    this.database.function('payload', { deterministic: true }, (body) => payloadText(body as Uint8Array));
  }
}

function payloadText(body: Uint8Array): string {
  try {
    const envelope = JSON.parse(Buffer.from(body).toString('utf8')) as { data_base64?: string; data?: unknown };
    if (envelope.data_base64 !== undefined) return Buffer.from(envelope.data_base64, 'base64').toString('utf8');
    return JSON.stringify(envelope.data ?? '');
  } catch {
    return Buffer.from(body).toString('utf8');
  }
}

function parseFiring(row: Record<string, unknown>): Recorded<FiringRecord> {
  return {
    ...row,
    events: JSON.parse(String(row['events'])),
    steps: parseSteps(row['steps'], row['time']),
  } as unknown as Recorded<FiringRecord>;
}

const selectNewest = `SELECT id, source, subject, type, time, body, manifest, outcome, error FROM (
  SELECT *, row_number() OVER (PARTITION BY source, subject ORDER BY seq DESC) AS place FROM events
  WHERE seq > (SELECT max(seq) - 1000 FROM events) AND length(body) < 100000
    AND outcome <> 'no-event') WHERE place <= 5 ORDER BY seq DESC`;

/** The last run that began before a record. */
function runOf(column: string, record: string): string {
  return `coalesce((SELECT id FROM runs WHERE ${column} < ${record} ORDER BY id DESC LIMIT 1), 0) AS run`;
}

const selectEvent = `SELECT seq, ${runOf('last_event', 'events.seq')}, id, source, subject, type, time, manifest, outcome, error, length(body) AS bytes,
  (SELECT count(*) FROM deliveries d WHERE d.event = events.seq) AS delivered,
  (SELECT count(*) FROM deliveries d WHERE d.event = events.seq AND d.outcome = 'rejected') AS rejected,
  (SELECT count(*) FROM deliveries d WHERE d.event = events.seq AND d.outcome = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM firing_events e JOIN firings g ON g.id = e.firing
    WHERE e.event = d.event AND g.sensor = d.sensor AND g.trigger = d.triggers ->> 0)) AS waiting,
  (SELECT count(*) FROM firing_events f WHERE f.event = events.seq) AS fired,
  (SELECT count(*) FROM firing_events f JOIN firings g ON g.id = f.firing
    WHERE f.event = events.seq AND g.outcome = 'failed') AS failed
  FROM events`;
