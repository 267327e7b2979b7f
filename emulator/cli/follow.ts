import type { Clock } from '../clock.ts';
import type { EventTrace } from '../control/protocol/protocol.ts';
import type { Group } from '../journal/group.ts';
import type { Journal } from '../journal/journal.ts';
import { type Programs, traceEvent } from '../journal/trace.ts';
import { type Style, clock as timeOfDay, mark } from './terminal.ts';

/** What is followed: the journal, and what its records are explained with. */
interface Followed {
  readonly journal: Journal;
  readonly programs: Programs;
}

/**
 * Prints what becomes of each event while a run goes on, as soon as it is recorded: that no trigger saw it, what triggers made
 * of it, what came of a firing. Of a flood it prints a few events a second and how many there are besides, so that it costs nothing.
 */
export function follow(
  { journal, programs }: Followed,
  clock: Clock,
  style: Style,
  print: (line: string) => void,
): void {
  let shown = 0;
  let untold = 0;
  const nextSecond = () => {
    if (untold > 0) print(style.dim(`… and ${untold} more in a second: argo-events-local events lists them`));
    [shown, untold] = [0, 0];
  };
  journal.listen((group) => {
    for (const id of group.concerned()) {
      if (shown === 0) clock.after(1000, nextSecond);
      if (shown === most) {
        untold++;
        continue;
      }
      shown++;
      const trace = traceEvent(id, { store: journal.store, programs, running: journal.run });
      for (const outcome of trace === null ? [] : alike(outcomesIn(group, trace))) print(line(trace!, outcome, style));
    }
  });
}

/** Events in a second. */
const most = 10;

interface Outcome {
  readonly time: number;
  readonly what: string;
  /** Those with a part in it, each with its Sensor; none at the event source. */
  readonly triggers: readonly string[];
  /** Empty where there is nothing to add. */
  readonly why: string;
}

/** What a group of records says of an event, in the order of the triggers. What fires is told when that is over. */
function outcomesIn(group: Group, { summary, steps, deliveries, firings }: EventTrace): Outcome[] {
  const isNew = (records: readonly { readonly id: unknown }[], id: unknown) => records.some((one) => one.id === id);
  const outcomes: Outcome[] = [];
  if (summary.outcome !== 'published' && isNew(group.events, summary.id)) {
    const why = steps.find(({ outcome }) => outcome !== 'pass')?.reason ?? '';
    outcomes.push({ time: summary.time, what: summary.outcome, triggers: [], why });
  }
  for (const { id, time, outcome, sensor, triggers, reason } of deliveries) {
    if (outcome === 'fired' || !isNew(group.deliveries, id)) continue;
    outcomes.push({ time, what: outcome, triggers: triggers.map((trigger) => `${sensor}/${trigger}`), why: reason });
  }
  for (const { id, time, outcome, sensor, trigger, reason } of firings) {
    if (!isNew(group.firings, id)) continue;
    outcomes.push({ time, what: outcome, triggers: [`${sensor}/${trigger}`], why: outcome === 'failed' ? reason : '' });
  }
  return outcomes;
}

/** Most triggers of a Sensor share its filters: what has the same reason is one outcome. */
function alike(outcomes: readonly Outcome[]): Outcome[] {
  const byReason = Map.groupBy(outcomes, ({ what, why }) => `${what} ${why}`);
  return [...byReason.values()].map((same) => ({ ...same[0]!, triggers: same.flatMap(({ triggers }) => triggers) }));
}

function line({ summary }: EventTrace, { time, what, triggers, why }: Outcome, style: Style): string {
  const event = `${style.bold(`${summary.eventSource}/${summary.event}`)} ${style.dim(summary.id.slice(0, 8))}`;
  const to = triggers.length === 0 ? [] : [`${style.arrow('→')} ${triggers.join(', ')}`];
  return [style.dim(timeOfDay(time)), event, ...to, mark(what, style), ...(why === '' ? [] : [why])].join('  ');
}
