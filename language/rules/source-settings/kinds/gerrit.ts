import type { GerritEventSource } from '../../../../schemas/types.generated.ts';
import { gerritEvents } from '../event-names/gerrit.ts';
import { misspelt } from '../event-names/misspelt.ts';
import type { Judgement } from '../judgement.ts';

/** Gerrit (`eventsources/sources/gerrit/start.go`). */
export function* gerrit({ auth, webhook, events }: GerritEventSource): Iterable<Judgement> {
  if (auth && webhook?.url) yield* misspelt(events, gerritEvents, 'Gerrit’s hook waits for it for ever.');
}
