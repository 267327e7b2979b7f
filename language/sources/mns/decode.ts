import { decoder } from '../data/decode.ts';
import { object, text } from '../data/json-text.ts';

export interface MnsMessage {
  readonly messageId?: string;
  readonly body: string;
}

/** `pkg/eventsources/sources/alibabacloudmns/start.go`: the body is a string whatever `jsonBody` says. */
export const decode = decoder<MnsMessage>((message) =>
  object({ messageId: text(message.messageId), body: text(message.body) }),
);
