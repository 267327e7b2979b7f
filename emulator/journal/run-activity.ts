import type { EventDependency } from '../../schemas/types.generated.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type {
  Activity,
  ClauseActivity,
  DependencyActivity,
  RecordedEvent,
  SourceActivity,
  TriggerActivity,
} from '../../language/semantics/activity.ts';
import { wordsOf } from '../../language/semantics/clause-words.ts';
import { decodeMessage } from '../events/message.ts';
import type { StepRecord } from './records.ts';
import type { CountedDelivery, JournalStore, RunStart } from './store.ts';

type Counts<T> = { -readonly [K in keyof T]: T[K] };

/** Of a dependency, its clauses by their words. */
interface DependencyCounts extends Counts<Omit<DependencyActivity, 'clauses'>> {
  readonly clauses: Map<string, Counts<ClauseActivity>>;
}

/** Reads recorded manifests, each once. */
export interface RecordedManifests {
  manifest(hash: string): { readonly manifest: Manifest } | null;
}

/**
 * Counts what the last run has done, which is the one that goes on when one does. Each time it is asked it reads only what was recorded since the last time, so asking costs
 * as much as what has happened, and a run that nobody asks about pays nothing.
 */
export class RunActivity {
  private readonly store: JournalStore;
  private readonly manifests: RecordedManifests;
  private readonly sources = new Map<string, Counts<SourceActivity>>();
  private readonly dependencies = new Map<string, DependencyCounts>();
  /** Which consumer's deliveries count for a dependency. */
  private readonly consumers = new Map<string, string>();
  private readonly triggers = new Map<string, Counts<TriggerActivity>>();
  /** The last records that are counted. */
  private counted: Counts<RunStart> | null = null;

  constructor(store: JournalStore, manifests: RecordedManifests) {
    this.store = store;
    this.manifests = manifests;
  }

  current(): Activity {
    const counted: Counts<RunStart> = (this.counted ??= { ...this.store.lastRun() });
    for (const { last, source: eventSource, subject: event, outcome, count } of this.store.eventsAfter(
      counted.lastEvent,
    )) {
      counted.lastEvent = Math.max(counted.lastEvent, last);
      if (outcome === 'no-event') continue;
      const counts = this.sources.get(`${eventSource}/${event}`) ?? { eventSource, event, received: 0, filtered: 0 };
      counts.received += count;
      if (outcome === 'filtered') counts.filtered += count;
      this.sources.set(`${eventSource}/${event}`, counts);
    }
    for (const delivery of this.store.deliveriesAfter(counted.lastDelivery)) {
      counted.lastDelivery = delivery.id;
      this.addDelivery(delivery);
    }
    for (const { id, sensor, trigger, outcome } of this.store.firingsAfter(counted.lastFiring)) {
      counted.lastFiring = id;
      const counts = this.triggers.get(`${sensor}/${trigger}`) ?? { sensor, trigger, fired: 0, failed: 0 };
      if (outcome === 'succeeded') counts.fired++;
      else counts.failed++;
      this.triggers.set(`${sensor}/${trigger}`, counts);
    }
    return {
      sources: [...this.sources.values()],
      dependencies: [...this.dependencies.values()].map((counts) => ({
        ...counts,
        clauses: [...counts.clauses.values()],
      })),
      triggers: [...this.triggers.values()],
      events: this.events(),
    };
  }

  /** Each trigger may have a consumer of its own, to which the same event comes again: one of them is counted. */
  private addDelivery({ sensor, manifest, consumer, attempt, steps }: CountedDelivery): void {
    if (attempt > 1) return;
    for (const [name, decided] of arrivalsIn(steps)) {
      const key = `${sensor}/${name}`;
      const empty = { sensor, dependency: name, arrived: 0, rejected: 0, clauses: new Map() };
      const counts = this.dependencies.get(key) ?? empty;
      this.dependencies.set(key, counts);
      if (!this.consumers.has(key)) this.consumers.set(key, consumer);
      if (this.consumers.get(key) !== consumer) continue;
      counts.arrived++;
      if (decided === null) continue;
      counts.rejected++;
      this.addRejection(counts.clauses, manifest, decided);
    }
  }

  private addRejection(clauses: DependencyCounts['clauses'], hash: string, { path, clause }: StepRecord): void {
    const manifest = this.manifests.manifest(hash)?.manifest;
    const sensor = manifest?.ours?.kind === 'Sensor' ? manifest.ours.value : undefined;
    const dependency: EventDependency | undefined = sensor?.spec?.dependencies?.[Number(path?.[2])];
    if (dependency === undefined) return;
    const at = clause ?? path!.slice(3);
    const words = wordsOf(dependency, at);
    const key = `${at.filter((step) => typeof step === 'string').join('.')} ${words}`;
    const counts = clauses.get(key) ?? { at, words, rejected: 0 };
    counts.rejected++;
    clauses.set(key, counts);
  }

  private events(): RecordedEvent[] {
    return this.store.newestEvents().flatMap(({ id, source, subject, type, time, body }) => {
      const decoded = decodeMessage(body);
      const data = 'event' in decoded ? decoded.event.data : null;
      return data === null ? [] : [{ id, eventSource: source, event: subject, type, time, data }];
    });
  }
}

/** The dependencies that a delivery is an event of, each with the step that kept it from going on. */
function arrivalsIn(steps: readonly StepRecord[]): ReadonlyMap<string, StepRecord | null> {
  const arrivals = new Map<string, StepRecord | null>();
  let dependency: string | null = null;
  for (const step of steps) {
    if (step.kind === 'match') arrivals.set((dependency = String(step.cause?.['dependency'])), null);
    else if ((step.kind === 'transform' || step.kind === 'filter') && step.outcome !== 'pass' && dependency !== null)
      arrivals.set(dependency, step);
  }
  return arrivals;
}
