import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Batch, type Row, bytesOf } from './rows.ts';

/** Writes the journal: a batch is one transaction. */
export class JournalWriter {
  private readonly database: DatabaseSync;
  private readonly statements: Readonly<Record<keyof typeof sql, StatementSync>>;
  /** Event id → number, of those written lately. */
  private readonly numbers = new Map<string, number>();
  private sincePruned = 0;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.statements = Object.fromEntries(
      Object.entries(sql).map(([name, text]) => [name, database.prepare(text)]),
    ) as JournalWriter['statements'];
  }

  write({ runs, manifests, events, received, deliveries, firings }: Batch): void {
    this.database.exec('BEGIN');
    for (const row of runs) this.statements.run.run(...row);
    for (const row of manifests) this.statements.manifest.run(...row);
    for (const row of events) this.writeEvent(row);
    for (const row of received) if (this.number(String(row[0])) === null) this.writeEvent(row);
    for (const [id, event, ...row] of deliveries) this.statements.delivery.run(id!, this.number(String(event)), ...row);
    for (const row of firings) this.writeFiring(row);
    this.database.exec('COMMIT');
    if (this.sincePruned < pruneEvery) return;
    this.sincePruned = 0;
    this.prune(keepEvents);
  }

  /** Forgets all but the newest `keep` events, and what belongs only to the forgotten ones. */
  prune(keep: number): void {
    const last = Number(this.statements.newest.get()!['seq']) - keep;
    if (last <= 0) return;
    this.numbers.clear();
    this.database.exec('BEGIN');
    for (const forget of ['firings', 'firingEvents', 'deliveries', 'events'] as const)
      this.statements[`${forget}Through`].run(last);
    this.database.exec('COMMIT');
  }

  private writeEvent([id, source, subject, type, time, body, ...row]: Row): void {
    const { seq } = this.statements.event.get(id!, source!, subject!, type!, time!, bytesOf(body), ...row)!;
    this.remember(String(id), Number(seq));
    this.sincePruned++;
  }

  private writeFiring(row: Row): void {
    this.statements.firing.run(...row);
    const [id, , , , , , events] = row;
    for (const event of new Set(Object.values(JSON.parse(String(events)) as Record<string, string>))) {
      const number = this.number(event);
      if (number !== null) this.statements.firingEvent.run(number, id!);
    }
  }

  /** `null` when the event is not recorded (any more). */
  private number(id: string): number | null {
    const known = this.numbers.get(id) ?? (this.statements.number.get(id)?.['seq'] as number | undefined);
    if (known === undefined) return null;
    this.remember(id, known);
    return known;
  }

  private remember(id: string, number: number): void {
    if (this.numbers.size >= mostRemembered) this.numbers.clear();
    this.numbers.set(id, number);
  }
}

const mostRemembered = 20_000;

/** The newest events that are kept; older ones are forgotten now and then. */
const keepEvents = 200_000;
const pruneEvery = 1000;

/**
 * An event that the bus brought before its own record was written gets the better record: the one of its source. A duplicate,
 * which the bus does not deliver, takes nothing away from the event whose id it has.
 */
const staysAsItIs = `(excluded.manifest IS NULL OR (manifest IS NOT NULL AND excluded.outcome = 'duplicate'))`;

const sql = {
  run: `INSERT INTO runs VALUES (?, ?, (SELECT coalesce(max(seq), 0) FROM events), (SELECT coalesce(max(id), 0) FROM deliveries),
    (SELECT coalesce(max(id), 0) FROM firings))`,
  manifest: 'INSERT OR IGNORE INTO manifests VALUES (?, ?, ?, ?)',
  event: `INSERT INTO events (id, source, subject, type, time, body, manifest, outcome, error, steps)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
    manifest = coalesce(excluded.manifest, manifest),
    outcome = CASE WHEN ${staysAsItIs} THEN outcome ELSE excluded.outcome END,
    error = CASE WHEN ${staysAsItIs} THEN error ELSE excluded.error END,
    time = CASE WHEN ${staysAsItIs} THEN time ELSE excluded.time END,
    steps = CASE WHEN ${staysAsItIs} THEN steps ELSE excluded.steps END
    RETURNING seq`,
  number: 'SELECT seq FROM events WHERE id = ?',
  delivery: 'INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  firing: 'INSERT INTO firings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  firingEvent: 'INSERT INTO firing_events VALUES (?, ?)',
  newest: 'SELECT coalesce(max(seq), 0) AS seq FROM events',
  /** A firing stays as long as any of its events does. */
  firingsThrough: `DELETE FROM firings WHERE id IN (SELECT firing FROM firing_events WHERE event <= ?1) AND NOT EXISTS (
    SELECT 1 FROM json_each(firings.events) AS one JOIN events ON events.id = one.value WHERE events.seq > ?1)`,
  firingEventsThrough: 'DELETE FROM firing_events WHERE event <= ?',
  deliveriesThrough: 'DELETE FROM deliveries WHERE event <= ?',
  eventsThrough: 'DELETE FROM events WHERE seq <= ?',
} as const;
