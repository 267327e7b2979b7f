import { decode as amqp } from './amqp/decode.ts';
import { decode as azureEventsHub } from './azure-events-hub/decode.ts';
import { decode as azureQueueStorage } from './azure-queue-storage/decode.ts';
import { decode as azureServiceBus } from './azure-service-bus/decode.ts';
import { decode as bitbucket } from './bitbucket/decode.ts';
import { decode as bitbucketserver } from './bitbucketserver/decode.ts';
import { decode as calendar } from './calendar/decode.ts';
import type { Decode } from './data/decode.ts';
import { decode as emitter } from './emitter/decode.ts';
import { decode as file } from './file/decode.ts';
import { decode as generic } from './generic/decode.ts';
import { decode as gerrit } from './gerrit/decode.ts';
import { decode as github } from './github/decode.ts';
import { decode as gitlab } from './gitlab/decode.ts';
import { decode as hdfs } from './hdfs/decode.ts';
import { decode as kafka } from './kafka/decode.ts';
import { decode as minio } from './minio/decode.ts';
import { decode as mns } from './mns/decode.ts';
import { decode as mqtt } from './mqtt/decode.ts';
import { decode as nats } from './nats/decode.ts';
import { decode as nsq } from './nsq/decode.ts';
import { decode as pubsub } from './pubsub/decode.ts';
import { decode as pulsar } from './pulsar/decode.ts';
import { decode as redis } from './redis/decode.ts';
import { decode as redisStream } from './redis-stream/decode.ts';
import { decode as resource } from './resource/decode.ts';
import { decode as sftp } from './sftp/decode.ts';
import { decode as slack } from './slack/decode.ts';
import { decode as sns } from './sns/decode.ts';
import { decode as sqs } from './sqs/decode.ts';
import { decode as storagegrid } from './storagegrid/decode.ts';
import { decode as stripe } from './stripe/decode.ts';
import { decode as webhook } from './webhook/decode.ts';

/** Every source type by the `type` of its CloudEvents: raw input → event data. What the input is, its `decode.ts` says. */
export const decoders = {
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
  pubsub,
  pulsar,
  redis,
  redisStream,
  resource,
  sftp,
  slack,
  sns,
  sqs,
  storagegrid,
  stripe,
  webhook,
} as const satisfies Readonly<Record<string, Decode<never>>>;

export type SourceType = keyof typeof decoders;
