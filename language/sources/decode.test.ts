import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../go/base64.ts';
import { GoPanic } from '../go/value.ts';
import { decodeEach } from './bitbucketserver/decode.ts';
import type { Decode } from './data/decode.ts';
import { mediaType } from './data/http-request.ts';
import { parseQuery } from './data/url-values.ts';
import { decoders } from './decoders.ts';
import { queryToJson } from './storagegrid/query-json.ts';
import { eventTypes } from './event-types.ts';

const owner = { eventSource: 'es', event: 'ev' };

test('every source type has a decoder', () => {
  expect(Object.keys(decoders).sort()).toEqual(Object.values(eventTypes).sort());
});

const request = (body: string, headers: Record<string, string[]> = {}, method = 'POST', target = '/x') => ({
  method,
  target,
  headers,
  body: new TextEncoder().encode(body),
});

test('a file event is a bit mask', () => {
  const data = '{"name":"a","op":5,"metadata":null}';
  for (const type of ['file', 'hdfs', 'sftp'] as const)
    expect(decoders[type]({ name: 'a', op: 'CREATE|REMOVE|MOVE' }, {})).toEqual({ data });
});

test('a record of Kafka has an id of its own', () => {
  const message = { topic: 't', partition: 1, offset: 42, body: '1' };
  const decoded = decoders.kafka(message, { url: 'k1:9092,k2:9092', jsonBody: true }, owner);
  expect(decoded).toEqual({
    id: 'es:ev:k1:9092:t:1:42',
    data: '{"topic":"t","key":"","partition":1,"body":1,"timestamp":"0001-01-01 00:00:00 +0000 UTC","headers":{}}',
  });
});

test('a tick of the calendar shows how long the pod is up', () => {
  const data = '{"eventTime":"2026-07-20 10:11:00.5 +0000 UTC m=+12.250000000"}';
  expect(decoders.calendar({ time: '2026-07-20T10:11:00.5Z', monotonic: 12.25 }, {})).toEqual({ data });
});

test('a tick that is caught up is in the zone of the calendar', () => {
  const data = '{"eventTime":"2026-07-20 12:11:00.5 +0200 CEST"}';
  expect(decoders.calendar({ time: '2026-07-20T10:11:00.5Z' }, { timezone: 'Europe/Berlin' })).toEqual({ data });
  const error = 'unknown time zone Berlin';
  expect(decoders.calendar({ time: '2026-07-20T10:11:00.5Z' }, { timezone: 'Berlin' })).toEqual({ error });
});

test.each([true, false])('a message without a payload has the body null (jsonBody: %s)', (jsonBody) => {
  for (const type of ['amqp', 'emitter', 'generic', 'mqtt', 'nats', 'pubsub', 'pulsar'] as const)
    expect(JSON.parse((decoders[type]({ body: null }, { jsonBody }) as { data: string }).data)).toMatchObject({
      body: null,
    });
  const tombstone = decoders.kafka({ topic: 't', body: null }, { jsonBody }, owner);
  expect(tombstone).toMatchObject({ data: expect.stringContaining('"body":null') });
});

test('GitHub’s handler panics over the payload null', () => {
  const decoded = decoders.github(request('null', { 'Content-Type': ['application/json'] }), {});
  expect(decoded).toEqual({ error: 'assignment to entry in nil map', panic: true });
});

test('Bitbucket Server splits a push', () => {
  const push = request('{"eventKey":"repo:refs_changed","commits":[1],"changes":[{"refId":"a"},{"refId":"b"}]}', {
    'X-Event-Key': ['repo:refs_changed'],
  });
  const events = decodeEach(push, { oneEventPerChange: true });
  expect(events.map((event) => ('data' in event ? JSON.parse(event.data).body.changes[0].refId : event.error))).toEqual(
    ['a', 'b'],
  );
  expect(decoders.bitbucketserver(push, { oneEventPerChange: true })).toMatchObject({
    error: expect.stringContaining('not supported yet'),
  });
  expect(decoders.bitbucketserver(push, {})).toMatchObject({ data: expect.stringContaining('"commits":[1]') });
});

test('Bitbucket Server refuses a push that is none, split or not', () => {
  const push = request('{"date":1}', { 'X-Event-Key': ['repo:refs_changed'] });
  const error =
    'decoding repo:refs_changed webhook: json: cannot unmarshal number into Go struct field refsChangedWebhookEvent.date of type string';
  for (const spec of [{}, { oneEventPerChange: true }]) expect(decoders.bitbucketserver(push, spec)).toEqual({ error });
});

// Answers of Go's `mime.ParseMediaType`.
test.each([
  ['application/json; charset=utf-8', 'application/json'],
  [' Application/JSON ', 'application/json'],
  ['', 'mime: no media type'],
  ['a b', 'mime: expected slash after first token'],
  ['a/', 'mime: expected token after slash'],
  ['a/b c', 'mime: unexpected content after media subtype'],
  ['a/b; c', 'mime: invalid media parameter'],
  ['a/b; c=d; C=e', 'mime: duplicate parameter name'],
])('the media type of %j is %j', (contentType, expected) => {
  const answer = () => {
    try {
      return mediaType(contentType);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(answer()).toBe(expected);
});

test.each([
  ['a=1&a=2&b', { a: ['1', '2'], b: [''] }, null],
  ['a=%zz&b=%4', {}, 'invalid URL escape "%zz"'],
  ['a=%zz&b;c=1', {}, 'invalid semicolon separator in query'],
  ['a+b=%E9', { 'a b': ['\udce9'] }, null],
])('the query %s', (query, values, error) => {
  expect(parseQuery(query)).toEqual({ values, error });
});

test.each([
  ['a=1&b[c]=x&d[]=2&d[]=3', '{"a":1,"b":{"c":"x"},"d":[2,3]}'],
  ['b[c]=1&b[d]=2', '{"b":{"c":1,"d":2}}'],
  ['a={"x":1}&a={"y":2}', '{"a":{"x":1,"y":2}}'],
])('qson reads %s', (query, json) => {
  expect(queryToJson(query)).toBe(json);
});

test.each([
  ['[=1', 'runtime error: slice bounds out of range [1:0]'],
  ['a[b]=1&a[]=2', 'interface conversion: interface {} is []interface {}, not map[string]interface {}'],
  ['a[]=2&a=1', 'interface conversion: interface {} is float64, not []interface {}'],
  ['a[]=2&a=null', 'interface conversion: interface {} is nil, not []interface {}'],
])('qson dies of %s', (query, message) => {
  expect(() => queryToJson(query)).toThrow(new GoPanic(message));
});

describe('a source with a filter of its own', () => {
  const refused = { error: 'invalid event' };
  const nil = { error: 'runtime error: invalid memory address or nil pointer dereference', panic: true };
  const passed = { data: expect.any(String) };

  test.each([
    [['charge.succeeded'], '{"type":"charge.succeeded"}', passed],
    [['charge.succeeded'], '{"type":"charge.failed"}', refused],
    [['charge.succeeded'], '{}', refused],
    [['charge.succeeded'], 'null', nil],
    [[], '{"type":"charge.failed"}', passed],
  ])('Stripe, %j: %s', (eventFilter, event, expected) => {
    expect(decoders.stripe(request(event), { eventFilter })).toEqual(expected);
  });

  const discarded = { error: 'discarding notification since it did not pass all filters' };
  const record = 'Message={"Records":[{"s3":{"object":{"key":"in/a.csv"}}}]}';

  test.each([
    [{ prefix: 'in/', suffix: '.csv' }, record, passed],
    [{ prefix: 'in/', suffix: '.json' }, record, discarded],
    [{ prefix: 'out/' }, record, discarded],
    [{}, 'Message={}', passed],
    [{ suffix: '.csv' }, 'Message={}', { error: 'runtime error: index out of range [0] with length 0', panic: true }],
  ])('StorageGRID, %j: %s', (filter, body, expected) => {
    expect(decoders.storagegrid(request(encodeURIComponent(body)), { filter })).toEqual(expected);
  });
});

test('nanoseconds are whole', () => {
  const decoded = decoders.nsq({ timestampNs: 1_721_037_600_123_456_789n, body: '1' }, {});
  expect(decoded).toEqual({ data: '{"body":"MQ==","timestamp":"1721037600123456789","nsqdAddress":""}' });
});

test('base64 reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64'), 'standard')).toEqual({ bytes });
    }),
  );
});

const overHttp: ReadonlySet<string> = new Set([
  'bitbucket',
  'bitbucketserver',
  'gerrit',
  'github',
  'gitlab',
  'slack',
  'sns',
  'storagegrid',
  'stripe',
  'webhook',
]);

test('no body makes a decoder throw', () => {
  const deep = `{"a":${'['.repeat(9990)}${']'.repeat(9990)}}`;
  const odd = fc.constantFrom(deep, '[]=1', '[', 'a[=1', 'a[b=1', 'a=1&a[]=2', '%', '{"data":{}}', '{"Records":5}', '');
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), odd), fc.boolean(), (text, jsonBody) => {
      const time = '2024-07-15T10:00:00Z';
      const message = { body: text, messageText: text, topic: 't', name: text, op: text, time };
      for (const [type, decode] of Object.entries(decoders)) {
        const inputs = overHttp.has(type)
          ? [
              request(text, { 'Content-Type': ['application/json'] }),
              request(text, { 'Content-Type': ['application/x-www-form-urlencoded'] }),
              request('', {}, 'GET', text),
            ]
          : [message];
        for (const input of inputs) {
          const decoded = (decode as Decode<unknown>)(input, { jsonBody, decodeMessage: jsonBody }, owner);
          expect('data' in decoded || 'error' in decoded).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
