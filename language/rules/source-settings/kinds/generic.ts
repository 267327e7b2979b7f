import type { GenericEventSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** Generic sources (`eventsources/sources/generic/start.go`). */
export function* generic({ insecure }: GenericEventSource): Iterable<Judgement> {
  if (!insecure)
    yield {
      at: ['url'],
      message: 'Without `insecure: true` no connection can be made: the TLS it asks for has no credentials. Add it.',
      severity: 'error',
    };
}
