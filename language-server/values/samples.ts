import { eventDataRoots } from '../../schemas/event-data/roots.ts';
import type { Json } from '../../schemas/event-data/sample.ts';
import { eventSamples } from '../../schemas/event-data/samples.ts';
import type { SourceEvent } from '../../language/sources/decode-fixture.ts';

export type SampleData = { readonly [key: string]: Json };

export interface Sample {
  readonly name: string;
  readonly data: SampleData;
}

/** What the data of an event of a source looks like with its settings: several examples, the most telling first. */
export function samplesOf({ kind, spec }: Pick<SourceEvent, 'kind' | 'spec'>): Sample[] {
  const body = eventDataRoots[kind]?.body;
  const isOpen = (body !== 'jsonBody' && body !== 'text-or-json') || spec['jsonBody'] === true;
  const metadata = spec['metadata'] as SampleData | undefined;
  const samples = (eventSamples[kind] ?? []).flatMap(({ name, data }) => (isObject(data) ? [{ name, data }] : []));
  // Without `jsonBody` the body is text, and no path leads into it.
  const possible = isOpen ? samples : samples.filter(({ data }) => !isObject(data['body'] ?? null));
  const shown =
    possible.length > 0 ? possible : samples.map(({ name, data }) => ({ name, data: { ...data, body: 'e30=' } }));
  return metadata === undefined ? shown : shown.map(({ name, data }) => ({ name, data: { ...data, metadata } }));
}

function isObject(value: Json): value is SampleData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
