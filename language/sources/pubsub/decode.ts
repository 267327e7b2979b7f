import { decoder } from '../data/decode.ts';
import { timeText } from '../data/go-time.ts';
import { type Payload, body, map, metadata, object, text } from '../data/json-text.ts';

export interface PubSubMessage {
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, string>> | null;
  /** RFC 3339 */
  readonly publishTime?: string;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/gcppubsub/start.go` */
export const decode = decoder<PubSubMessage>((message, spec) =>
  object({
    id: text(message.id),
    body: body(message.body, spec),
    attributes: map(message.attributes, text),
    publishTime: text(timeText(message.publishTime)),
    metadata: metadata(spec),
  }),
);
