import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredMessage } from '../bus/bus.ts';
import { decodeMessage } from '../events/message.ts';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord } from './records.ts';
import { printSteps } from './steps-text.ts';

export interface Batch {
  readonly manifests: readonly ManifestRecord[];
  readonly events: readonly EventRecord[];
  /** What the bus delivered, by event id: recorded as an event when no source of ours has. */
  readonly received: ReadonlyMap<string, StoredMessage>;
  readonly deliveries: readonly DeliveryRecord[];
  readonly firings: readonly FiringRecord[];
}

/** Writes the journal: a batch is one transaction. */
export class JournalWriter {
  private readonly database: DatabaseSync;
  private readonly statements: Readonly<Record<keyof typeof sql, StatementSync>>;
  /** Event id → number, of those written lately. */
  private readonly numbers = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.database = database;
    this.statements = Object.fromEntries(
      Object.entries(sql).map(([name, text]) => [name, database.prepare(text)]),
    ) as JournalWriter['statements'];
  }

  write({ manifests, events, received, deliveries, firings }: Batch): void {
    this.database.exec('BEGIN');
    for (const { hash, file, line, text } of manifests) this.statements.manifest.run(hash, file, line, text);
    for (const event of events) this.writeEvent(event);
    for (const message of received.values()) if (this.number(message.id) === null) this.writeEvent(asEvent(message));
    for (const delivery of deliveries) this.writeDelivery(delivery);
    for (const firing of firings) this.writeFiring(firing);
    this.database.exec('COMMIT');
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

  private writeEvent(event: EventRecord): void {
    const { id, source, subject, type, time, body, manifest, outcome, error } = event;
    const steps = printSteps(event.steps, time);
    const row = this.statements.event.get(id, source, subject, type, time, body, manifest, outcome, error, steps)!;
    this.remember(id, row['seq'] as number);
  }

  private writeDelivery(delivery: DeliveryRecord): void {
    const { id, event, sensor, manifest, triggers, consumer, position, attempt, time, outcome, steps } = delivery;
    const texts = [JSON.stringify(triggers), printSteps(steps, time)] as const;
    const of = [this.number(event), sensor, manifest, texts[0], consumer, position] as const;
    this.statements.delivery.run(id, ...of, attempt, time, outcome, texts[1]);
  }

  private writeFiring(firing: FiringRecord): void {
    const { id, sensor, manifest, trigger, type, time, events, position, outcome, attempts, error, fate } = firing;
    const texts = [JSON.stringify(events), printSteps(firing.steps, time)] as const;
    const of = [sensor, manifest, trigger, type, time, texts[0], position] as const;
    this.statements.firing.run(id, ...of, outcome, attempts, error, fate, texts[1]);
    for (const event of new Set(Object.values(events))) {
      const number = this.number(event);
      if (number !== null) this.statements.firingEvent.run(number, id);
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

/** An event that came over the bus and not from a source of ours. */
function asEvent({ id, source, subject, body, storedAt: time }: StoredMessage): EventRecord {
  const decoded = decodeMessage(body);
  const type = 'event' in decoded ? decoded.event.context.type : '';
  return { id, source, subject, type, time, body, manifest: null, outcome: 'published', error: null, steps: [] };
}

/**
 * An event that the bus brought before its own record was written gets the better record: the one of its source. A duplicate,
 * which the bus does not deliver, takes nothing away from the event whose id it has.
 */
const staysAsItIs = `(excluded.manifest IS NULL OR (manifest IS NOT NULL AND excluded.outcome = 'duplicate'))`;

const sql = {
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
