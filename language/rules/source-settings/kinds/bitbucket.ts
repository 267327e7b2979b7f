import type { BitbucketEventSource } from '../../../../schemas/types.generated.ts';
import { bitbucketEvents } from '../event-names/bitbucket.ts';
import { misspelt } from '../event-names/misspelt.ts';
import type { Judgement } from '../judgement.ts';

/** Bitbucket Cloud (`eventsources/sources/bitbucket/start.go`). */
export function* bitbucket({ auth, webhook, events }: BitbucketEventSource): Iterable<Judgement> {
  if ((auth?.basic || auth?.oauthToken) && webhook?.url)
    yield* misspelt(events, bitbucketEvents, 'Bitbucket makes no hook for it, and nothing arrives.');
}
