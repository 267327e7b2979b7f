import { decodeObject } from '../../go/json-decode.ts';
import { encode } from '../../go/json-encode.ts';
import { GoError, type Value } from '../../go/value.ts';
import { yamlToJson } from '../../yaml/go-yaml/to-json.ts';
import { decodeJson } from '../data/go-struct.ts';
import { type GoType, type GoValue, struct } from '../data/go-type.ts';

/**
 * `pkg/eventsources/sources/awssns/start.go: HandleRoute`: why a request's body makes no event; `null` when it does. It is read as
 * YAML, and only what is of type `Notification` is handed on.
 */
export function notificationRefusal(body: string): string | null {
  const converted = yamlToJson(body);
  if ('error' in converted) return `error converting YAML to JSON: ${converted.error}`;
  try {
    const notification = converted.json === 'null' ? null : typeOf(converted.json);
    if (notification === null) return 'bad request, not a valid SNS notification';
    return notification === 'Notification' ? null : noEvent(notification);
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    return `error unmarshaling JSON: while decoding JSON: ${error.message}`;
  }
}

/** Upstream confirms a subscription and answers everything else with a success, without a word. */
function noEvent(type: string): string {
  return `no event: the body's Type is ${JSON.stringify(type)}, and only "Notification" makes one`;
}

function typeOf(json: string): string {
  const isObject = json.startsWith('{');
  const read = decodeJson(isObject ? withTexts(json) : json, notificationType) as ReadonlyMap<string, GoValue>;
  return read.get('Type') as string;
}

/** Numbers and booleans become texts where texts are wanted (`ghodss/yaml: convertToJSONableObject`). */
function withTexts(json: string): string {
  const members = [...decodeObject(json)!].map(([key, value]): [string, Value] => {
    const isText = texts.has(key.toLowerCase()) && (typeof value === 'number' || typeof value === 'boolean');
    return [key, isText ? String(value) : value];
  });
  return encode(new Map(members));
}

const text: GoType = { kind: 'string' };

const notificationType = struct('awssns.httpNotification', {
  Type: ['Type', text],
  MessageId: ['MessageID', text],
  Token: ['Token', text],
  TopicArn: ['TopicArn', text],
  Subject: ['Subject', text],
  Message: ['Message', text],
  SubscribeURL: ['SubscribeURL', text],
  Timestamp: ['Timestamp', { kind: 'time' }],
  SignatureVersion: ['SignatureVersion', text],
  Signature: ['Signature', text],
  SigningCertURL: ['SigningCertURL', text],
  UnsubscribeURL: ['UnsubscribeURL', text],
});

const texts: ReadonlySet<string> = new Set(
  notificationType.fields.filter(({ type }) => type === text).map(({ key }) => key.toLowerCase()),
);
