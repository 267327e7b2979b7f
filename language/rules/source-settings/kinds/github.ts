import type { GithubEventSource } from '../../../../schemas/types.generated.ts';
import { githubEvents } from '../event-names/github.ts';
import { misspelt } from '../event-names/misspelt.ts';
import type { Judgement } from '../judgement.ts';

/** GitHub (`eventsources/sources/github/start.go`). */
export function* github({ apiToken, githubApp, webhook, active, events }: GithubEventSource): Iterable<Judgement> {
  const makesHooks = (apiToken || githubApp?.privateKey) && webhook?.url;
  if (makesHooks) yield* misspelt(events, githubEvents, 'GitHub makes no hook for it, and nothing arrives.');
  if (makesHooks && !active) {
    yield {
      at: ['webhook'],
      message: 'The hook is created switched off, and GitHub sends nothing. Add `active: true`.',
    };
  }
}
