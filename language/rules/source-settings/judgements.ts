import type { Judgement } from './judgement.ts';
import { amqp } from './kinds/amqp.ts';
import { bitbucket } from './kinds/bitbucket.ts';
import { bitbucketserver } from './kinds/bitbucketserver.ts';
import { calendar } from './kinds/calendar.ts';
import { file } from './kinds/file.ts';
import { generic } from './kinds/generic.ts';
import { gerrit } from './kinds/gerrit.ts';
import { github } from './kinds/github.ts';
import { gitlab } from './kinds/gitlab.ts';
import { hdfs } from './kinds/hdfs.ts';
import { kafka } from './kinds/kafka.ts';
import { minio } from './kinds/minio.ts';
import { mqtt } from './kinds/mqtt.ts';
import { nats } from './kinds/nats.ts';
import { pulsar } from './kinds/pulsar.ts';
import { resource } from './kinds/resource.ts';
import { sftp } from './kinds/sftp.ts';
import { sns } from './kinds/sns.ts';
import { sqs } from './kinds/sqs.ts';

type Judge<T> = (settings: T) => Iterable<Judgement>;

function judge<T>(of: Judge<T>): Judge<{ readonly [field: string]: unknown }> {
  return (settings) => of(settings as T);
}

/** By kind of source. */
export const judgements: { readonly [type: string]: Judge<{ readonly [field: string]: unknown }> } = {
  amqp: judge(amqp),
  bitbucket: judge(bitbucket),
  bitbucketserver: judge(bitbucketserver),
  calendar: judge(calendar),
  file: judge(file),
  generic: judge(generic),
  gerrit: judge(gerrit),
  github: judge(github),
  gitlab: judge(gitlab),
  hdfs: judge(hdfs),
  kafka: judge(kafka),
  minio: judge(minio),
  mqtt: judge(mqtt),
  nats: judge(nats),
  pulsar: judge(pulsar),
  resource: judge(resource),
  sftp: judge(sftp),
  sns: judge(sns),
  sqs: judge(sqs),
};
