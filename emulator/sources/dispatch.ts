import type { Bus } from '../bus/bus.ts';
import { fromBytes } from '../../language/go/strings.ts';
import { type Clock, delay } from '../clock.ts';
import { encodeEvent } from '../events/encode.ts';
import type { Journal } from '../journal/journal.ts';
import type { EventRecord } from '../journal/records.ts';
import type { Door, Run } from '../steps/door.ts';
import type { SourceProgram } from './program.ts';
import type { Refusal } from './http/http-server.ts';
import type { Dispatched, Receipt } from './source.ts';

export interface PublishingRuntime {
  readonly bus: Bus;
  readonly door: Door;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

export interface Overrides {
  readonly id?: string;
  /** ms since the epoch */
  readonly time?: number;
  /** The id of the event whose data this is, sent again by hand. */
  readonly replayOf?: string;
}

/**
 * The way of one event from its data to the bus, as upstream's `pkg/eventsources/eventing.go: run`: receive, source
 * filter, publish with five attempts one to two seconds apart. A filtered event is a success to its sender.
 */
export async function dispatch(
  source: SourceProgram,
  data: string,
  runtime: PublishingRuntime,
  overrides: Overrides = {},
): Promise<Dispatched> {
  const { door } = runtime;
  const { replayOf } = overrides;
  const { id, body, run, end } = begin(source, data, runtime, overrides);
  await door.judge(
    run,
    { kind: 'receive', path: source.path },
    () => ({ outcome: 'pass' as const, ...(replayOf !== undefined && { cause: { replayOf } }) }),
    () => ({ variables: { data } }),
  );
  if (source.filter !== null) {
    const filter = source.filter;
    const place = { kind: 'source-filter' as const, path: filter.path };
    const judged = await door.judge(
      run,
      place,
      () => filter.judge(data),
      () => ({ variables: { data }, verdict: filter.explain(data) }),
    );
    if (judged.outcome !== 'pass') {
      end('filtered', judged.error ?? null);
      return { outcome: 'filtered', event: id };
    }
  }
  try {
    const message = { id, source: source.eventSource, subject: source.event, body };
    const published = await door.effect(
      run,
      { kind: 'publish', path: null },
      () => ({ variables: { data } }),
      () => publishWithRetry(() => runtime.bus.publish(message), runtime),
      ({ position, duplicate }) => ({ outcome: 'pass', cause: { position, duplicate } }),
    );
    const outcome = published.duplicate ? 'duplicate' : 'published';
    end(outcome, null);
    return { outcome, event: id };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    end('refused', text);
    return { outcome: 'refused', event: id, error: text };
  }
}

/** Records a request that its source refuses: it is looked for where the event is that it should have become. */
export async function refuse(
  source: SourceProgram,
  { method, target, refusal, body = new Uint8Array() }: RefusedRequest,
  runtime: PublishingRuntime,
): Promise<Receipt> {
  const { status, body: text, why } = refusal;
  const data = fromBytes(body);
  const { run, end } = begin(source, data, runtime);
  await runtime.door.judge(
    run,
    { kind: 'receive', path: source.path },
    () => ({
      outcome: 'error' as const,
      error: text,
      cause: { request: `${method} ${target.split('?', 1)[0]}`, status, why },
    }),
    () => ({ variables: { data } }),
  );
  end('no-event', text);
  return { status, body: text, dispatched: null };
}

interface RefusedRequest {
  readonly method: string;
  readonly target: string;
  readonly refusal: Refusal;
  /** What was read of it. */
  readonly body?: Uint8Array | undefined;
}

/** What came, before anything was made of it; `end` writes all that became of it into the journal. */
function begin(
  source: SourceProgram,
  data: string,
  { clock, journal, door, newId }: PublishingRuntime,
  overrides: Overrides = {},
) {
  const { eventSource, event: subject, type, manifest } = source;
  const time = overrides.time ?? clock.now();
  const id = overrides.id ?? newId();
  const body = encodeEvent({ id, source: eventSource, type, subject, time, data });
  const run: Run = {
    noun: 'event',
    title: () => `${eventSource}/${subject} ${id.slice(0, 8)}`,
    manifest,
    steps: [],
  };
  const end = (outcome: EventRecord['outcome'], error: string | null) => {
    const steps = run.steps;
    journal.event({
      id,
      source: eventSource,
      subject,
      type,
      time,
      body,
      manifest: manifest.hash,
      outcome,
      error,
      steps,
    });
    door.ended(run);
  };
  return { id, body, run, end };
}

/** `pkg/shared/util/retry.go` with the default backoff: five attempts, one second plus up to another between them. */
async function publishWithRetry<T>(publish: () => Promise<T>, { clock, random }: PublishingRuntime): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await publish();
    } catch (error) {
      if (attempt === 5) throw new Error(`failed after retries: ${(error as Error).message}`, { cause: error });
      await delay(clock, 1000 * (1 + random()));
    }
  }
}
