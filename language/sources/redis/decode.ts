import { decoder } from '../data/decode.ts';
import { metadata, object, rawJson, text } from '../data/json-text.ts';

export interface RedisMessage {
  readonly channel?: string;
  /** Upstream subscribes to names, never to patterns. */
  readonly pattern?: string;
  readonly body: string;
}

/** `pkg/eventsources/sources/redis/start.go: handleOne`: without `jsonBody` the body is a plain string, not base64. */
export const decode = decoder<RedisMessage>((message, spec) =>
  object({
    channel: text(message.channel),
    pattern: text(message.pattern),
    body: spec['jsonBody'] === true ? rawJson(message.body) : text(message.body),
    metadata: metadata(spec),
  }),
);
