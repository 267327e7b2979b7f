import type { GitlabEventSource } from '../../../../schemas/types.generated.ts';
import { secretNotUsed } from '../secret-not-used.ts';
import { nearest } from '../../../text/nearest.ts';
import { gitlabEvents } from '../event-names/gitlab.ts';
import type { Judgement } from '../judgement.ts';

/** GitLab (`eventsources/sources/gitlab/start.go`). */
export function* gitlab(settings: GitlabEventSource): Iterable<Judgement> {
  const { secretToken, webhook, accessToken, events, projects, projectID, groups } = settings;
  const makesHooks = accessToken && webhook?.url && (projects?.length || projectID || groups?.length);
  if (secretToken && (!accessToken || !webhook?.url)) yield secretNotUsed('secretToken', 'accessToken');
  for (const [index, event] of (makesHooks ? (events ?? []) : []).entries()) {
    if (gitlabEvents.includes(event) || event === 'EnableSSLVerification') continue;
    const meant = nearest(event, gitlabEvents);
    const advice = meant === null ? `There are ${gitlabEvents.slice(0, 5).join(', ')} …` : `Did you mean \`${meant}\`?`;
    const message = `\`unknown event ${event}\`: the source fails ten times and is then dead. ${advice}`;
    yield { at: ['events', index], message, severity: 'error' };
  }
}
