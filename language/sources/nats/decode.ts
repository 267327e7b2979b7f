import { decoder } from '../data/decode.ts';
import { type Payload, body, list, map, metadata, object, text } from '../data/json-text.ts';

export interface NatsMessage {
  readonly subject?: string;
  readonly headers?: Readonly<Record<string, readonly string[] | null>> | null;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/nats/start.go` */
export const decode = decoder<NatsMessage>((message, spec) => {
  const headers = message.headers ?? {};
  return object({
    subject: text(message.subject),
    body: body(message.body, spec),
    header: Object.keys(headers).length === 0 ? undefined : map(headers, (values) => list(values, text)),
    metadata: metadata(spec),
  });
});
