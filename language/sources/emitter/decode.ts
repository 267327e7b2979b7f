import { decoder } from '../data/decode.ts';
import { type Payload, body, metadata, object, text } from '../data/json-text.ts';

export interface EmitterMessage {
  readonly topic?: string;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/emitter/start.go` */
export const decode = decoder<EmitterMessage>((message, spec) =>
  object({ topic: text(message.topic), body: body(message.body, spec), metadata: metadata(spec) }),
);
