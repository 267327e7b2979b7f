import { decoder } from '../data/decode.ts';
import { type Payload, body, metadata, object, text } from '../data/json-text.ts';

export interface AzureEventsHubMessage {
  /** Without one the pod crashes; a message that a person makes up has one. */
  readonly id?: string;
  readonly partitionKey?: string;
  readonly body: Payload;
}

/** `pkg/eventsources/sources/azureeventshub/start.go`: the body is base64 whatever `jsonBody` says. */
export const decode = decoder<AzureEventsHubMessage>((message, spec) =>
  object({
    id: text(message.id),
    partitionKey: text(message.partitionKey),
    body: body(message.body, {}),
    metadata: metadata(spec),
  }),
);
