import type { EventSource } from '../../schemas/types.generated.ts';
import type { ManifestOfRun } from '../steps/door.ts';
import type { SourceFilterProgram, SourceProgram } from './program.ts';
import { sourceTypes } from './types.ts';

/** The events of an EventSource by name. */
export function compileSource(value: EventSource, manifest: ManifestOfRun): ReadonlyMap<string, SourceProgram> {
  const programs = new Map<string, SourceProgram>();
  const spec = (value.spec ?? {}) as Readonly<Record<string, Readonly<Record<string, Spec>>>>;
  for (const [key, type] of Object.entries(sourceTypes))
    for (const [event, block] of Object.entries(spec[key] ?? {}))
      programs.set(event, {
        eventSource: value.metadata?.name ?? '',
        event,
        type,
        path: ['spec', key, event],
        manifest,
        spec: block,
        filter: otherFilters.has(type) ? null : compileFilter(block),
      });
  return programs;
}

type Spec = Readonly<Record<string, unknown>>;

/** Their `filter` is not an expression over the event's data, or they have none. */
const otherFilters: ReadonlySet<string> = new Set(['minio', 'resource', 'storagegrid', 'stripe']);

/** Filter expressions are not judged yet: their events are dropped, and the trace says why. */
function compileFilter(block: Spec): SourceFilterProgram | null {
  if (block['filter'] == null) return null;
  const error = 'not supported yet: filter expressions of event sources';
  return {
    judge: () => ({ outcome: 'not-supported', error }),
    explain: () => ({ kind: 'source-filter', at: ['filter'], outcome: 'not-supported', reason: error }),
  };
}
