import type { PulsarEventSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** Pulsar (`eventsources/sources/pulsar/start.go`). */
export function* pulsar({ authTokenSecret, authAthenzSecret, tls }: PulsarEventSource): Iterable<Judgement> {
  if (authTokenSecret && (authAthenzSecret || tls)) {
    yield {
      at: ['authTokenSecret'],
      message: `\`${tls ? 'tls' : 'authAthenzSecret'}\` takes the place of the token, which is ignored. Keep one.`,
      tag: 'unnecessary',
    };
  }
}
