import type { MQTTEventSource } from '../../../../schemas/types.generated.ts';
import { ignoredBesideTls } from '../ignored-beside-tls.ts';
import type { Judgement } from '../judgement.ts';

/** MQTT (`eventsources/sources/mqtt/start.go`). */
export function* mqtt({ tls, auth }: MQTTEventSource): Iterable<Judgement> {
  yield* ignoredBesideTls(tls, auth, 'auth');
}
