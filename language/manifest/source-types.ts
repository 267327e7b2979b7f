/** The kinds of event source, as `spec` spells them, in order of name. */
export const sourceTypes = [
  { type: 'amqp', replicas: 'one-active', http: false },
  { type: 'azureEventsHub', replicas: 'one-active', http: false },
  { type: 'azureQueueStorage', replicas: 'all-active', http: false },
  { type: 'azureServiceBus', replicas: 'one-active', http: false },
  { type: 'bitbucket', replicas: 'all-active', http: true },
  { type: 'bitbucketserver', replicas: 'all-active', http: true },
  { type: 'calendar', replicas: 'one-active', http: false },
  { type: 'emitter', replicas: 'one-active', http: false },
  { type: 'file', replicas: 'one-active', http: false },
  { type: 'generic', replicas: 'one-active', http: false },
  { type: 'gerrit', replicas: 'all-active', http: true },
  { type: 'github', replicas: 'all-active', http: true },
  { type: 'gitlab', replicas: 'all-active', http: true },
  { type: 'hdfs', replicas: 'one-active', http: false },
  { type: 'kafka', replicas: 'one-active', http: false },
  { type: 'minio', replicas: 'one-active', http: false },
  { type: 'mns', replicas: 'all-active', http: false },
  { type: 'mqtt', replicas: 'one-active', http: false },
  { type: 'nats', replicas: 'one-active', http: false },
  { type: 'nsq', replicas: 'one-active', http: false },
  { type: 'pubSub', replicas: 'one-active', http: false },
  { type: 'pulsar', replicas: 'one-active', http: false },
  { type: 'redis', replicas: 'one-active', http: false },
  { type: 'redisStream', replicas: 'one-active', http: false },
  { type: 'resource', replicas: 'one-active', http: false },
  { type: 'sftp', replicas: 'one-active', http: false },
  { type: 'slack', replicas: 'all-active', http: true },
  { type: 'sns', replicas: 'all-active', http: true },
  { type: 'sqs', replicas: 'all-active', http: false },
  { type: 'storageGrid', replicas: 'all-active', http: true },
  { type: 'stripe', replicas: 'all-active', http: true },
  { type: 'webhook', replicas: 'all-active', http: true },
] as const;

/**
 * `one-active`: replicas elect a leader (upstream's "recreate" class); `all-active`: each takes its share ("rolling").
 * An EventSource with both is refused (`pkg/apis/events/v1alpha1/const.go: RecreateStrategyEventSources`).
 */
export type SourceType = (typeof sourceTypes)[number]['type'];
