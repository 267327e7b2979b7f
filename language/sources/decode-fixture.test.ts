import { expect, test } from 'vitest';
import { decodeFixture } from './decode-fixture.ts';
import type { Fixture } from '../house-files/fixture.ts';

const webhook = { kind: 'webhook', spec: { method: 'POST', endpoint: '/paid' }, eventSource: 'orders', event: 'paid' };
const fixtureOf = (rest: Partial<Fixture>) => ({ eventSource: 'orders', event: 'paid', ...rest });

test('data is the data of the event as it stands', () =>
  expect(decodeFixture(fixtureOf({ data: { a: [1] } }), webhook)).toEqual({ data: '{"a":[1]}' }));

test('a request is what the source makes of it: canonical headers, credentials masked', () => {
  const headers = { 'x-id': '7', authorization: 'Bearer 1' };
  expect(decodeFixture(fixtureOf({ request: { headers, body: { id: 7 } } }), webhook)).toEqual({
    data: '{"header":{"Authorization":["*** Masked Auth Secret ***"],"Content-Length":["8"],"X-Id":["7"]},"body":{"id":7}}',
  });
});

test.for<[name: string, request: NonNullable<Fixture['request']>, source: object, error: string]>([
  ['another method', { method: 'GET' }, {}, 'http method does not match'],
  ['a method that no webhook takes', { method: 'PUT' }, { spec: { method: 'PUT' } }, 'unsupoorted method: PUT'],
  ['a source that does not listen', {}, { kind: 'kafka' }, 'an event source of type kafka takes no requests'],
])('%s: no event', ([, request, source, error]) =>
  expect(decodeFixture(fixtureOf({ request }), { ...webhook, ...source })).toEqual({ error }),
);

// The errors are those of the real handler.
test.for<[body: unknown, error: string]>([
  [
    { Type: 'SubscriptionConfirmation' },
    'no event: the body\'s Type is "SubscriptionConfirmation", and only "Notification" makes one',
  ],
  [{ id: 7 }, 'no event: the body\'s Type is "", and only "Notification" makes one'],
  ['', 'bad request, not a valid SNS notification'],
  ['a: [', 'error converting YAML to JSON: yaml: line 1: did not find expected node content'],
  [
    { Type: 'Notification', Message: { a: 1 } },
    'error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go struct field httpNotification.Message of type string',
  ],
])('SNS makes no event of %j', ([body, error]) =>
  expect(decodeFixture(fixtureOf({ request: { body } }), { ...webhook, kind: 'sns' })).toEqual({ error }),
);

test('SNS makes an event of a notification, whatever it says of numbers', () =>
  expect(
    decodeFixture(fixtureOf({ request: { body: { Type: 'Notification', Message: 5 } } }), { ...webhook, kind: 'sns' }),
  ).toEqual({
    data: '{"header":{"Content-Length":["35"]},"body":{"Type":"Notification","Message":5}}',
  }));
