import type { StoredMessage } from '../bus/bus.ts';
import { decodeMessage } from '../events/message.ts';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord, RunRecord } from './records.ts';
import { printList, printSteps } from './steps-text.ts';

/** The values of one row, in the order of its table's columns. */
export type Row = readonly (string | number | null)[];

/** What one transaction writes; an event is named by its id, its number is the writer's. */
export interface Batch {
  /** First, because a run begins before everything that it records. */
  readonly runs: readonly Row[];
  readonly manifests: readonly Row[];
  readonly events: readonly Row[];
  /** What the bus delivered: recorded as an event when no source of ours has. */
  readonly received: readonly Row[];
  readonly deliveries: readonly Row[];
  readonly firings: readonly Row[];
}

export function runRow({ id, time }: RunRecord): Row {
  return [id, time];
}

export function manifestRow({ hash, file, line, text }: ManifestRecord): Row {
  return [hash, file, line, text];
}

export function eventRow(event: EventRecord): Row {
  const { id, source, subject, type, time, body, manifest, outcome, error } = event;
  return [id, source, subject, type, time, bytesText(body), manifest, outcome, error, printSteps(event.steps, time)];
}

/** An event that came over the bus and not from a source of ours. */
export function receivedRow({ id, source, subject, body, storedAt: time }: StoredMessage): Row {
  const decoded = decodeMessage(body);
  const type = 'event' in decoded ? decoded.event.context.type : '';
  const seen = { id, source, subject, type, time, body, manifest: null, error: null, steps: [] };
  return eventRow({ ...seen, outcome: 'published' });
}

export function deliveryRow(delivery: DeliveryRecord): Row {
  const { id, event, sensor, manifest, triggers, consumer, position, attempt, time, outcome, steps } = delivery;
  const of = [event, sensor, manifest, printList(triggers), consumer, position] as const;
  return [id, ...of, attempt, time, outcome, printSteps(steps, time)];
}

export function firingRow(firing: FiringRecord): Row {
  const { id, sensor, manifest, trigger, type, time, events, position, outcome, attempts, error, fate } = firing;
  const of = [sensor, manifest, trigger, type, time, JSON.stringify(events), position] as const;
  return [id, ...of, outcome, attempts, error, fate, printSteps(firing.steps, time)];
}

/** Bytes as text with one character each: on its way to another thread a view would take all the memory that it looks into along. */
function bytesText({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

export function bytesOf(text: unknown): Uint8Array {
  return Buffer.from(text as string, 'latin1');
}
