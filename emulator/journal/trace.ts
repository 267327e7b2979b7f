import { templateJson } from '../../language/semantics/parameters-template.ts';
import type { Event } from '../../language/semantics/event.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import type { DeliveryTrace, EventSummary, EventTrace, FiringTrace, StepTrace } from '../control/protocol/protocol.ts';
import { decodeMessage } from '../events/message.ts';
import { type DependencyProgram, type SensorProgram, inputsOf } from '../sensor/program.ts';
import type { SourceProgram } from '../sources/program.ts';
import type { ManifestOfRun } from '../steps/door.ts';
import type { ActionProgram, Inputs } from '../triggers/action-program.ts';
import { sentence } from './reasons.ts';
import type { DeliveryRecord, EventRecord, FiringRecord, StepRecord } from './records.ts';
import type { EventRow, JournalStore, Recorded } from './store.ts';

/** Compiles the manifests that the journal recorded, each once. */
export interface Programs {
  sensor(hash: string): SensorProgram | null;
  source(hash: string, event: string): SourceProgram | null;
}

/** What a trace is made of. */
export interface Recording {
  readonly store: JournalStore;
  readonly programs: Programs;
  /** The number of the run that goes on; `null` when nothing runs. */
  readonly running: number | null;
}

/**
 * The whole story of one event, or `null` when it was never recorded. The verdicts are not stored: they are computed here
 * from the recorded causes, by the functions that judged the event when it came.
 */
export function traceEvent(id: string, { store, programs, running }: Recording): EventTrace | null {
  const [record, row] = [store.event(id), store.eventRow(id)];
  if (record === null || row === null) return null;
  const decoded = decodeMessage(record.body);
  const event = 'event' in decoded ? decoded.event : null;
  const firings = store.firings(id);
  const deliveries = inManifestOrder(store.deliveries(id), ({ triggers }) => triggers[0]!, programs);
  return {
    summary: summarize(row),
    replayOf: replayOf(record),
    context: event === null ? {} : { ...event.context },
    data: { text: event?.data ?? null },
    steps: traceSource(record, event, programs),
    deliveries: deliveries.map((delivery) => {
      const trace = traceDelivery(delivery, event, programs);
      const isOver = delivery.outcome !== 'fired' || firings.some((firing) => isOf(firing, delivery));
      return isOver ? trace : { ...trace, reason: unfinished(delivery, running) };
    }),
    firings: inManifestOrder(firings, ({ trigger }) => trigger, programs).map((firing) =>
      traceFiring(firing, store, programs),
    ),
  };
}

function isOf({ sensor, trigger }: FiringRecord, delivery: DeliveryRecord): boolean {
  return sensor === delivery.sensor && delivery.triggers.includes(trigger);
}

/** Of a delivery that fires and has no firing: a default action is acknowledged before it is over, and recorded when it is. */
function unfinished({ run }: Recorded<DeliveryRecord>, running: number | null): string {
  return run === running
    ? 'everything passes: it fires, and its action goes on'
    : 'everything passes: it fires, but the run ended before the end of its action was recorded; as in a cluster it is not tried again';
}

function replayOf({ steps }: EventRecord): string | null {
  const receive = steps.find(({ kind }) => kind === 'receive');
  return (receive?.cause?.['replayOf'] as string | undefined) ?? null;
}

/** Sensor by sensor, in the order of their triggers: which of two triggers was first is chance, and says nothing. */
function inManifestOrder<T extends { readonly sensor: string; readonly manifest: string }>(
  records: readonly T[],
  triggerOf: (record: T) => string,
  programs: Programs,
): T[] {
  const place = (record: T) => {
    const names = [...(programs.sensor(record.manifest)?.triggers.keys() ?? [])];
    const index = names.indexOf(triggerOf(record));
    return index < 0 ? names.length : index;
  };
  return records.toSorted((a, b) => (a.sensor === b.sensor ? place(a) - place(b) : a.sensor < b.sensor ? -1 : 1));
}

export function summarize(row: EventRow): EventSummary {
  const { seq, run, id, source, subject, type, time, bytes, outcome, delivered, rejected, waiting, fired, failed } =
    row;
  const counts = { delivered, rejected, waiting, fired, failed };
  return { seq, run, id, eventSource: source, event: subject, type, time, bytes, outcome, counts };
}

function traceSource(record: EventRecord, event: Event | null, programs: Programs): StepTrace[] {
  const program = record.manifest === null ? null : programs.source(record.manifest, record.subject);
  return record.steps.map((step) => {
    const verdict =
      step.kind === 'source-filter' && program?.filter && event?.data != null
        ? program.filter.explain(event.data)
        : undefined;
    return traceStep(step, program?.manifest ?? null, verdict);
  });
}

function traceDelivery(record: Recorded<DeliveryRecord>, event: Event | null, programs: Programs): DeliveryTrace {
  const steps = deliverySteps(record, event, programs);
  const { id, run, sensor, triggers, consumer, position, attempt, time, outcome } = record;
  const of = { id, run, sensor, triggers, consumer, position, attempt, time, outcome };
  return { ...of, reason: reasonOf(outcome, steps), steps };
}

function deliverySteps(record: DeliveryRecord, event: Event | null, programs: Programs): StepTrace[] {
  const program = programs.sensor(record.manifest);
  let dependency: DependencyProgram | undefined;
  let current = event;
  return record.steps.map((step): StepTrace => {
    if (program === null) return traceStep(step, null);
    const manifest = program.manifest;
    program.sources.use(inputsOf(record));
    if (step.kind === 'match') {
      dependency = program.dependencies.get(String(step.cause?.['dependency']));
      current = event;
    }
    if (step.kind === 'transform' && dependency?.transform && event !== null) {
      const verdict = dependency.transform.explain(event);
      current = dependency.transform.judge(event).event;
      return { ...traceStep(step, manifest, verdict), ...text('input', event.data), ...text('output', current?.data) };
    }
    if (step.kind === 'filter' && dependency?.filter && current !== null)
      return traceStep(step, manifest, dependency.filter.explain(current));
    if (step.kind === 'condition') {
      const conditions = program.triggers.get(String(step.cause?.['trigger']))?.conditions;
      return traceStep(
        step,
        manifest,
        conditions?.explain(String(step.cause?.['arrived']), new Set(step.cause?.['held'] as string[])),
      );
    }
    return traceStep(step, manifest);
  });
}

/** Why a delivery ended as it did: the sentence of the step that decided. */
function reasonOf(outcome: DeliveryRecord['outcome'], steps: readonly StepTrace[]): string {
  if (outcome === 'fired') return 'everything passes: it fires';
  const step = steps.findLast(({ kind, outcome: ended }) => kind !== 'ack' && ended !== 'pass');
  return step?.reason ?? 'no dependency of this trigger is this event';
}

function traceFiring(record: Recorded<FiringRecord>, store: JournalStore, programs: Programs): FiringTrace {
  const program = programs.sensor(record.manifest);
  const action = program === null ? null : findAction(program, record.trigger);
  const { id, run, sensor, trigger, type, time, events, outcome } = record;
  const steps =
    program === null || action === null
      ? record.steps.map((step) => traceStep(step, null))
      : traceAttempts(record, program, action, eventsOf(record, program, store));
  return { id, run, sensor, trigger, type, time, events, outcome, reason: reasonOfFiring(record), steps };
}

/** In one sentence why a firing ended as it did. */
export function reasonOfFiring({ outcome, attempts, error, fate }: FiringRecord): string {
  if (outcome === 'succeeded') return `succeeded at the ${ordinal(attempts)} attempt`;
  if (fate === null) return error;
  return fate === 'dlqTrigger' ? `${error}; handed to its dlqTrigger` : `${error}; a cluster would lose the event here`;
}

/** In one sentence why a delivery of an event ended as it did: what decided is judged again, what follows from it is not. */
export function reasonOfDelivery(record: DeliveryRecord, event: Event | null, programs: Programs): string {
  return reasonOf(record.outcome, deliverySteps(record, event, programs));
}

/** In one sentence why an event got no further than its source; empty for one that did. */
export function reasonAtSource(record: EventRecord, event: Event | null, programs: Programs): string {
  return traceSource(record, event, programs).find(({ outcome }) => outcome !== 'pass')?.reason ?? '';
}

/** Does the pure part of each attempt again, with the inputs that were recorded for it. */
function traceAttempts(
  record: FiringRecord,
  program: SensorProgram,
  action: ActionProgram,
  events: ReadonlyMap<string, Event>,
): StepTrace[] {
  let inputs: Inputs = { now: record.time, seed: 0 };
  return record.steps.map((step) => {
    const { manifest } = program;
    if (step.kind === 'attempt') inputs = { now: Number(step.cause?.['now']), seed: Number(step.cause?.['seed']) };
    const template = action.applyTemplateParameters(events, inputs);
    if (step.kind === 'template-parameters')
      return {
        ...traceStep(step, manifest, template.explain()),
        ...text('output', template.value && templateJson(template.value)),
      };
    if (step.kind !== 'resource-parameters' && step.kind !== 'execute') return traceStep(step, manifest);
    if (template.value === null) return traceStep(step, manifest);
    const from = { template: template.value, events, inputs };
    const fetched = action.fetchResource(template.value).value;
    const resource = fetched === null ? null : action.applyResourceParameters(fetched, from);
    if (step.kind === 'resource-parameters')
      return {
        ...traceStep(step, manifest, resource?.explain()),
        ...text('input', fetched),
        ...text('output', resource?.value),
      };
    const rendered = resource?.value == null ? null : action.render(resource.value, from);
    const request = rendered?.value == null ? null : JSON.stringify(rendered.value.content, null, 2);
    const title = rendered?.value == null ? '' : `${rendered.value.title}: `;
    const traced = traceStep(step, manifest, rendered?.explain());
    return { ...traced, reason: `${title}${traced.reason}`, ...text('output', request) };
  });
}

/** The events that fired, as the action got them: transformed where their dependency asks for it. */
function eventsOf(record: FiringRecord, program: SensorProgram, store: JournalStore): Map<string, Event> {
  const events = new Map<string, Event>();
  for (const [dependency, id] of Object.entries(record.events)) {
    const stored = store.event(id);
    const decoded = stored === null ? null : decodeMessage(stored.body);
    if (decoded === null || !('event' in decoded)) continue;
    const transform = program.dependencies.get(dependency)?.transform ?? null;
    program.sources.use(inputsOf({ time: timeOfDelivery(id, record, store), event: id }));
    const event = transform === null ? decoded.event : transform.judge(decoded.event).event;
    if (event !== null) events.set(dependency, event);
  }
  return events;
}

/** When the event was handed to the trigger that fired with it: its transformation read the clock then. */
function timeOfDelivery(event: string, { sensor, trigger, time }: FiringRecord, store: JournalStore): number {
  const deliveries = store.deliveries(event);
  return deliveries.find((one) => one.sensor === sensor && one.triggers.includes(trigger))?.time ?? time;
}

function findAction(program: SensorProgram, name: string): ActionProgram | null {
  for (const trigger of program.triggers.values())
    for (let action: ActionProgram | null = trigger.action; action !== null; action = action.dlq)
      if (action.name === name) return action;
  return null;
}

function traceStep(step: StepRecord, manifest: ManifestOfRun | null, verdict?: Verdict): StepTrace {
  const { kind, time, duration: durationMs, outcome } = step;
  const at =
    step.path === null || manifest === null
      ? null
      : { file: manifest.file, path: step.path, ...manifest.locate(step.path) };
  return {
    kind,
    at,
    time,
    durationMs,
    outcome,
    reason: sentence(step, verdict),
    ...(verdict !== undefined && { verdict }),
  };
}

function text(name: 'input' | 'output', value: string | null | undefined): { input?: string; output?: string } {
  return value == null ? {} : { [name]: value };
}

function ordinal(n: number): string {
  return n === 1 ? 'first' : n === 2 ? 'second' : n === 3 ? 'third' : `${n}th`;
}
