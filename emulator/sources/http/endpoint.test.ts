import { expect, test } from 'vitest';
import { cleanPath, compileEndpoint } from './endpoint.ts';
import { canonicalHeaders } from '../../../language/sources/data/headers.ts';

test.each([
  ['/orders', '/orders', true],
  ['/orders', '/orders/', false],
  ['/orders', '/Orders', false],
  ['orders', '/orders', false],
  ['/t/{id}', '/t/7', true],
  ['/t/{id}', '/t/7/x', false],
  ['/t/{id:[0-9]+}/x', '/t/42/x', true],
  ['/t/{id:[0-9]+}/x', '/t/a/x', false],
  ['/a.b', '/aXb', false],
])('endpoint %s, path %s: %s', (endpoint, path, matches) => {
  expect(compileEndpoint(endpoint)(path)).toBe(matches);
});

test.each([
  ['/', '/'],
  ['//x', '/x'],
  ['/a/../x', '/x'],
  ['/a/./b/', '/a/b/'],
  ['/..', '/'],
])('the router sends %s to %s', (path, clean) => {
  expect(cleanPath(path)).toBe(clean);
});

test('headers are canonical, grouped, and without host and secret', () => {
  const raw = ['host', 'x', 'x-gitHub-event', 'push', 'authorization', 'Bearer 1', 'X-Github-Event', 'ping'];
  expect(canonicalHeaders(raw)).toEqual({
    'X-Github-Event': ['push', 'ping'],
    Authorization: ['*** Masked Auth Secret ***'],
  });
});
