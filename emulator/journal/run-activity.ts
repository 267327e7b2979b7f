import type {
  Activity,
  DependencyActivity,
  RecordedEvent,
  TriggerActivity,
} from '../../language/semantics/activity.ts';
import { decodeMessage } from '../events/message.ts';
import type { CountedDelivery, JournalStore } from './store.ts';

type Counts<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Counts what a run has done. Each time it is asked it reads only what was recorded since the last time, so asking costs
 * as much as what has happened, and a run that nobody asks about pays nothing.
 */
export class RunActivity {
  private readonly store: JournalStore;
  private readonly dependencies = new Map<string, Counts<DependencyActivity>>();
  /** Which consumer's deliveries count for a dependency. */
  private readonly consumers = new Map<string, string>();
  private readonly triggers = new Map<string, Counts<TriggerActivity>>();
  private lastDelivery: number;
  private lastFiring: number;

  /** Counts from what is recorded by now. */
  constructor(store: JournalStore) {
    this.store = store;
    const { lastDelivery, lastFiring } = store.counts();
    this.lastDelivery = lastDelivery;
    this.lastFiring = lastFiring;
  }

  current(): Activity {
    for (const delivery of this.store.deliveriesAfter(this.lastDelivery)) {
      this.lastDelivery = delivery.id;
      this.addDelivery(delivery);
    }
    for (const { id, sensor, trigger, outcome } of this.store.firingsAfter(this.lastFiring)) {
      this.lastFiring = id;
      const counts = this.triggers.get(`${sensor}/${trigger}`) ?? { sensor, trigger, fired: 0, failed: 0 };
      if (outcome === 'succeeded') counts.fired++;
      else counts.failed++;
      this.triggers.set(`${sensor}/${trigger}`, counts);
    }
    return {
      dependencies: [...this.dependencies.values()],
      triggers: [...this.triggers.values()],
      events: this.events(),
    };
  }

  /** Each trigger may have a consumer of its own, to which the same event comes again: one of them is counted. */
  private addDelivery({ sensor, consumer, attempt, steps }: CountedDelivery): void {
    if (attempt > 1) return;
    const rejected = new Map<string, boolean>();
    let dependency: string | null = null;
    for (const { kind, outcome, cause } of steps) {
      if (kind === 'match') rejected.set((dependency = String(cause?.['dependency'])), false);
      else if ((kind === 'transform' || kind === 'filter') && outcome !== 'pass' && dependency !== null)
        rejected.set(dependency, true);
    }
    for (const [name, isRejected] of rejected) {
      const key = `${sensor}/${name}`;
      const counts = this.dependencies.get(key) ?? { sensor, dependency: name, arrived: 0, rejected: 0 };
      this.dependencies.set(key, counts);
      if (!this.consumers.has(key)) this.consumers.set(key, consumer);
      if (this.consumers.get(key) !== consumer) continue;
      counts.arrived++;
      if (isRejected) counts.rejected++;
    }
  }

  private events(): RecordedEvent[] {
    return this.store.newestEvents().flatMap(({ id, source, subject, type, time, body }) => {
      const decoded = decodeMessage(body);
      const data = 'event' in decoded ? decoded.event.data : null;
      return data === null ? [] : [{ id, eventSource: source, event: subject, type, time, data }];
    });
  }
}
