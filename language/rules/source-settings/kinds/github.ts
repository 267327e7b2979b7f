import type { GithubEventSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** GitHub (`eventsources/sources/github/start.go`). */
export function* github({ apiToken, githubApp, webhook, active }: GithubEventSource): Iterable<Judgement> {
  if ((apiToken || githubApp?.privateKey) && webhook?.url && !active) {
    yield {
      at: ['webhook'],
      message: 'The hook is created switched off, and GitHub sends nothing. Add `active: true`.',
    };
  }
}
