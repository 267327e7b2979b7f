import { BusError } from '../bus.ts';
import type { Bucket } from '../jetstream-store.ts';
import { assertBucketName, assertKey } from '../key-value-names.ts';
import { bucketStream } from '../names.ts';
import { assertAnswer, errorCode, messageNotFound, streamNotFound } from './api-error.ts';
import type { NatsLink, NatsMessage } from './nats-link.ts';

/** The key-value bucket on the server, made as nats.go makes it when it is absent, taken as it is when it is there. */
export async function openServerBucket(link: NatsLink, name: string): Promise<Bucket> {
  assertBucketName(name);
  const failing = `failed to Create Key/Value Store for sensor ${name} at ${link.url}`;
  let info = await link.api(`STREAM.INFO.${bucketStream(name)}`);
  if (errorCode(info) === streamNotFound)
    info = await link.api(`STREAM.CREATE.${bucketStream(name)}`, bucketRequest(name));
  assertAnswer(info, failing);
  const isDirect = (info['config'] as { allow_direct?: boolean }).allow_direct === true;
  const subject = (key: string) => `$KV.${name}.${key}`;
  return {
    async get(key) {
      assertKey(name, key);
      return isDirect ? getDirect(link, name, subject(key)) : getStored(link, name, subject(key));
    },
    async put(key, value) {
      assertKey(name, key);
      assertStored(await link.request(subject(key), value), `errror storing ${key} of sensor ${name} under key ${key}`);
    },
    async delete(key) {
      assertKey(name, key);
      const reply = await link.request(subject(key), new Uint8Array(), ['KV-Operation', 'DEL']);
      assertStored(reply, `The key ${key} of sensor ${name} cannot be deleted`);
    },
  };
}

async function getDirect(link: NatsLink, name: string, subject: string): Promise<Uint8Array | null> {
  const reply = await link.request(`$JS.API.DIRECT.GET.${bucketStream(name)}.${subject}`, new Uint8Array());
  // Nobody answers directly when the stream was changed since: the slower way says what is wrong.
  if (reply === null) return getStored(link, name, subject);
  if (reply.status === notFound) return null;
  if (reply.status !== 0)
    throw new BusError(`The state ${subject} cannot be read at ${link.url} (status ${reply.status}); see the server.`);
  return isDeletion(reply.header('KV-Operation')) ? null : reply.body;
}

const notFound = 404;

async function getStored(link: NatsLink, name: string, subject: string): Promise<Uint8Array | null> {
  const answer = await link.api(`STREAM.MSG.GET.${bucketStream(name)}`, { last_by_subj: subject });
  if (errorCode(answer) === messageNotFound) return null;
  assertAnswer(answer, `The state ${subject} cannot be read at ${link.url}`);
  const { data = '', hdrs = '' } = answer['message'] as { data?: string; hdrs?: string };
  const operation = /^KV-Operation:\s*(\w+)/im.exec(Buffer.from(hdrs, 'base64').toString())?.[1] ?? '';
  return isDeletion(operation) ? null : Buffer.from(data, 'base64');
}

function isDeletion(operation: string): boolean {
  return operation === 'DEL' || operation === 'PURGE';
}

function assertStored(reply: NatsMessage | null, what: string): void {
  const answer =
    reply === null ? noResponse : (JSON.parse(Buffer.from(reply.body).toString()) as Record<string, unknown>);
  assertAnswer(answer, what);
}

const noResponse = { error: { description: 'nats: no response from stream' } };

/** The keys and their order are those of upstream's request. */
function bucketRequest(name: string): object {
  return {
    name: bucketStream(name),
    subjects: [`$KV.${name}.>`],
    retention: 'limits',
    max_consumers: -1,
    max_msgs: -1,
    max_bytes: -1,
    discard: 'new',
    max_age: 0,
    max_msgs_per_subject: 1,
    max_msg_size: -1,
    storage: 'file',
    num_replicas: 1,
    duplicate_window: 120_000_000_000,
    deny_delete: true,
    allow_rollup_hdrs: true,
    compression: 'none',
    allow_direct: true,
    mirror_direct: false,
    consumer_limits: {},
    allow_msg_ttl: false,
  };
}
