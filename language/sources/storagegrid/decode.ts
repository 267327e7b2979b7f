import { GoError, GoPanic } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoType, type GoValue, struct } from '../data/go-type.ts';
import type { HttpRequest } from '../data/http-request.ts';
import { metadata, object } from '../data/json-text.ts';
import { unescapeQuery } from '../data/url-values.ts';
import { queryToJson } from './query-json.ts';

/**
 * `pkg/eventsources/sources/storagegrid/start.go: HandleRoute`: the body is unescaped as a whole, read as a query whose values
 * are JSON, and understood as a notification.
 */
export const decode = decoder<HttpRequest>(({ body }, spec) => {
  const unescaped = unescapeQuery(fromBytes(body));
  if ('error' in unescaped) throw new GoError(unescaped.error);
  const notification = decodeJson(queryToJson(unescaped.text), notificationType) as Struct;
  if (!passes(notification, spec['filter'] as Filter | undefined))
    throw new GoError('discarding notification since it did not pass all filters');
  return object({ notification: encodeValue(notification, notificationType), metadata: metadata(spec) });
});

type Struct = ReadonlyMap<string, GoValue>;

interface Filter {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** `filterName`: the key of the first record is looked at. */
function passes(notification: Struct, filter: Filter | undefined): boolean {
  const { prefix = '', suffix = '' } = filter ?? {};
  if (prefix === '' && suffix === '') return true;
  const records = (notification.get('Message') as Struct).get('Records') as readonly Struct[] | null;
  const first = records?.[0];
  if (first === undefined) throw new GoPanic('runtime error: index out of range [0] with length 0');
  const key = ((first.get('s3') as Struct).get('object') as Struct).get('key') as string;
  return key.startsWith(prefix) && key.endsWith(suffix);
}

const text: GoType = { kind: 'string' };

const identityType = struct('', { principalId: ['PrincipalID', text] });

const s3Type = struct('', {
  s3SchemaVersion: ['S3SchemaVersion', text],
  configurationId: ['ConfigurationID', text],
  bucket: [
    'Bucket',
    struct('', { name: ['Name', text], ownerIdentity: ['OwnerIdentity', identityType], arn: ['Arn', text] }),
  ],
  object: [
    'Object',
    struct('', {
      key: ['Key', text],
      size: ['Size', { kind: 'int' }],
      eTag: ['ETag', text],
      sequencer: ['Sequencer', text],
    }),
  ],
});

const recordType = struct('', {
  eventVersion: ['EventVersion', text],
  storageGridEventSource: ['EventSource', text],
  eventTime: ['EventTime', { kind: 'time' }],
  eventName: ['EventName', text],
  userIdentity: ['UserIdentity', identityType],
  requestParameters: ['RequestParameters', struct('', { sourceIPAddress: ['SourceIPAddress', text] })],
  responseElements: ['ResponseElements', struct('', { 'x-amz-request-id': ['XAmzRequestID', text] })],
  s3: ['S3', s3Type],
});

const notificationType = struct('events.StorageGridNotification', {
  Action: ['Action', text],
  Message: ['Message', struct('', { Records: ['Records', { kind: 'slice', item: recordType }] })],
  TopicArn: ['TopicArn', text],
  Version: ['Version', text],
});
