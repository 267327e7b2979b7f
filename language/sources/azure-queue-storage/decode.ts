import { GoError } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { goTime, timeJson } from '../data/go-time.ts';
import { body, metadata, object, text } from '../data/json-text.ts';
import { decodeBase64 } from '../../go/base64.ts';

export interface AzureQueueStorageMessage {
  readonly messageID?: string;
  /** RFC 3339 */
  readonly insertionTime?: string;
  readonly messageText: string;
}

/** `pkg/eventsources/sources/azurequeuestorage/start.go: processMessage` */
export const decode = decoder<AzureQueueStorageMessage>((message, spec) =>
  object({
    body: body(spec['decodeMessage'] === true ? decodeText(message.messageText) : message.messageText, spec),
    messageID: text(message.messageID),
    insertionTime: timeJson(goTime(message.insertionTime)),
    metadata: metadata(spec),
  }),
);

/** The URL-safe alphabet is tried first; the error is that of the other. */
function decodeText(encoded: string): string {
  const urlSafe = decodeBase64(encoded, 'url');
  const decoded = 'bytes' in urlSafe ? urlSafe : decodeBase64(encoded, 'standard');
  if ('bytes' in decoded) return fromBytes(decoded.bytes);
  throw new GoError(`illegal base64 data at input byte ${decoded.illegalAt}`);
}
