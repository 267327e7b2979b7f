import type { SNSEventSource } from '../../../../schemas/types.generated.ts';
import type { Judgement } from '../judgement.ts';

/** SNS (`eventsources/sources/awssns/start.go`). */
export function* sns({ validateSignature }: SNSEventSource): Iterable<Judgement> {
  if (validateSignature) {
    yield {
      at: ['validateSignature'],
      message: 'The check is broken upstream and refuses every genuine notification. Remove it.',
      severity: 'error',
    };
  }
}
