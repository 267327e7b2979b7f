import type { EventDependency } from '../../schemas/types.generated.ts';
import type { RuleContext } from './rule.ts';
import { entryOf } from '../yaml/node.ts';
import { eventSamples } from '../../schemas/event-data/samples.ts';
import type { Json } from '../../schemas/event-data/sample.ts';
import { eventOf } from './event-of.ts';
import { toJson } from '../yaml/json.ts';

/** The data of the events that the workspace's fixtures (`*.event.yaml`) describe for what a dependency waits for. */
export function fixturesOf({ index }: RuleContext, { eventSourceName, eventName }: EventDependency): Json[] {
  const found: Json[] = [];
  for (const { yaml } of index.fixtures()) {
    const { root, errors } = yaml.documents[0]?.document ?? { root: null, errors: [] };
    if (root === null || errors.length > 0) continue;
    const text = (name: string) => {
      const node = entryOf(root, name)?.value;
      return node?.kind === 'scalar' ? String(node.value) : undefined;
    };
    if (text('eventSource') !== eventSourceName || text('event') !== eventName) continue;
    const data = dataOf(JSON.parse(toJson(root)) as { data?: Json; request?: { body?: Json } });
    if (data !== null) found.push(data);
  }
  return found;
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

/** A request makes its body the event's `body`, as JSON; what is no JSON says nothing of the shape. */
function dataOf({ data, request }: { data?: Json; request?: { body?: Json } }): Json | null {
  if (data !== undefined) return data;
  const body = request?.body;
  if (body === undefined) return null;
  if (typeof body !== 'string') return { body };
  try {
    return { body: JSON.parse(body) as Json };
  } catch {
    return null;
  }
}
