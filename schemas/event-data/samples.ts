import { amqp } from './amqp.ts';
import { azureEventsHub } from './azure-events-hub.ts';
import { azureQueueStorage } from './azure-queue-storage.ts';
import { azureServiceBus } from './azure-service-bus.ts';
import { bitbucket } from './bitbucket.ts';
import { bitbucketserver } from './bitbucketserver.ts';
import { calendar } from './calendar.ts';
import { emitter } from './emitter.ts';
import { file } from './file.ts';
import { generic } from './generic.ts';
import { gerrit } from './gerrit.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { hdfs } from './hdfs.ts';
import { kafka } from './kafka.ts';
import { minio } from './minio.ts';
import { mns } from './mns.ts';
import { mqtt } from './mqtt.ts';
import { nats } from './nats.ts';
import { nsq } from './nsq.ts';
import { pubSub } from './pub-sub.ts';
import { pulsar } from './pulsar.ts';
import { redis } from './redis.ts';
import { redisStream } from './redis-stream.ts';
import { resource } from './resource.ts';
import { sftp } from './sftp.ts';
import { slack } from './slack.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { storageGrid } from './storage-grid.ts';
import { stripe } from './stripe.ts';
import { webhook } from './webhook.ts';
import type { EventSample } from './sample.ts';

/** At least two realistic events of each kind of source, by the kind as `spec` spells it. */
export const eventSamples: Readonly<Record<string, readonly EventSample[]>> = {
  amqp,
  azureEventsHub,
  azureQueueStorage,
  azureServiceBus,
  bitbucket,
  bitbucketserver,
  calendar,
  emitter,
  file,
  generic,
  gerrit,
  github,
  gitlab,
  hdfs,
  kafka,
  minio,
  mns,
  mqtt,
  nats,
  nsq,
  pubSub,
  pulsar,
  redis,
  redisStream,
  resource,
  sftp,
  slack,
  sns,
  sqs,
  storageGrid,
  stripe,
  webhook,
};
