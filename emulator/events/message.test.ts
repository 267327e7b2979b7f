import { HTTP, type CloudEvent } from 'cloudevents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeEvent } from './encode.ts';
import { decodeMessage, encodeMessage } from './message.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (text: string) => decodeMessage(utf8(text));

test('an event is written in the key order of the CloudEvents library', () => {
  const body = encodeEvent({
    id: '9f0c2f6e5d7b4c0f8f3f0f5a1c2d3e4f',
    source: 'webhook',
    type: 'webhook',
    subject: 'example',
    time: 1784542272123456789n,
    data: '{"header":{},"body":{"n":1}}',
  });
  expect(new TextDecoder().decode(body)).toBe(
    '{"specversion":"1.0","id":"9f0c2f6e5d7b4c0f8f3f0f5a1c2d3e4f","source":"webhook","type":"webhook","subject":"example",' +
      '"datacontenttype":"application/json","time":"2026-07-20T10:11:12.123456789Z","data_base64":"eyJoZWFkZXIiOnt9LCJib2R5Ijp7Im4iOjF9fQ=="}',
  );
});

test('the CloudEvents SDK reads what is written, and we read what it writes', () => {
  const body = encodeEvent({ id: 'e-1', source: 'shop', type: 'webhook', subject: 'order', time: 0, data: '{"n":1}' });
  const headers = { 'content-type': 'application/cloudevents+json' };
  const theirs = HTTP.toEvent({ headers, body: new TextDecoder().decode(body) }) as CloudEvent<unknown>;
  expect(theirs.validate()).toBe(true);
  expect(theirs).toMatchObject({ id: 'e-1', source: 'shop', type: 'webhook', subject: 'order', specversion: '1.0' });
  const again = decoded(String(HTTP.structured(theirs).body));
  expect('event' in again && JSON.parse(again.event.data ?? '')).toEqual({ n: 1 });
});

test('what is written reads back', () => {
  const event = {
    context: {
      id: 'a"b',
      source: 'es',
      specversion: '1.0',
      type: 't',
      datacontenttype: 'application/json',
      subject: 'é<&>',
      time: '2026-07-20T10:11:12.5Z',
    },
    data: '{"a":\udcff12345678901234567890}',
  };
  expect(decodeMessage(encodeMessage(event))).toEqual({ event });
  expect(decodeMessage(encodeMessage({ ...event, data: null }))).toEqual({ event: { ...event, data: null } });
});

test.each([
  ['{"data":{"n": 1.50},"specversion":"1.0","id":"1","source":"s","type":"t"}', '{"n": 1.50}'],
  ['{"specversion":"1.0","id":"1","source":"s","type":"t","datacontenttype":"text/plain","data":"a\\nb"}', 'a\nb'],
  ['{"specversion":"0.3","id":"1","source":"s","type":"t","datacontentencoding":"base64","data":"YQ=="}', 'a'],
  ['{"specversion":"1.0","id":"1","source":"s","type":"t","ext":5,"data_base64":"e30="}', '{}'],
  ['{"specversion":"1.0","id":"1","source":"s","type":"t"}', null],
])('data of %s', (text, data) => {
  expect(decoded(text)).toMatchObject({ event: { data } });
});

test.each([
  ['', 'the message is not JSON'],
  ['[]', 'the message is no JSON object'],
  ['{}', 'specversion: no specversion\n'],
  ['{"specversion":"2"}', 'specversion: unknown value: 2\n'],
  ['{"specversion":"1.0","my-key":1}', expect.stringContaining('bad key')],
  ['{"specversion":"1.0","ext":{}}', 'invalid CloudEvents value: {}'],
  ['{"specversion":"1.0","source":"%zz"}', 'cannot parse uri ref: %zz'],
  ['{"specversion":"1.0","data_base64":"*"}', 'illegal base64 data'],
  ['{"specversion":"1.0","time":"now"}', expect.stringContaining('not in RFC3339')],
])('%s is dropped', (text, error) => {
  expect(decoded(text)).toEqual({ error });
});

test('null crashes the Sensor upstream', () => {
  expect(decoded(' null')).toMatchObject({ crash: true });
});

test('what is known of a message that was written here is what it says', () => {
  const name = fc.oneof(fc.constantFrom('shop', 'a.b-c_1', 'é', ' x ', ''), fc.string());
  const data = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant('"\udc80"'));
  const dispatched = fc.record({ id: name, source: name, type: name, subject: name, time: fc.integer(), data });
  fc.assert(
    fc.property(dispatched, (given) => {
      const body = encodeEvent(given);
      expect(decodeMessage(body)).toEqual(decodeMessage(Uint8Array.from(body)));
    }),
  );
});

test('a time in milliseconds is printed as the nanoseconds that a double holds of it', () => {
  const milliseconds = fc.double({ min: -8e15 / 1e3, max: 8e15 / 1e3, noNaN: true });
  fc.assert(
    fc.property(milliseconds, (time) => {
      const of = (given: number | bigint) =>
        encodeEvent({ id: 'e', source: 's', type: 't', subject: 'x', time: given, data: '' });
      expect(of(time)).toEqual(of(BigInt(Math.round(time * 1e6))));
    }),
  );
});
