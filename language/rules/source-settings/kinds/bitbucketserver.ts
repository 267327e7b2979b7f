import type { BitbucketServerEventSource } from '../../../../schemas/types.generated.ts';
import { secretNotUsed } from '../secret-not-used.ts';
import { bitbucketserverEvents } from '../event-names/bitbucketserver.ts';
import { misspelt } from '../event-names/misspelt.ts';
import type { Judgement } from '../judgement.ts';

/** Bitbucket Server (`eventsources/sources/bitbucketserver/start.go`). */
export function* bitbucketserver({
  webhookSecret,
  accessToken,
  webhook,
  events,
}: BitbucketServerEventSource): Iterable<Judgement> {
  if (webhookSecret && (!accessToken || !webhook?.url)) yield secretNotUsed('webhookSecret', 'accessToken');
  if (accessToken && webhook?.url)
    yield* misspelt(events, bitbucketserverEvents, 'Bitbucket Server makes no hook for it, and nothing arrives.');
}
