import { decoder } from '../data/decode.ts';
import { timeText } from '../data/go-time.ts';
import { type Payload, body, metadata, object, text } from '../data/json-text.ts';

/** A delivery; what the publisher did not set is absent. Its headers do not reach the event. */
export interface AmqpMessage {
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly deliveryMode?: number;
  readonly priority?: number;
  readonly correlationId?: string;
  readonly replyTo?: string;
  readonly expiration?: string;
  readonly messageId?: string;
  /** RFC 3339 */
  readonly timestamp?: string;
  readonly type?: string;
  readonly appId?: string;
  readonly exchange?: string;
  readonly routingKey?: string;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/amqp/start.go: handleOne` */
export const decode = decoder<AmqpMessage>((message, spec) =>
  object({
    contentType: text(message.contentType),
    contentEncoding: text(message.contentEncoding),
    deliveryMode: message.deliveryMode ?? 0,
    priority: message.priority ?? 0,
    correlationId: text(message.correlationId),
    replyTo: text(message.replyTo),
    expiration: text(message.expiration),
    messageId: text(message.messageId),
    timestamp: text(timeText(message.timestamp)),
    type: text(message.type),
    appId: text(message.appId),
    exchange: text(message.exchange),
    routingKey: text(message.routingKey),
    body: body(message.body, spec),
    metadata: metadata(spec),
  }),
);
