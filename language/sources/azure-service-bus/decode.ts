import { encode } from '../../go/json-encode.ts';
import { fromPlain } from '../../go/value.ts';
import { decoder } from '../data/decode.ts';
import { goTime, timeJson } from '../data/go-time.ts';
import { type Payload, body, map, metadata, object, optionalText, text } from '../data/json-text.ts';

/** What is absent or `null` is null in the data too; the id is not. */
export interface AzureServiceBusMessage {
  readonly applicationProperties?: Readonly<Record<string, unknown>> | null;
  readonly body: Payload;
  readonly contentType?: string | null;
  readonly correlationID?: string | null;
  /** RFC 3339 */
  readonly enqueuedTime?: string | null;
  readonly messageID?: string;
  readonly replyTo?: string | null;
  readonly sequenceNumber?: number | bigint | null;
  readonly subject?: string | null;
}

/** `pkg/eventsources/sources/azureservicebus/start.go: handleOne` */
export const decode = decoder<AzureServiceBusMessage>((message, spec) =>
  object({
    applicationProperties: map(message.applicationProperties, (value) => encode(fromPlain(value))),
    body: body(message.body, spec),
    contentType: optionalText(message.contentType),
    correlationID: optionalText(message.correlationID),
    enqueuedTime: message.enqueuedTime ? timeJson(goTime(message.enqueuedTime)) : 'null',
    messageID: text(message.messageID),
    replyTo: optionalText(message.replyTo),
    sequenceNumber: String(message.sequenceNumber ?? null),
    subject: optionalText(message.subject),
    metadata: metadata(spec),
  }),
);
