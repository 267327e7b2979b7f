import { amqpConsumeConfig } from './fields/amqp-consume-config.ts';
import { amqpEventSource } from './fields/amqp-event-source.ts';
import { amqpExchangeDeclareConfig } from './fields/amqp-exchange-declare-config.ts';
import { amqpQueueBindConfig } from './fields/amqp-queue-bind-config.ts';
import { amqpQueueDeclareConfig } from './fields/amqp-queue-declare-config.ts';
import { awsLambdaTrigger } from './fields/aws-lambda-trigger.ts';
import { awsmskiamConfig } from './fields/awsmskiam-config.ts';
import { argoWorkflowTrigger } from './fields/argo-workflow-trigger.ts';
import { artifactLocation } from './fields/artifact-location.ts';
import { azureEventHubsTrigger } from './fields/azure-event-hubs-trigger.ts';
import { azureEventsHubEventSource } from './fields/azure-events-hub-event-source.ts';
import { azureQueueStorageEventSource } from './fields/azure-queue-storage-event-source.ts';
import { azureServiceBusEventSource } from './fields/azure-service-bus-event-source.ts';
import { azureServiceBusTrigger } from './fields/azure-service-bus-trigger.ts';
import { backoff } from './fields/backoff.ts';
import { basicAuth } from './fields/basic-auth.ts';
import { bitbucketAuth } from './fields/bitbucket-auth.ts';
import { bitbucketBasicAuth } from './fields/bitbucket-basic-auth.ts';
import { bitbucketEventSource } from './fields/bitbucket-event-source.ts';
import { bitbucketRepository } from './fields/bitbucket-repository.ts';
import { bitbucketServerEventSource } from './fields/bitbucket-server-event-source.ts';
import { bitbucketServerRepository } from './fields/bitbucket-server-repository.ts';
import { busConfig } from './fields/bus-config.ts';
import { calendarEventSource } from './fields/calendar-event-source.ts';
import { catchupConfiguration } from './fields/catchup-configuration.ts';
import { condition } from './fields/condition.ts';
import { conditionsResetByTime } from './fields/conditions-reset-by-time.ts';
import { conditionsResetCriteria } from './fields/conditions-reset-criteria.ts';
import { configMapPersistence } from './fields/config-map-persistence.ts';
import { container } from './fields/container.ts';
import { containerTemplate } from './fields/container-template.ts';
import { customTrigger } from './fields/custom-trigger.ts';
import { dataFilter } from './fields/data-filter.ts';
import { emailTrigger } from './fields/email-trigger.ts';
import { emitterEventSource } from './fields/emitter-event-source.ts';
import { eventBus } from './fields/event-bus.ts';
import { eventBusSpec } from './fields/event-bus-spec.ts';
import { eventBusStatus } from './fields/event-bus-status.ts';
import { eventContext } from './fields/event-context.ts';
import { eventDependency } from './fields/event-dependency.ts';
import { eventDependencyFilter } from './fields/event-dependency-filter.ts';
import { eventDependencyTransformer } from './fields/event-dependency-transformer.ts';
import { eventPersistence } from './fields/event-persistence.ts';
import { eventSource } from './fields/event-source.ts';
import { eventSourceFilter } from './fields/event-source-filter.ts';
import { eventSourceSpec } from './fields/event-source-spec.ts';
import { eventSourceStatus } from './fields/event-source-status.ts';
import { exprFilter } from './fields/expr-filter.ts';
import { fileArtifact } from './fields/file-artifact.ts';
import { fileEventSource } from './fields/file-event-source.ts';
import { genericEventSource } from './fields/generic-event-source.ts';
import { gerritEventSource } from './fields/gerrit-event-source.ts';
import { gitArtifact } from './fields/git-artifact.ts';
import { gitCreds } from './fields/git-creds.ts';
import { gitRemoteConfig } from './fields/git-remote-config.ts';
import { githubAppCreds } from './fields/github-app-creds.ts';
import { githubEventSource } from './fields/github-event-source.ts';
import { gitlabEventSource } from './fields/gitlab-event-source.ts';
import { hdfsEventSource } from './fields/hdfs-event-source.ts';
import { httpTrigger } from './fields/http-trigger.ts';
import { jetStreamBus } from './fields/jet-stream-bus.ts';
import { jetStreamConfig } from './fields/jet-stream-config.ts';
import { k8SResourcePolicy } from './fields/k8-s-resource-policy.ts';
import { kafkaBus } from './fields/kafka-bus.ts';
import { kafkaConsumerGroup } from './fields/kafka-consumer-group.ts';
import { kafkaEventSource } from './fields/kafka-event-source.ts';
import { kafkaTrigger } from './fields/kafka-trigger.ts';
import { logTrigger } from './fields/log-trigger.ts';
import { mnsEventSource } from './fields/mns-event-source.ts';
import { mqttEventSource } from './fields/mqtt-event-source.ts';
import { metadata } from './fields/metadata.ts';
import { natsAuth } from './fields/nats-auth.ts';
import { natsBus } from './fields/nats-bus.ts';
import { natsConfig } from './fields/nats-config.ts';
import { natsEventsSource } from './fields/nats-events-source.ts';
import { natsTrigger } from './fields/nats-trigger.ts';
import { nsqEventSource } from './fields/nsq-event-source.ts';
import { nativeStrategy } from './fields/native-strategy.ts';
import { openWhiskTrigger } from './fields/open-whisk-trigger.ts';
import { ownedRepositories } from './fields/owned-repositories.ts';
import { payloadField } from './fields/payload-field.ts';
import { persistenceStrategy } from './fields/persistence-strategy.ts';
import { pubSubEventSource } from './fields/pub-sub-event-source.ts';
import { pulsarEventSource } from './fields/pulsar-event-source.ts';
import { pulsarTrigger } from './fields/pulsar-trigger.ts';
import { rateLimit } from './fields/rate-limit.ts';
import { redisEventSource } from './fields/redis-event-source.ts';
import { redisStreamEventSource } from './fields/redis-stream-event-source.ts';
import { resourceEventSource } from './fields/resource-event-source.ts';
import { resourceFilter } from './fields/resource-filter.ts';
import { s3Artifact } from './fields/s3-artifact.ts';
import { s3Bucket } from './fields/s3-bucket.ts';
import { s3Filter } from './fields/s3-filter.ts';
import { saslConfig } from './fields/sasl-config.ts';
import { sftpEventSource } from './fields/sftp-event-source.ts';
import { snsEventSource } from './fields/sns-event-source.ts';
import { sqsEventSource } from './fields/sqs-event-source.ts';
import { schemaRegistryConfig } from './fields/schema-registry-config.ts';
import { secureHeader } from './fields/secure-header.ts';
import { selector } from './fields/selector.ts';
import { sensor } from './fields/sensor.ts';
import { sensorSpec } from './fields/sensor-spec.ts';
import { sensorStatus } from './fields/sensor-status.ts';
import { service } from './fields/service.ts';
import { slackEventSource } from './fields/slack-event-source.ts';
import { slackSender } from './fields/slack-sender.ts';
import { slackThread } from './fields/slack-thread.ts';
import { slackTrigger } from './fields/slack-trigger.ts';
import { standardK8STrigger } from './fields/standard-k8-s-trigger.ts';
import { status } from './fields/status.ts';
import { statusPolicy } from './fields/status-policy.ts';
import { storageGridEventSource } from './fields/storage-grid-event-source.ts';
import { storageGridFilter } from './fields/storage-grid-filter.ts';
import { stripeEventSource } from './fields/stripe-event-source.ts';
import { tlsConfig } from './fields/tls-config.ts';
import { template } from './fields/template.ts';
import { timeFilter } from './fields/time-filter.ts';
import { trigger } from './fields/trigger.ts';
import { triggerParameter } from './fields/trigger-parameter.ts';
import { triggerParameterSource } from './fields/trigger-parameter-source.ts';
import { triggerPolicy } from './fields/trigger-policy.ts';
import { triggerTemplate } from './fields/trigger-template.ts';
import { urlArtifact } from './fields/url-artifact.ts';
import { valueFromSource } from './fields/value-from-source.ts';
import { watchPathConfig } from './fields/watch-path-config.ts';
import { webhookContext } from './fields/webhook-context.ts';
import { webhookEventSource } from './fields/webhook-event-source.ts';
import type { Struct } from './struct.ts';

/** Every struct of the three kinds, in order of name. */
export const structs: readonly Struct[] = [
  amqpConsumeConfig,
  amqpEventSource,
  amqpExchangeDeclareConfig,
  amqpQueueBindConfig,
  amqpQueueDeclareConfig,
  awsLambdaTrigger,
  awsmskiamConfig,
  argoWorkflowTrigger,
  artifactLocation,
  azureEventHubsTrigger,
  azureEventsHubEventSource,
  azureQueueStorageEventSource,
  azureServiceBusEventSource,
  azureServiceBusTrigger,
  backoff,
  basicAuth,
  bitbucketAuth,
  bitbucketBasicAuth,
  bitbucketEventSource,
  bitbucketRepository,
  bitbucketServerEventSource,
  bitbucketServerRepository,
  busConfig,
  calendarEventSource,
  catchupConfiguration,
  condition,
  conditionsResetByTime,
  conditionsResetCriteria,
  configMapPersistence,
  container,
  containerTemplate,
  customTrigger,
  dataFilter,
  emailTrigger,
  emitterEventSource,
  eventBus,
  eventBusSpec,
  eventBusStatus,
  eventContext,
  eventDependency,
  eventDependencyFilter,
  eventDependencyTransformer,
  eventPersistence,
  eventSource,
  eventSourceFilter,
  eventSourceSpec,
  eventSourceStatus,
  exprFilter,
  fileArtifact,
  fileEventSource,
  genericEventSource,
  gerritEventSource,
  gitArtifact,
  gitCreds,
  gitRemoteConfig,
  githubAppCreds,
  githubEventSource,
  gitlabEventSource,
  hdfsEventSource,
  httpTrigger,
  jetStreamBus,
  jetStreamConfig,
  k8SResourcePolicy,
  kafkaBus,
  kafkaConsumerGroup,
  kafkaEventSource,
  kafkaTrigger,
  logTrigger,
  mnsEventSource,
  mqttEventSource,
  metadata,
  natsAuth,
  natsBus,
  natsConfig,
  natsEventsSource,
  natsTrigger,
  nsqEventSource,
  nativeStrategy,
  openWhiskTrigger,
  ownedRepositories,
  payloadField,
  persistenceStrategy,
  pubSubEventSource,
  pulsarEventSource,
  pulsarTrigger,
  rateLimit,
  redisEventSource,
  redisStreamEventSource,
  resourceEventSource,
  resourceFilter,
  s3Artifact,
  s3Bucket,
  s3Filter,
  saslConfig,
  sftpEventSource,
  snsEventSource,
  sqsEventSource,
  schemaRegistryConfig,
  secureHeader,
  selector,
  sensor,
  sensorSpec,
  sensorStatus,
  service,
  slackEventSource,
  slackSender,
  slackThread,
  slackTrigger,
  standardK8STrigger,
  status,
  statusPolicy,
  storageGridEventSource,
  storageGridFilter,
  stripeEventSource,
  tlsConfig,
  template,
  timeFilter,
  trigger,
  triggerParameter,
  triggerParameterSource,
  triggerPolicy,
  triggerTemplate,
  urlArtifact,
  valueFromSource,
  watchPathConfig,
  webhookContext,
  webhookEventSource,
];
