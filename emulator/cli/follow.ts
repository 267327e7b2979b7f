import { decodeMessage } from '../events/message.ts';
import type { Clock } from '../clock.ts';
import type { House } from '../house.ts';
import type { Group } from '../journal/group.ts';
import { sentence } from '../journal/reasons.ts';
import type { DeliveryRecord, EventRecord, StepRecord } from '../journal/records.ts';
import { reasonAtSource, reasonOfDelivery, reasonOfFiring } from '../journal/trace.ts';
import type { RunningSensor } from '../sensor/sensor.ts';
import { type Style, clock as timeOfDay, mark, oneLine } from './terminal.ts';

/**
 * Prints what becomes of each event while a run goes on, as soon as it is recorded: that it got no further than its source, that
 * nobody listens to it, what kept triggers from firing, what came of a firing. Of a flood it prints a few events a second and
 * counts the rest: why is judged again for the ones that are printed alone.
 */
export function follow(house: House, clock: Clock, style: Style, print: (line: string) => void): void {
  const few = new FewASecond(clock, (rest) =>
    print(style.dim(`… and ${rest} more in a second: argo-events-local events lists them`)),
  );
  house.journal.listen((group) => {
    for (const [event, outcomes] of outcomesIn(group, house)) {
      const record = few.admits(event) ? house.journal.store.event(event) : null;
      if (record !== null) for (const outcome of alike(outcomes)) print(line(record, outcome, style));
    }
  });
}

/** Lets a few events through in each second, and tells at its end how many others there were. */
class FewASecond {
  private readonly clock: Clock;
  private readonly tell: (rest: number) => void;
  private readonly admitted = new Set<string>();
  private readonly rest = new Set<string>();

  constructor(clock: Clock, tell: (rest: number) => void) {
    this.clock = clock;
    this.tell = tell;
  }

  admits(event: string): boolean {
    if (this.admitted.has(event)) return true;
    if (this.admitted.size === 0) this.clock.after(1000, () => this.end());
    const isAdmitted = this.admitted.size < most;
    (isAdmitted ? this.admitted : this.rest).add(event);
    return isAdmitted;
  }

  private end(): void {
    const rest = this.rest.size;
    this.admitted.clear();
    this.rest.clear();
    if (rest > 0) this.tell(rest);
  }
}

const most = 10;

interface Outcome {
  readonly time: number;
  readonly what: string;
  /** Those with a part in it, each with its Sensor; none at the event source. */
  readonly triggers: readonly string[];
  /** Outcomes of an event with the same text here have the same reason. */
  readonly decided: string;
  /** Empty where there is nothing to add. */
  readonly why: () => string;
}

/** What a group of records says of each event. What fires is told when that is over. */
function outcomesIn(group: Group, house: House): Map<string, Outcome[]> {
  const { store } = house.journal;
  const found = new Map<string, Outcome[]>();
  const add = (event: string, outcome: Outcome) => {
    const outcomes = found.get(event);
    if (outcomes === undefined) found.set(event, [outcome]);
    else outcomes.push(outcome);
  };
  for (const record of group.events) {
    const { id, time, outcome } = record;
    const isPlain = outcome === 'published';
    if (isPlain && house.sensors.some((sensor) => listensTo(sensor, record))) continue;
    const step = record.steps.find((one) => one.outcome !== 'pass');
    const why = isPlain
      ? () => 'no Sensor that runs here listens to it'
      : orElse(() => reasonAtSource(record, eventOf(record), house.programs), step);
    add(id, { time, what: outcome, triggers: [], decided: '', why });
  }
  for (const record of group.deliveries) {
    const { event, time, outcome, sensor, triggers } = record;
    if (outcome === 'fired') continue;
    const step = decisive(record);
    const decided = JSON.stringify([sensor, outcome, step?.kind, step?.path, step?.clause, step?.error]);
    const why = () => reasonOfDelivery(record, eventOf(store.event(event)), house.programs);
    const named = triggers.map((trigger) => `${sensor}/${trigger}`);
    add(event, { time, what: outcome, triggers: named, decided, why: orElse(why, step) });
  }
  for (const record of group.firings) {
    const { time, outcome, events, sensor, trigger } = record;
    const why = outcome === 'succeeded' ? '' : reasonOfFiring(record);
    for (const event of new Set(Object.values(events)))
      add(event, { time, what: outcome, triggers: [`${sensor}/${trigger}`], decided: outcome + why, why: () => why });
  }
  return found;
}

function listensTo({ program, dead }: RunningSensor, { source, subject }: EventRecord): boolean {
  const live = [...program.triggers.values()].filter(({ name }) => !dead.has(name));
  return live.some(({ conditions }) =>
    conditions.dependencies.some((name) => {
      const dependency = program.dependencies.get(name);
      return dependency?.eventSourceName === source && dependency.eventName === subject;
    }),
  );
}

function eventOf(record: EventRecord | null) {
  const decoded = record === null ? null : decodeMessage(record.body);
  return decoded !== null && 'event' in decoded ? decoded.event : null;
}

function decisive({ steps }: DeliveryRecord): StepRecord | undefined {
  return steps.findLast(({ kind, outcome }) => kind !== 'ack' && outcome !== 'pass');
}

/**
 * A line is printed also where the reason cannot be found again: with what was recorded of the step. Who listens to the journal must
 * not throw, because the records that it tells of would count as not written; `trace` shows what is wrong.
 */
function orElse(why: () => string, step: StepRecord | undefined): () => string {
  return () => {
    try {
      return why();
    } catch {
      return step === undefined ? '' : sentence(step);
    }
  };
}

/** Most triggers of a Sensor share its filters: what has the same reason is one outcome. */
function alike(outcomes: readonly Outcome[]): Outcome[] {
  const groups = Map.groupBy(outcomes, ({ decided }) => decided).values();
  return [...groups].map((same) => ({ ...same[0]!, triggers: same.flatMap(({ triggers }) => triggers) }));
}

function line({ source, subject, id }: EventRecord, { time, what, triggers, why }: Outcome, style: Style): string {
  const event = `${style.bold(`${source}/${subject}`)} ${style.dim(id.slice(0, 8))}`;
  const to = triggers.length === 0 ? [] : [`${style.arrow('→')} ${triggers.join(', ')}`];
  const reason = oneLine(why());
  return [style.dim(timeOfDay(time)), event, ...to, mark(what, style), ...(reason === '' ? [] : [reason])].join('  ');
}
