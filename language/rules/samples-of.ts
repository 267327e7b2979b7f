import type { EventDependency } from '../../schemas/types.generated.ts';
import type { RuleContext } from './rule.ts';
import { eventSamples } from '../../schemas/event-data/samples.ts';
import type { Json } from '../../schemas/event-data/sample.ts';
import { eventOf } from './event-of.ts';
import { decodeFixture } from '../sources/decode-fixture.ts';

/** The data of the events that the workspace's fixtures (`*.event.yaml`) describe for what a dependency waits for. */
export function fixturesOf(context: RuleContext, dependency: EventDependency): Json[] {
  const { eventSourceName: eventSource = '', eventName: event = '' } = dependency;
  const source = eventOf(context, dependency);
  return context.index.fixturesOf(eventSource, event).flatMap(({ fixture }) => {
    if (fixture.request === undefined) return [fixture.data as Json];
    if (source === null) return [];
    const { type: kind, settings: spec } = source;
    const decoded = decodeFixture(fixture, { kind, spec, eventSource, event });
    return 'data' in decoded ? [JSON.parse(decoded.data) as Json] : [];
  });
}

/** What events of this dependency look like, as far as it is known: fixtures, and our samples of the kind of source. */
export function samplesOf(context: RuleContext, dependency: EventDependency): Json[] {
  const event = eventOf(context, dependency);
  const samples = event === null ? [] : (eventSamples[event.type] ?? []).map(({ data }) => data);
  return [...fixturesOf(context, dependency), ...samples];
}

/** The value at plain steps (members and indexes); `undefined` where there is none. */
export function valueAt(data: Json, steps: readonly string[]): Json | undefined {
  let value: Json | undefined = data;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as { readonly [key: string]: Json | undefined })[step];
  }
  return value;
}
