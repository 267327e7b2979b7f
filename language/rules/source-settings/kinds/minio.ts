import type { S3Artifact } from '../../../../schemas/types.generated.ts';
import { nearest } from '../../../text/nearest.ts';
import { s3Events } from '../event-names/s3.ts';
import type { Judgement } from '../judgement.ts';

/** MinIO (`eventsources/sources/minio/start.go`). */
export function* minio({ bucket, events, endpoint }: S3Artifact): Iterable<Judgement> {
  if (endpoint?.includes('//'))
    yield {
      at: ['endpoint'],
      message:
        'With a scheme no client can be made: the source fails ten times and is then dead. Write host and port only; `insecure: true` stands for `http://`.',
      severity: 'error',
    };
  if (!bucket)
    yield {
      at: ['endpoint'],
      message: 'Without `bucket` the pod crashes when it starts, again and again. Add its name.',
      severity: 'error',
    };
  for (const [index, event] of (events ?? []).entries()) {
    if (event === '' || s3Events.includes(event)) continue;
    const meant = nearest(event.startsWith('s3:') ? event : `s3:${event}`, s3Events);
    if (meant === null && event.startsWith('s3:')) continue;
    const advice =
      meant === null ? 'Names begin with `s3:`, such as `s3:ObjectCreated:*`.' : `Did you mean \`${meant}\`?`;
    const message = `No event is called \`${event}\`: the server refuses to notify of it, and the source asks again for ever. ${advice}`;
    // A newer server may know a name that is near one of these.
    yield { at: ['events', index], message, ...(event.startsWith('s3:') ? {} : { severity: 'error' }) };
  }
  if (!events?.length)
    yield {
      at: ['endpoint'],
      message: 'Without `events` no notification is asked for. Add `s3:ObjectCreated:*` for instance.',
    };
}
