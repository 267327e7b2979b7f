import type { SourceType } from '../../../language/manifest/source-types.ts';
import type { TriggerKind } from '../../../language/manifest/trigger-kinds.ts';

/** Where Argo Events describes a kind of source; some have no page. */
export function sourcePage(type: SourceType): string | null {
  const page = sourcePages[type];
  return page === undefined ? null : `${site}/eventsources/setup/${page}/`;
}

/** Where Argo Events describes a kind of trigger; some have no page. */
export function triggerPage(kind: TriggerKind): string | null {
  const page = triggerPages[kind];
  return page === undefined ? null : `${site}/sensors/triggers/${page}/`;
}

/** Where Argo Events describes a kind of bus. */
export function busPage(kind: 'jetstream' | 'kafka' | 'nats'): string {
  return `${site}/eventbus/${kind === 'nats' ? 'stan' : kind}/`;
}

const site = 'https://argoproj.github.io/argo-events';

const sourcePages: { readonly [type in SourceType]?: string } = {
  amqp: 'amqp',
  azureQueueStorage: 'azure-queue-storage',
  azureServiceBus: 'azure-service-bus',
  bitbucket: 'bitbucket',
  bitbucketserver: 'bitbucketserver',
  calendar: 'calendar',
  emitter: 'emitter',
  file: 'file',
  github: 'github',
  gitlab: 'gitlab',
  kafka: 'kafka',
  minio: 'minio',
  mns: 'alibabacloud-mns',
  mqtt: 'mqtt',
  nats: 'nats',
  nsq: 'nsq',
  pubSub: 'gcp-pub-sub',
  pulsar: 'pulsar',
  redis: 'redis',
  redisStream: 'redis-streams',
  resource: 'resource',
  sftp: 'sftp',
  sns: 'aws-sns',
  sqs: 'aws-sqs',
  webhook: 'webhook',
};

const triggerPages: { readonly [kind in TriggerKind]?: string } = {
  argoWorkflow: 'argo-workflow',
  awsLambda: 'aws-lambda',
  azureEventHubs: 'azure-event-hubs',
  azureServiceBus: 'azure-service-bus',
  custom: 'build-your-own-trigger',
  email: 'email-trigger',
  http: 'http-trigger',
  k8s: 'k8s-object-trigger',
  kafka: 'kafka-trigger',
  log: 'log',
  nats: 'nats-trigger',
  openWhisk: 'openwhisk-trigger',
  pulsar: 'pulsar-trigger',
  slack: 'slack-trigger',
};
