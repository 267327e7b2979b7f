import { decoder } from '../data/decode.ts';
import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoType, struct } from '../data/go-type.ts';
import { metadata, object } from '../data/json-text.ts';

export interface MinioMessage {
  /** What the server streams: `{"Records":[…]}`. */
  readonly body: string;
}

/** `pkg/eventsources/sources/minio/start.go`; minio-go `pkg/notification/info.go` */
export const decode = decoder<MinioMessage>(({ body }, spec) => {
  const info = decodeJson(body, infoType) as ReadonlyMap<string, Parameters<typeof encodeValue>[0]> | null;
  return object({ notification: encodeValue(info?.get('Records') ?? null, recordsType), metadata: metadata(spec) });
});

const text: GoType = { kind: 'string' };
const texts: GoType = { kind: 'map', item: { kind: 'string' } };

const identityType = struct('notification.identity', { principalId: ['PrincipalID', text] });

const objectType = struct('notification.objectMeta', {
  key: ['Key', text],
  size: ['Size', { kind: 'int64' }, 'omitempty'],
  eTag: ['ETag', text, 'omitempty'],
  contentType: ['ContentType', text, 'omitempty'],
  userMetadata: ['UserMetadata', texts, 'omitempty'],
  versionId: ['VersionID', text, 'omitempty'],
  sequencer: ['Sequencer', text],
});

const eventType = struct('notification.Event', {
  eventVersion: ['EventVersion', text],
  eventSource: ['EventSource', text],
  awsRegion: ['AwsRegion', text],
  eventTime: ['EventTime', text],
  eventName: ['EventName', text],
  userIdentity: ['UserIdentity', identityType],
  requestParameters: ['RequestParameters', texts],
  responseElements: ['ResponseElements', texts],
  s3: [
    'S3',
    struct('notification.eventMeta', {
      s3SchemaVersion: ['SchemaVersion', text],
      configurationId: ['ConfigurationID', text],
      bucket: [
        'Bucket',
        struct('notification.bucketMeta', {
          name: ['Name', text],
          ownerIdentity: ['OwnerIdentity', identityType],
          arn: ['ARN', text],
        }),
      ],
      object: ['Object', objectType],
    }),
  ],
  source: [
    'Source',
    struct('notification.sourceInfo', {
      host: ['Host', text],
      port: ['Port', text],
      userAgent: ['UserAgent', text],
    }),
  ],
});

const recordsType: GoType = { kind: 'slice', item: eventType };

const infoType = struct('notification.Info', { Records: ['Records', recordsType] });
