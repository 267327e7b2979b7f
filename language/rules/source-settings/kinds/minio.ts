import type { S3Artifact } from '../../../../schemas/types.generated.ts';
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
  if (!events?.length)
    yield {
      at: ['endpoint'],
      message: 'Without `events` no notification is asked for. Add `s3:ObjectCreated:*` for instance.',
    };
}
