import type { AMQPEventSource } from '../../../../schemas/types.generated.ts';
import { ignoredBesideTls } from '../ignored-beside-tls.ts';
import type { Judgement } from '../judgement.ts';

/** AMQP (`eventsources/sources/amqp/start.go`). */
export function* amqp({ consume, tls, auth }: AMQPEventSource): Iterable<Judgement> {
  if (consume && !consume.autoAck) {
    yield {
      at: ['consume'],
      message:
        'Once `consume` is there, `autoAck` is false unless it says otherwise, and messages are never acknowledged at all. Add `autoAck: true`.',
    };
  }
  yield* ignoredBesideTls(tls, auth, 'auth');
}
