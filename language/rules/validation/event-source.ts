import type { EventSource, EventSourceSpec } from '../../../schemas/types.generated.ts';
import { type ValidationProblem, within } from './problem.ts';
import * as brokers from './broker-sources.ts';
import * as clouds from './cloud-sources.ts';
import * as others from './other-sources.ts';
import * as webhooks from './webhook-sources.ts';
import { type SourceType, sourceTypes } from '../../manifest/source-types.ts';
import { quote } from '../../go/strconv-quote.ts';
import { validateEndpoint } from './connection.ts';

/** A problem of an EventSource; upstream goes through types and events in random order, so several can be its first. */
export interface EventSourceProblem extends ValidationProblem {
  /** Upstream may stop at this one. */
  readonly first: boolean;
  /** The message that appears in the object's status. */
  readonly condition: string;
}

/** Everything that is refused in an EventSource (`pkg/reconciler/eventsource/validate.go: ValidateEventSource`). */
export function validateEventSource(eventSource: EventSource): EventSourceProblem[] {
  const problems: EventSourceProblem[] = [];
  const events = eventsOf(eventSource.spec ?? {});
  const seen = new Set<string>();
  for (const { type, name, settings } of events) {
    if (seen.has(name)) {
      const message = `more than one ${quote(name)} found in the spec`;
      const condition = `more than one "${name}" found`;
      problems.push({ id: 'E-1', message, path: ['spec', type, name], first: true, condition });
    }
    seen.add(name);
    const condition = `Invalid spec: ${eventSource.metadata?.name ?? ''} - ${name}`;
    let first = true;
    for (const problem of within(validators[type](settings as never), ['spec', type, name])) {
      problems.push({ ...problem, first, condition });
      first = false;
    }
  }
  const mixed = mixedClasses(events.map(({ type }) => type));
  if (mixed !== null) {
    problems.push({
      id: 'E-3',
      message: 'event sources with rolling update and recreate update strategy can not be put together',
      path: ['spec', mixed],
      // Looked at only when every event is valid.
      first: problems.length === 0,
      condition: 'Some types of event sources can not be put in one spec',
    });
  }
  return problems;
}

interface Event {
  readonly type: SourceType;
  readonly name: string;
  readonly settings: unknown;
}

function eventsOf(spec: EventSourceSpec): Event[] {
  return sourceTypes.flatMap(({ type }) =>
    Object.entries(spec[type] ?? {}).map(([name, settings]) => ({ type, name, settings })),
  );
}

/** A type whose class differs from that of the first one. */
function mixedClasses(types: readonly SourceType[]): SourceType | null {
  const classOf = new Map(sourceTypes.map((entry) => [entry.type, entry.replicas]));
  return types.find((type) => classOf.get(type) !== classOf.get(types[0]!)) ?? null;
}

type Validators = {
  readonly [T in SourceType]: (settings: NonNullable<EventSourceSpec[T]>[string]) => Generator<ValidationProblem, void>;
};

const validators: Validators = {
  amqp: brokers.amqp,
  azureEventsHub: clouds.azureEventsHub,
  azureQueueStorage: clouds.azureQueueStorage,
  azureServiceBus: clouds.azureServiceBus,
  bitbucket: webhooks.bitbucket,
  bitbucketserver: webhooks.bitbucketserver,
  calendar: others.calendar,
  emitter: brokers.emitter,
  file: others.file,
  generic: others.generic,
  gerrit: webhooks.gerrit,
  github: webhooks.github,
  gitlab: webhooks.gitlab,
  hdfs: others.hdfs,
  kafka: brokers.kafka,
  minio: clouds.minio,
  mns: clouds.mns,
  mqtt: brokers.mqtt,
  nats: brokers.nats,
  nsq: brokers.nsq,
  pubSub: clouds.pubSub,
  pulsar: brokers.pulsar,
  redis: brokers.redis,
  redisStream: brokers.redisStream,
  resource: others.resource,
  sftp: others.sftp,
  slack: webhooks.slack,
  sns: webhooks.sns,
  sqs: clouds.sqs,
  storageGrid: webhooks.storageGrid,
  stripe: webhooks.stripe,
  webhook: validateEndpoint,
};
