import type { ResourceEventSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** Kubernetes’ objects (`eventsources/sources/resource/start.go`). */
export function* resource({ eventTypes, filter }: ResourceEventSource): Iterable<Judgement> {
  for (const [index, type] of (eventTypes ?? []).entries()) {
    if (['ADD', 'UPDATE', 'DELETE'].includes(type)) continue;
    yield {
      at: ['eventTypes', index],
      message: `\`unknown event type: ${type}\`: the source fails ten times and is then dead. Write ADD, UPDATE or DELETE.`,
      severity: 'error',
    };
  }
  for (const [index, { operation }] of (filter?.fields ?? []).entries()) {
    if (operation === '=' || operation === '==' || operation === '!=') continue;
    yield {
      at: ['filter', 'fields', index],
      message:
        'Fields are only compared by `=`, `==` and `!=`; without one of them every object is dropped. Add `operation: ==`.',
      severity: 'error',
    };
  }
}
