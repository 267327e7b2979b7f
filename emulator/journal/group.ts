import type { StoredMessage } from '../bus/bus.ts';
import type { DeliveryRecord, EventRecord, FiringRecord, ManifestRecord, RunRecord } from './records.ts';
import { type Batch, deliveryRow, eventRow, firingRow, manifestRow, receivedRow, runRow } from './rows.ts';

/** The records that are written together. */
export class Group {
  readonly runs: RunRecord[] = [];
  readonly manifests: ManifestRecord[] = [];
  readonly events: EventRecord[] = [];
  readonly deliveries: DeliveryRecord[] = [];
  readonly firings: FiringRecord[] = [];

  get size(): number {
    const { runs, manifests, events, deliveries, firings } = this;
    return runs.length + manifests.length + events.length + deliveries.length + firings.length;
  }

  get deadLetters(): FiringRecord[] {
    return this.firings.filter(({ fate }) => fate !== null);
  }

  /** The ids of the events that something is recorded of. */
  concerned(): Set<string> {
    const ids = this.referredTo();
    for (const { id } of this.events) ids.add(id);
    return ids;
  }

  /** The ids of the events that deliveries and firings refer to. */
  referredTo(): Set<string> {
    const ids = new Set<string>();
    for (const { event } of this.deliveries) ids.add(event);
    for (const { events } of this.firings) for (const id of Object.values(events)) ids.add(id);
    return ids;
  }

  /** The same for the writer, with what stands in for the records of events that have not come. */
  batch(received: readonly StoredMessage[]): Batch {
    return {
      runs: this.runs.map(runRow),
      manifests: this.manifests.map(manifestRow),
      events: this.events.map(eventRow),
      received: received.map(receivedRow),
      deliveries: this.deliveries.map(deliveryRow),
      firings: this.firings.map(firingRow),
    };
  }
}
