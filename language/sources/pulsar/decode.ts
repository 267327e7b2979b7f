import { inZone } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';
import { decoder } from '../data/decode.ts';
import { goTime } from '../data/go-time.ts';
import { type Payload, body, metadata, object, text } from '../data/json-text.ts';

export interface PulsarMessage {
  readonly key?: string;
  /** RFC 3339; shown in UTC */
  readonly publishTime?: string;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/pulsar/start.go: handleOne` */
export const decode = decoder<PulsarMessage>((message, spec) =>
  object({
    key: text(message.key),
    publishTime: text(inZone(goTime(message.publishTime), utc).text()),
    body: body(message.body, spec),
    metadata: metadata(spec),
  }),
);
