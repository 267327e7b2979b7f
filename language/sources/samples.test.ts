import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { Json } from '../../schemas/event-data/sample.ts';
import { eventSamples } from '../../schemas/event-data/samples.ts';
import type { Decode } from './data/decode.ts';
import { decoders } from './decoders.ts';
import { eventTypes } from './event-types.ts';

/*
 * Every sample that the editor shows is what the source's decoder makes of some raw input: the input is written back from
 * the sample here, decoded, and must give the sample again, key by key in its order.
 */
type Data = { readonly [key: string]: Json };

const samples = Object.entries(eventSamples).flatMap(([type, list]) =>
  list.map(({ name, data }) => [type, name, data as Data] as const),
);

test.each(samples)('%s: %s', (type, _, data) => {
  const decode = decoders[eventTypes[type] as keyof typeof decoders] as Decode<unknown>;
  const { raw, spec } = (rawOf[type] ?? message)(data);
  const decoded = decode(raw, { ...spec, ...('metadata' in data && { metadata: data['metadata'] }) }, owner);
  expect('data' in decoded ? JSON.stringify(JSON.parse(decoded.data), null, 1) : decoded).toEqual(
    JSON.stringify(data, null, 1),
  );
});

const owner = { eventSource: 'es', event: 'ev' };

interface Input {
  readonly raw: unknown;
  readonly spec: { readonly [key: string]: unknown };
}

/** A message of a queue: its fields have the names that the data gives them. */
function message(data: Data): Input {
  const body = data['body'];
  if (body === undefined) return { raw: data, spec: {} };
  const isJson = typeof body !== 'string';
  const text = isJson ? JSON.stringify(body) : Buffer.from(body, 'base64').toString('latin1');
  return { raw: { ...data, body: text }, spec: { jsonBody: isJson } };
}

/** A request with the headers and the body that the data holds. */
function request(data: Data): Input {
  return { raw: post(JSON.stringify(data['body']), (data['header'] ?? data['headers']) as object), spec: {} };
}

function post(body: string, headers: object): object {
  return { method: 'POST', target: '/x', headers, body: new TextEncoder().encode(body) };
}

/** `2026-07-20 10:11:12.5 +0000 UTC`, with or without ` m=+1.5` → RFC 3339. */
function rfc3339(goTime: Json | undefined): string {
  return (goTime as string).replace(/^(\S+) (\S+) \+0000 UTC.*$/, '$1T$2Z');
}

const form = { 'Content-Type': ['application/x-www-form-urlencoded'] };
const operations = ['CREATE', 'WRITE', 'REMOVE', 'RENAME', 'CHMOD'];

function file({ name, op }: Data): Input {
  return { raw: { name, op: operations.filter((_, bit) => (Number(op) >> bit) & 1).join('|') }, spec: {} };
}

const timed = (key: string) => (data: Data) => {
  const { raw, spec } = message(data);
  return { raw: { ...(raw as object), [key]: rfc3339(data[key]) }, spec };
};

const rawOf: { readonly [type: string]: (data: Data) => Input } = {
  amqp: timed('timestamp'),
  azureQueueStorage: (data) => {
    const { raw, spec } = message(data);
    return { raw: { ...(raw as object), messageText: (raw as { body: string }).body }, spec };
  },
  bitbucket: request,
  bitbucketserver: request,
  calendar: ({ eventTime }) => ({
    raw: { time: rfc3339(eventTime), monotonic: Number(/m=\+([\d.]+)/.exec(eventTime as string)?.[1]) },
    spec: {},
  }),
  file,
  gerrit: request,
  github: request,
  gitlab: request,
  hdfs: file,
  kafka: (data) => {
    const { raw, spec } = timed('timestamp')(data);
    const headers = Object.entries(data['headers'] as object).map(([Key, Value]) => ({ Key, Value: String(Value) }));
    return { raw: { ...raw, headers }, spec };
  },
  minio: ({ notification }) => ({ raw: { body: JSON.stringify({ Records: notification }) }, spec: {} }),
  mns: (data) => ({ raw: data, spec: {} }),
  nats: (data) => {
    const { raw, spec } = message(data);
    return { raw: { ...(raw as object), headers: data['header'] }, spec };
  },
  nsq: (data) => {
    const { raw, spec } = message(data);
    return { raw: { ...(raw as object), timestampNs: BigInt(data['timestamp'] as string) }, spec };
  },
  pubSub: timed('publishTime'),
  pulsar: timed('publishTime'),
  redis: (data) => (typeof data['body'] === 'string' ? { raw: data, spec: {} } : message(data)),
  redisStream: ({ stream, message_id: id, values }) => ({ raw: { stream, id, values }, spec: {} }),
  resource: ({ type, body, oldBody, group, version, resource }) => ({
    raw: {
      eventType: type,
      body: JSON.stringify(body),
      oldObject: oldBody === null ? null : JSON.stringify(oldBody),
    },
    spec: { group, version, resource },
  }),
  sftp: file,
  slack: (data) => {
    if (data['callback_id'] !== undefined)
      return { raw: post(`payload=${encodeURIComponent(JSON.stringify(data, asSent))}`, form), spec: {} };
    if (data['command'] === undefined)
      return { raw: post(JSON.stringify({ type: 'event_callback', event: data['Data'] }), {}), spec: {} };
    const fields = Object.entries(data).map(([key, value]) => [key, `${value as string | boolean}`]);
    return { raw: post(new URLSearchParams(fields).toString(), form), spec: {} };
  },
  sns: request,
  storageGrid: ({ notification }) => ({ raw: post(queryOf(notification as Data), {}), spec: {} }),
  stripe: ({ event }) => ({ raw: post(JSON.stringify(event), {}), spec: {} }),
  webhook,
};

/** StorageGRID sends its notification as a form; a value may be JSON. */
function queryOf(notification: Data): string {
  return Object.entries(notification)
    .map(([key, value]) => `${key}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join('&');
}

/** A GET has its query, and a form its fields, as the body: each a list of values. */
function webhook(data: Data): Input {
  const { header, body } = data as { header: { [name: string]: string[] }; body: { [name: string]: string[] } };
  const isForm = header['Content-Type']?.[0] === 'application/x-www-form-urlencoded';
  if (header['Content-Type'] !== undefined && !isForm) return request(data);
  const pairs = Object.entries(body).flatMap(([name, values]) => values.map((value) => [name, value]));
  const query = new URLSearchParams(pairs).toString();
  if (isForm) return { raw: post(query, header), spec: {} };
  return { raw: { ...post('', header), method: 'GET', target: `/x?${query}` }, spec: {} };
}

/** Slack sends a rich text where there is one; upstream writes an empty one otherwise, and reads that as another. */
function asSent(key: string, value: Json): Json | undefined {
  return key === 'rich_text_value' ? undefined : value;
}
