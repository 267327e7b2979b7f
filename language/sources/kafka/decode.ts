import { type Decode, decoder } from '../data/decode.ts';
import { timeText } from '../data/go-time.ts';
import { type Payload, body, map, metadata, object, text } from '../data/json-text.ts';

export interface KafkaMessage {
  readonly topic: string;
  readonly key?: string;
  readonly partition?: number;
  readonly offset?: number | bigint;
  /** RFC 3339 */
  readonly timestamp?: string;
  readonly headers?: readonly { readonly Key: string; readonly Value: string }[];
  /** With a schema registry upstream decodes Avro here: give the JSON that it makes. */
  readonly body: Payload;
}

/** `pkg/eventsources/sources/kafka/start.go: processOne`; the id says where the record stands, the data does not. */
export const decode: Decode<KafkaMessage> = (message, spec, { eventSource, event }) => {
  const broker = ((spec['url'] as string | undefined) ?? '').split(',')[0]!;
  const place = `${message.topic}:${message.partition ?? 0}:${message.offset ?? 0}`;
  return { ...decodeData(message, spec), id: `${eventSource}:${event}:${broker}:${place}` };
};

const decodeData = decoder<KafkaMessage>((message, spec) =>
  object({
    topic: text(message.topic),
    key: text(message.key),
    partition: message.partition ?? 0,
    body: body(message.body, spec),
    timestamp: text(timeText(message.timestamp)),
    headers: map(Object.fromEntries((message.headers ?? []).map(({ Key, Value }) => [Key, Value])), text),
    metadata: metadata(spec),
  }),
);
