import { encode } from '../../go/json-encode.ts';
import { fromPlain } from '../../go/value.ts';
import { decoder } from '../data/decode.ts';
import { map, metadata, object, text } from '../data/json-text.ts';

export interface RedisStreamMessage {
  readonly stream?: string;
  readonly id?: string;
  readonly values?: Readonly<Record<string, unknown>> | null;
}

/** `pkg/eventsources/sources/redis_stream/start.go: handleOne` */
export const decode = decoder<RedisStreamMessage>((message, spec) =>
  object({
    stream: text(message.stream),
    message_id: text(message.id),
    values: map(message.values, (value) => encode(fromPlain(value))),
    metadata: metadata(spec),
  }),
);
