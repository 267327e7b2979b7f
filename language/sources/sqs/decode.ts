import { decoder } from '../data/decode.ts';
import { body, list, map, metadata, object, optionalText, text } from '../data/json-text.ts';

export interface SqsMessage {
  readonly messageId?: string;
  readonly messageAttributes?: Readonly<Record<string, SqsAttribute | null>> | null;
  readonly body: string;
}

/** Binary values are base64. */
export interface SqsAttribute {
  readonly BinaryListValues?: readonly string[] | null;
  readonly BinaryValue?: string | null;
  readonly DataType?: string | null;
  readonly StringListValues?: readonly string[] | null;
  readonly StringValue?: string | null;
}

/** `pkg/eventsources/sources/awssqs/start.go: processMessage` */
export const decode = decoder<SqsMessage>((message, spec) =>
  object({
    messageId: text(message.messageId),
    messageAttributes: map(message.messageAttributes, attribute),
    body: body(message.body, spec),
    metadata: metadata(spec),
  }),
);

function attribute(value: SqsAttribute | null): string {
  if (value === null) return 'null';
  return object({
    BinaryListValues: list(value.BinaryListValues, text),
    BinaryValue: optionalText(value.BinaryValue),
    DataType: optionalText(value.DataType),
    StringListValues: list(value.StringListValues, text),
    StringValue: optionalText(value.StringValue),
  });
}
