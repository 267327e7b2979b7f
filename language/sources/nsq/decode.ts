import { decoder } from '../data/decode.ts';
import { body, metadata, object, text } from '../data/json-text.ts';

export interface NsqMessage {
  /** Nanoseconds since 1970. */
  readonly timestampNs?: number | bigint;
  readonly nsqdAddress?: string;
  readonly body: string;
}

/** `pkg/eventsources/sources/nsq/start.go: HandleMessage` */
export const decode = decoder<NsqMessage>((message, spec) =>
  object({
    body: body(message.body, spec),
    timestamp: text(String(BigInt(message.timestampNs ?? 0))),
    nsqdAddress: text(message.nsqdAddress),
    metadata: metadata(spec),
  }),
);
