import type { BitbucketServerEventSource } from '../../../../schemas/types.generated.ts';
import { secretNotUsed } from '../secret-not-used.ts';
import type { Judgement } from '../judgement.ts';

/** Bitbucket Server (`eventsources/sources/bitbucketserver/start.go`). */
export function* bitbucketserver({
  webhookSecret,
  accessToken,
  webhook,
}: BitbucketServerEventSource): Iterable<Judgement> {
  if (webhookSecret && (!accessToken || !webhook?.url)) yield secretNotUsed('webhookSecret', 'accessToken');
}
