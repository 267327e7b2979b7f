/** What stands at the top of the `data` of each kind of source. */
export interface EventDataRoot {
  /** The keys that can be there; `metadata` comes to all that have it in their settings. */
  readonly keys: readonly string[];
  /**
   * `json`: the body is always JSON. `jsonBody`: base64 text unless `jsonBody` is set. `base64`, `text`: always so, no path
   * leads into it. `none`: there is no body.
   */
  readonly body: 'json' | 'jsonBody' | 'text-or-json' | 'base64' | 'text' | 'none';
  /** Keys that hold HTTP headers: canonical names, each with a list of texts. */
  readonly http?: 'header' | 'headers';
  /** The shape is the provider's and not the user's: the samples know most of it. */
  readonly provided?: true;
}

const hook = { keys: ['headers', 'body', 'metadata'], body: 'json', http: 'headers', provided: true } as const;
const file = { keys: ['name', 'op', 'metadata'], body: 'none' } as const;

/** By the kind of source as `spec` spells it. Slack has no fixed shape and is not here. */
export const eventDataRoots: Readonly<Record<string, EventDataRoot>> = {
  amqp: {
    keys: [
      'contentType',
      'contentEncoding',
      'deliveryMode',
      'priority',
      'correlationId',
      'replyTo',
      'expiration',
      'messageId',
      'timestamp',
      'type',
      'appId',
      'exchange',
      'routingKey',
      'body',
      'metadata',
    ],
    body: 'jsonBody',
  },
  azureEventsHub: { keys: ['id', 'partitionKey', 'body', 'metadata'], body: 'base64' },
  azureQueueStorage: { keys: ['body', 'messageID', 'insertionTime', 'metadata'], body: 'jsonBody' },
  azureServiceBus: {
    keys: [
      'applicationProperties',
      'body',
      'contentType',
      'correlationID',
      'enqueuedTime',
      'messageID',
      'replyTo',
      'sequenceNumber',
      'subject',
      'metadata',
    ],
    body: 'jsonBody',
  },
  bitbucket: hook,
  bitbucketserver: hook,
  calendar: { keys: ['eventTime', 'metadata'], body: 'none' },
  emitter: { keys: ['topic', 'body', 'metadata'], body: 'jsonBody' },
  file,
  generic: { keys: ['body', 'metadata'], body: 'jsonBody' },
  gerrit: hook,
  github: hook,
  gitlab: hook,
  hdfs: file,
  kafka: { keys: ['topic', 'key', 'partition', 'body', 'timestamp', 'headers', 'metadata'], body: 'jsonBody' },
  minio: { keys: ['notification', 'metadata'], body: 'none', provided: true },
  mns: { keys: ['messageId', 'body'], body: 'text' },
  mqtt: { keys: ['topic', 'messageId', 'body', 'metadata'], body: 'jsonBody' },
  nats: { keys: ['subject', 'body', 'header', 'metadata'], body: 'jsonBody' },
  nsq: { keys: ['body', 'timestamp', 'nsqdAddress', 'metadata'], body: 'jsonBody' },
  pubSub: { keys: ['id', 'body', 'attributes', 'publishTime', 'metadata'], body: 'jsonBody' },
  pulsar: { keys: ['key', 'publishTime', 'body', 'metadata'], body: 'jsonBody' },
  redis: { keys: ['channel', 'pattern', 'body', 'metadata'], body: 'text-or-json' },
  redisStream: { keys: ['stream', 'message_id', 'values', 'metadata'], body: 'none' },
  resource: { keys: ['type', 'body', 'oldBody', 'group', 'version', 'resource', 'metadata'], body: 'json' },
  sftp: file,
  sns: { keys: ['header', 'body', 'metadata'], body: 'json', http: 'header', provided: true },
  sqs: { keys: ['messageId', 'messageAttributes', 'body', 'metadata'], body: 'jsonBody' },
  storageGrid: { keys: ['notification', 'metadata'], body: 'none', provided: true },
  stripe: { keys: ['event', 'metadata'], body: 'none', provided: true },
  webhook: { keys: ['header', 'body', 'metadata'], body: 'json', http: 'header' },
};
