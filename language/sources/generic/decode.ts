import { decoder } from '../data/decode.ts';
import { type Payload, body, metadata, object } from '../data/json-text.ts';

export interface GenericMessage {
  readonly body: Payload;
}

/** `pkg/eventsources/sources/generic/start.go: handleOne` */
export const decode = decoder<GenericMessage>((message, spec) =>
  object({ body: body(message.body, spec), metadata: metadata(spec) }),
);
