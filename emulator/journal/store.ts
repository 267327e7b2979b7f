import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord, StepRecord } from './records.ts';

/** A row of the list of events: the record without its bytes, and how its deliveries and firings ended. */
export interface EventRow extends Omit<EventRecord, 'body' | 'steps'> {
  readonly seq: number;
  readonly bytes: number;
  readonly delivered: number;
  readonly rejected: number;
  readonly waiting: number;
  readonly fired: number;
  readonly failed: number;
}

export interface Batch {
  readonly manifests: readonly ManifestRecord[];
  readonly events: readonly EventRecord[];
  readonly deliveries: readonly DeliveryRecord[];
  readonly firings: readonly FiringRecord[];
}

/** The journal's tables. Every write is a batch in one transaction; the file can be read while another process writes. */
export class JournalStore {
  private readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(file: string, options: { readonly readOnly: boolean }) {
    this.db = new DatabaseSync(file, { readOnly: options.readOnly, timeout: 2000 });
    if (options.readOnly) return;
    // Checkpoints are what a busy journal waits for: fewer and larger ones cost less.
    this.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000;');
    this.db.exec(schema);
  }

  write(batch: Batch): void {
    this.db.exec('BEGIN');
    for (const m of batch.manifests)
      this.sql('INSERT OR IGNORE INTO manifests VALUES (?, ?, ?, ?)').run(m.hash, m.file, m.line, m.text);
    for (const e of batch.events) {
      const steps = stepsText(e.steps);
      this.sql(insertEvent).run(
        e.id,
        e.source,
        e.subject,
        e.type,
        e.time,
        e.body,
        e.manifest,
        e.outcome,
        e.error,
        steps,
      );
    }
    for (const d of batch.deliveries) {
      const [triggers, steps] = [JSON.stringify(d.triggers), stepsText(d.steps)];
      this.sql('INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        d.id,
        d.event,
        d.sensor,
        d.manifest,
        triggers,
        d.consumer,
        d.position,
        d.attempt,
        d.time,
        d.outcome,
        steps,
      );
    }
    for (const f of batch.firings) {
      const [events, steps] = [JSON.stringify(f.events), stepsText(f.steps)];
      this.sql('INSERT INTO firings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        f.id,
        f.sensor,
        f.manifest,
        f.trigger,
        f.type,
        f.time,
        events,
        f.position,
        f.outcome,
        f.attempts,
        f.error,
        f.fate,
        steps,
      );
      for (const event of new Set(Object.values(f.events)))
        this.sql('INSERT INTO firing_events VALUES (?, ?)').run(f.id, event);
    }
    this.db.exec('COMMIT');
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
    return row === undefined ? null : ({ ...row, steps: parseSteps(row['steps']) } as unknown as EventRecord);
  }

  deliveries(event: string): DeliveryRecord[] {
    const rows = this.sql('SELECT * FROM deliveries WHERE event = ? ORDER BY id').all(event);
    return rows.map(
      (row) =>
        ({
          ...row,
          triggers: JSON.parse(String(row['triggers'])),
          steps: parseSteps(row['steps']),
        }) as unknown as DeliveryRecord,
    );
  }

  firings(event: string): FiringRecord[] {
    const rows = this.sql(
      'SELECT f.* FROM firings f JOIN firing_events e ON e.firing = f.id WHERE e.event = ? ORDER BY f.id',
    ).all(event);
    return rows.map(parseFiring);
  }

  deadLetters(query: { readonly before: number; readonly limit: number }): FiringRecord[] {
    const rows = this.sql(
      "SELECT * FROM firings WHERE outcome = 'failed' AND fate IS NOT NULL AND id < ? ORDER BY id DESC LIMIT ?",
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
      "SELECT steps FROM events WHERE outcome = 'published' AND manifest IS NOT NULL ORDER BY seq DESC LIMIT 1",
    ).get();
    const publish = row === undefined ? undefined : parseSteps(row['steps']).find((step) => step.kind === 'publish');
    return publish?.cause === undefined ? null : String(publish.cause['position']);
  }

  counts(): { events: number; firings: number; deadLetters: number; lastDelivery: number; lastFiring: number } {
    const row = this.sql(`SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM firings) AS firings,
      (SELECT count(*) FROM firings WHERE outcome = 'failed' AND fate IS NOT NULL) AS deadLetters,
      (SELECT coalesce(max(id), 0) FROM deliveries) AS lastDelivery,
      (SELECT coalesce(max(id), 0) FROM firings) AS lastFiring`).get();
    return row as unknown as ReturnType<JournalStore['counts']>;
  }

  /** Forgets all but the newest `keep` events, and what belongs only to the forgotten ones. */
  prune(keep: number): void {
    const oldest = this.sql('SELECT seq FROM events ORDER BY seq DESC LIMIT 1 OFFSET ?').get(keep)?.['seq'];
    if (oldest === undefined) return;
    this.db.exec(`BEGIN;
      DELETE FROM deliveries WHERE event IN (SELECT id FROM events WHERE seq <= ${Number(oldest)});
      DELETE FROM firing_events WHERE event IN (SELECT id FROM events WHERE seq <= ${Number(oldest)});
      DELETE FROM firings WHERE id NOT IN (SELECT firing FROM firing_events);
      DELETE FROM events WHERE seq <= ${Number(oldest)};
      COMMIT`);
  }

  close(): void {
    this.statements.clear();
    this.db.close();
  }

  private sql(text: string): StatementSync {
    let statement = this.statements.get(text);
    if (statement === undefined) this.statements.set(text, (statement = this.db.prepare(text)));
    return statement;
  }

  /** `payload(body)`: the text of a CloudEvent's data, so that a search finds what a person sees. */
  private definePayload(): void {
    this.db.function('payload', { deterministic: true }, (body) => payloadText(body as Uint8Array));
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

/** Steps are most of what is written: a list of values each, without their names, and times to the microsecond. */
type StepRow = readonly [
  kind: StepRecord['kind'],
  path: StepRecord['path'],
  time: number,
  duration: number,
  outcome: StepRecord['outcome'],
  rest?: Pick<StepRecord, 'clause' | 'error' | 'cause'>,
];

function stepsText(steps: readonly StepRecord[]): string {
  return JSON.stringify(
    steps.map(({ kind, path, time, duration, outcome, ...rest }): StepRow => {
      const values = [kind, path, microseconds(time), microseconds(duration), outcome] as const;
      return Object.keys(rest).length === 0 ? values : [...values, rest];
    }),
  );
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function parseSteps(text: unknown): StepRecord[] {
  const rows = JSON.parse(String(text)) as StepRow[];
  return rows.map(([kind, path, time, duration, outcome, rest]) => ({ kind, path, time, duration, outcome, ...rest }));
}

function parseFiring(row: Record<string, unknown>): FiringRecord {
  return {
    ...row,
    events: JSON.parse(String(row['events'])),
    steps: parseSteps(row['steps']),
  } as unknown as FiringRecord;
}

const schema = `
CREATE TABLE IF NOT EXISTS manifests (hash TEXT PRIMARY KEY, file TEXT, line INTEGER, text TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, source TEXT, subject TEXT,
  type TEXT, time REAL, body BLOB, manifest TEXT, outcome TEXT, error TEXT, steps TEXT);
CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY, event TEXT, sensor TEXT, manifest TEXT, triggers TEXT,
  consumer TEXT, position TEXT, attempt INTEGER, time REAL, outcome TEXT, steps TEXT);
CREATE INDEX IF NOT EXISTS deliveries_event ON deliveries (event);
CREATE TABLE IF NOT EXISTS firings (id INTEGER PRIMARY KEY, sensor TEXT, manifest TEXT, trigger TEXT, type TEXT,
  time REAL, events TEXT, position TEXT, outcome TEXT, attempts INTEGER, error TEXT, fate TEXT, steps TEXT);
CREATE INDEX IF NOT EXISTS firings_failed ON firings (id) WHERE outcome = 'failed';
CREATE TABLE IF NOT EXISTS firing_events (firing INTEGER, event TEXT, PRIMARY KEY (event, firing)) WITHOUT ROWID;
`;

/** An event that the bus brought before its own record was written keeps the better record: the one of its source. */
const insertEvent = `INSERT INTO events (id, source, subject, type, time, body, manifest, outcome, error, steps)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
  manifest = coalesce(excluded.manifest, manifest), outcome = CASE WHEN excluded.manifest IS NULL THEN outcome ELSE excluded.outcome END,
  error = coalesce(excluded.error, error), steps = CASE WHEN excluded.manifest IS NULL THEN steps ELSE excluded.steps END`;

const selectEvent = `SELECT seq, id, source, subject, type, time, manifest, outcome, error, length(body) AS bytes,
  (SELECT count(*) FROM deliveries d WHERE d.event = events.id) AS delivered,
  (SELECT count(*) FROM deliveries d WHERE d.event = events.id AND d.outcome = 'rejected') AS rejected,
  (SELECT count(*) FROM deliveries d WHERE d.event = events.id AND d.outcome = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM firing_events e JOIN firings g ON g.id = e.firing
    WHERE e.event = d.event AND g.sensor = d.sensor AND g.trigger = d.triggers ->> 0)) AS waiting,
  (SELECT count(*) FROM firing_events f WHERE f.event = events.id) AS fired,
  (SELECT count(*) FROM firing_events f JOIN firings g ON g.id = f.firing
    WHERE f.event = events.id AND g.outcome = 'failed') AS failed
  FROM events`;
