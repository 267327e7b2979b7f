import type {
  AMQPEventSource,
  BitbucketServerEventSource,
  CalendarEventSource,
  FileEventSource,
  GenericEventSource,
  GithubEventSource,
  GitlabEventSource,
  HDFSEventSource,
  KafkaEventSource,
  MQTTEventSource,
  NATSEventsSource,
  PulsarEventSource,
  ResourceEventSource,
  S3Artifact,
  SFTPEventSource,
  SNSEventSource,
} from '../../../schemas/types.generated.ts';
import type { Severity, Tag } from '../rule.ts';
import { gitlabEvents } from './gitlab-events.ts';
import { nearest } from '../../text/nearest.ts';
import { loadZone } from '../../go/zone.ts';
import { parse as parseCron } from '../../embedded/cron/parse.ts';
import { parseDuration, second } from '../../go/duration.ts';

interface Judgement {
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly severity?: Severity;
  readonly tag?: Tag;
}

type Judge<T> = (settings: T) => Iterable<Judgement>;

function judge<T>(of: Judge<T>): Judge<{ readonly [field: string]: unknown }> {
  return (settings) => of(settings as T);
}

/** By kind of source. */
export const judgements: { readonly [type: string]: Judge<{ readonly [field: string]: unknown }> } = {
  amqp: judge(amqp),
  bitbucketserver: judge(bitbucketserver),
  calendar: judge(calendar),
  file: judge(file),
  generic: judge(generic),
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
};

function* amqp({ consume, tls, auth }: AMQPEventSource): Iterable<Judgement> {
  if (consume && !consume.autoAck) {
    yield {
      at: ['consume'],
      message:
        'Once `consume` is there, `autoAck` is false unless it says otherwise, and messages are never acknowledged at all. Add `autoAck: true`.',
    };
  }
  yield* ignoredBesideTls(tls, auth, 'auth');
}

function* bitbucketserver({ webhookSecret, accessToken, webhook }: BitbucketServerEventSource): Iterable<Judgement> {
  if (webhookSecret && (!accessToken || !webhook?.url)) yield secretNotUsed('webhookSecret', 'accessToken');
}

function* calendar({
  schedule,
  interval,
  timezone,
  exclusionDates,
  persistence,
}: CalendarEventSource): Iterable<Judgement> {
  if (schedule && interval)
    yield {
      at: ['interval'],
      message: '`schedule` is set, so `interval` is never looked at. Keep one.',
      tag: 'unnecessary',
    };
  if (!schedule && interval) {
    const parsed = parseDuration(interval);
    if ('value' in parsed && parsed.value <= 0n) {
      yield {
        at: ['interval'],
        message: 'Without a pause the source fires as fast as it can, for ever. Take 1s or more.',
        severity: 'error',
      };
    } else if ('value' in parsed && parsed.value < second) {
      yield {
        at: ['interval'],
        message: 'Schedules know whole seconds: less than 1s fires as fast as it can. Take 1s or more.',
        severity: 'error',
      };
    }
  }
  if (
    schedule &&
    parseCron(schedule).errors.length === 0 &&
    /^(?:\S+=\S+\s+)?\S+\s+\S+\s+(30|31)\s+2\s+\S+$/.test(schedule.trim())
  ) {
    yield {
      at: ['schedule'],
      message: 'There is no such day, so this never fires. Write one that comes.',
      severity: 'error',
    };
  }
  if (timezone && loadZone(timezone) === null) {
    yield {
      at: ['timezone'],
      message: `unknown time zone ${timezone}: the source ends with an error ten times and is then dead. Write a name such as Europe/Berlin.`,
      severity: 'error',
    };
  }
  for (const [index, date] of (exclusionDates ?? []).entries()) {
    if (!date.startsWith('EXDATE:'))
      yield {
        at: ['exclusionDates', index],
        message:
          'Only entries that begin with `EXDATE:` are read: this one is ignored. Write `EXDATE:20060102T150405Z`.',
      };
  }
  if (persistence && !persistence.configMap) {
    yield {
      at: ['persistence'],
      message: 'Without `configMap` nothing is remembered and no event is made up for. Add it.',
    };
  }
}

function* file({ eventType, polling, watchPathConfig }: FileEventSource): Iterable<Judgement> {
  const known = ['CREATE', 'WRITE', 'REMOVE', 'RENAME', 'CHMOD', ...(polling ? ['MOVE'] : [])];
  if (eventType && !known.includes(eventType)) {
    yield {
      at: ['eventType'],
      message: `\`${eventType}\` is compared letter by letter and never occurs. Write one of ${known.join(', ')}.`,
      severity: 'error',
    };
  }
  if (!polling) yield* directory(watchPathConfig?.directory, watchPathConfig?.path, ['watchPathConfig', 'directory']);
}

function* hdfs({ directory: folder, path }: HDFSEventSource): Iterable<Judgement> {
  yield* directory(folder, path, ['directory']);
}

function* directory(folder: string | undefined, path: string | undefined, at: readonly string[]): Iterable<Judgement> {
  if (folder && path && !folder.endsWith('/')) {
    yield {
      at,
      message: 'Folder and path are put together without a slash, so nothing ever matches. End the folder with `/`.',
      severity: 'error',
    };
  }
}

function* generic({ insecure }: GenericEventSource): Iterable<Judgement> {
  if (!insecure)
    yield {
      at: ['url'],
      message: 'Without `insecure: true` no connection can be made: the TLS it asks for has no credentials. Add it.',
      severity: 'error',
    };
}

function* github({ apiToken, githubApp, webhook, active }: GithubEventSource): Iterable<Judgement> {
  if ((apiToken || githubApp?.privateKey) && webhook?.url && !active) {
    yield {
      at: ['webhook'],
      message: 'The hook is created switched off, and GitHub sends nothing. Add `active: true`.',
    };
  }
}

function* gitlab(settings: GitlabEventSource): Iterable<Judgement> {
  const { secretToken, webhook, accessToken, events, projects, projectID, groups } = settings;
  const makesHooks = accessToken && webhook?.url && (projects?.length || projectID || groups?.length);
  if (secretToken && (!accessToken || !webhook?.url)) yield secretNotUsed('secretToken', 'accessToken');
  for (const [index, event] of (makesHooks ? (events ?? []) : []).entries()) {
    if (gitlabEvents.includes(event) || event === 'EnableSSLVerification') continue;
    const meant = nearest(event, gitlabEvents);
    const advice = meant === null ? `There are ${gitlabEvents.slice(0, 5).join(', ')} …` : `Did you mean \`${meant}\`?`;
    const message = `\`unknown event ${event}\`: the source fails ten times and is then dead. ${advice}`;
    yield { at: ['events', index], message, severity: 'error' };
  }
}

function* kafka({
  tls,
  sasl,
  partition,
  consumerGroup,
  limitEventsPerSecond,
  schemaRegistry,
  jsonBody,
  connectionBackoff,
}: KafkaEventSource): Iterable<Judgement> {
  yield* ignoredBesideTls(tls, sasl, 'sasl');
  if (partition && consumerGroup)
    yield {
      at: ['partition'],
      message: '`consumerGroup` is set, so all partitions are read and this is ignored. Keep one.',
      tag: 'unnecessary',
    };
  if (limitEventsPerSecond && !consumerGroup)
    yield {
      at: ['limitEventsPerSecond'],
      message: 'The limit only works with `consumerGroup`. Add one, or remove the limit.',
    };
  if (schemaRegistry && !jsonBody)
    yield { at: ['schemaRegistry'], message: 'Records are only decoded with `jsonBody: true`. Add it.' };
  if (connectionBackoff && consumerGroup)
    yield {
      at: ['connectionBackoff'],
      message: 'With `consumerGroup` the backoff is not used. Remove it.',
      severity: 'info',
      tag: 'unnecessary',
    };
}

function* minio({ bucket, events, endpoint }: S3Artifact): Iterable<Judgement> {
  if (endpoint?.includes('//'))
    yield {
      at: ['endpoint'],
      message:
        'With a scheme no client can be made: the source fails ten times and is then dead. Write host and port only; `insecure: true` stands for `http://`.',
      severity: 'error',
    };
  if (!bucket)
    yield {
      at: ['endpoint'],
      message: 'Without `bucket` the pod crashes when it starts, again and again. Add its name.',
      severity: 'error',
    };
  if (!events?.length)
    yield {
      at: ['endpoint'],
      message: 'Without `events` no notification is asked for. Add `s3:ObjectCreated:*` for instance.',
    };
}

function* mqtt({ tls, auth }: MQTTEventSource): Iterable<Judgement> {
  yield* ignoredBesideTls(tls, auth, 'auth');
}

function* nats({ auth }: NATSEventsSource): Iterable<Judgement> {
  const present = (['basic', 'token', 'nkey', 'credential'] as const).filter((kind) => auth?.[kind]);
  for (const kind of present.slice(1)) {
    yield {
      at: ['auth', kind],
      message: `\`${present[0]}\` is set, so this is ignored. Keep one.`,
      tag: 'unnecessary',
    };
  }
}

function* pulsar({ authTokenSecret, authAthenzSecret, tls }: PulsarEventSource): Iterable<Judgement> {
  if (authTokenSecret && (authAthenzSecret || tls)) {
    yield {
      at: ['authTokenSecret'],
      message: `\`${tls ? 'tls' : 'authAthenzSecret'}\` takes the place of the token, which is ignored. Keep one.`,
      tag: 'unnecessary',
    };
  }
}

function* resource({ eventTypes, filter }: ResourceEventSource): Iterable<Judgement> {
  for (const [index, type] of (eventTypes ?? []).entries()) {
    if (['ADD', 'UPDATE', 'DELETE'].includes(type)) continue;
    yield {
      at: ['eventTypes', index],
      message: `\`unknown event type: ${type}\`: the source fails ten times and is then dead. Write ADD, UPDATE or DELETE.`,
      severity: 'error',
    };
  }
  for (const [index, { operation }] of (filter?.fields ?? []).entries()) {
    if (operation === '=' || operation === '==' || operation === '!=') continue;
    yield {
      at: ['filter', 'fields', index],
      message:
        'Fields are only compared by `=`, `==` and `!=`; without one of them every object is dropped. Add `operation: ==`.',
      severity: 'error',
    };
  }
}

function* sftp({ eventType, pollIntervalDuration }: SFTPEventSource): Iterable<Judgement> {
  if (eventType && eventType !== 'CREATE' && eventType !== 'REMOVE') {
    yield {
      at: ['eventType'],
      message: `\`${eventType}\` never occurs on SFTP: write CREATE or REMOVE.`,
      severity: 'error',
    };
  }
  const parsed = pollIntervalDuration ? parseDuration(pollIntervalDuration) : null;
  if (parsed === null || 'error' in parsed) {
    const at = pollIntervalDuration ? ['pollIntervalDuration'] : ['watchPathConfig'];
    yield { at, message: 'Without a valid `pollIntervalDuration` the server is asked without any pause. Write 10s.' };
  } else if (parsed.value !== 10n * second) {
    yield {
      at: ['pollIntervalDuration'],
      message: 'Any valid duration means 10 seconds, whatever it says. Write 10s.',
      severity: 'info',
    };
  }
}

function* sns({ validateSignature }: SNSEventSource): Iterable<Judgement> {
  if (validateSignature) {
    yield {
      at: ['validateSignature'],
      message: 'The check is broken upstream and refuses every genuine notification. Remove it.',
      severity: 'error',
    };
  }
}

function* ignoredBesideTls(tls: unknown, other: unknown, field: string): Iterable<Judgement> {
  if (tls && other)
    yield {
      at: [field],
      message: `Beside \`tls\` nobody checks that this is complete: see to it that both its Secrets are named.`,
      severity: 'info',
    };
}

function secretNotUsed(field: string, token: string): Judgement {
  return {
    at: [field],
    message: `The secret is only checked when hooks are created, which needs \`${token}\` and \`webhook.url\`: now anyone can call the endpoint.`,
  };
}
