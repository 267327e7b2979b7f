import { decoder } from '../data/decode.ts';
import { type Payload, body, metadata, object, text } from '../data/json-text.ts';

export interface MqttMessage {
  readonly topic?: string;
  /** 0 at QoS 0, which upstream subscribes with. */
  readonly messageId?: number;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/mqtt/start.go` */
export const decode = decoder<MqttMessage>((message, spec) =>
  object({
    topic: text(message.topic),
    messageId: message.messageId ?? 0,
    body: body(message.body, spec),
    metadata: metadata(spec),
  }),
);
