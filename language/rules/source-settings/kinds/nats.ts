import type { NATSEventsSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** NATS (`eventsources/sources/nats/start.go`). */
export function* nats({ auth }: NATSEventsSource): Iterable<Judgement> {
  const present = (['basic', 'token', 'nkey', 'credential'] as const).filter((kind) => auth?.[kind]);
  for (const kind of present.slice(1)) {
    yield {
      at: ['auth', kind],
      message: `\`${present[0]}\` is set, so this is ignored. Keep one.`,
      tag: 'unnecessary',
    };
  }
}
