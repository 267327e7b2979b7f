import type { SQSEventSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** SQS (`eventsources/sources/awssqs/start.go`). */
export function* sqs({ waitTimeSeconds }: SQSEventSource): Iterable<Judgement> {
  if (waitTimeSeconds !== undefined && (waitTimeSeconds < 0 || waitTimeSeconds > 20))
    yield {
      at: ['waitTimeSeconds'],
      message:
        'SQS waits for 20 seconds at the most and refuses every request that asks for something else, so nothing ever arrives. Write 20 or less.',
      severity: 'error',
    };
}
