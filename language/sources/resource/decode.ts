import { decoder } from '../data/decode.ts';
import { metadata, object, text } from '../data/json-text.ts';
import { sortedJson } from '../data/sorted-json.ts';

/** What the informer saw; objects are JSON text in any order. */
export interface ResourceChange {
  /** `ADD`, `UPDATE` or `DELETE`. */
  readonly eventType?: string;
  readonly body: string;
  readonly oldObject?: string | null;
}

/** `pkg/eventsources/sources/resource/start.go`: the informer's objects are maps, so that their keys are sorted. */
export const decode = decoder<ResourceChange>((change, spec) =>
  object({
    type: text(change.eventType),
    body: objectJson(change.body),
    oldBody: change.oldObject ? objectJson(change.oldObject) : 'null',
    group: text(spec['group'] as string | undefined),
    version: text(spec['version'] as string | undefined),
    resource: text(spec['resource'] as string | undefined),
    metadata: metadata(spec),
  }),
);

function objectJson(json: string): string {
  return sortedJson(json, { integers: true });
}
