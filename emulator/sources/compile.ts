import { fixedSources } from '../../language/go/sources.ts';
import { compileSourceFilter } from '../../language/semantics/source-filter.ts';
import type { EventSource } from '../../schemas/types.generated.ts';
import type { ManifestOfRun } from '../steps/door.ts';
import type { SourceFilterProgram, SourceProgram } from './program.ts';
import { eventTypes } from '../../language/sources/event-types.ts';

/** The events of an EventSource by name. */
export function compileSource(value: EventSource, manifest: ManifestOfRun): ReadonlyMap<string, SourceProgram> {
  const programs = new Map<string, SourceProgram>();
  const spec = (value.spec ?? {}) as Readonly<Record<string, Readonly<Record<string, Spec>>>>;
  for (const [key, type] of Object.entries(eventTypes))
    for (const [event, block] of Object.entries(spec[key] ?? {}))
      programs.set(event, {
        eventSource: value.metadata?.name ?? '',
        event,
        type,
        path: ['spec', key, event],
        manifest,
        spec: block,
        filter: otherFilters.has(type) ? null : compileFilter(block, ['spec', key, event]),
      });
  return programs;
}

type Spec = Readonly<Record<string, unknown>>;

/** Their `filter` is not an expression over the event's data, or they have none. */
const otherFilters: ReadonlySet<string> = new Set(['minio', 'resource', 'storagegrid', 'stripe']);

/** A block without an expression is one that never evaluates. */
function compileFilter(block: Spec, path: readonly (string | number)[]): SourceFilterProgram | null {
  const filter = block['filter'] as { readonly expression?: string } | null | undefined;
  if (filter == null) return null;
  const clause = compileSourceFilter(filter.expression ?? '', [...path, 'filter', 'expression']);
  const judge = (data: string) => clause.judge({ data, sources: fixedSources });
  return { path: [...path, 'filter'], judge, explain: (data) => clause.describe(judge(data)) };
}
