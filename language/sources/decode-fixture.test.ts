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
