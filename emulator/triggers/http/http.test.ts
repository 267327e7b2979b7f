import { expect, test } from 'vitest';
import { http } from './http.ts';

test.each([
  [undefined, 'POST'],
  ['', 'POST'],
  ['PUT', 'PUT'],
])('the method %j is %j before parameters are applied', (method, expected) => {
  const block = { url: 'http://x', ...(method !== undefined && { method }) };
  expect(http.fetchResource({ http: block })).toEqual({
    resource: `{"url":"http://x","payload":null,"method":"${expected}","host":""}`,
  });
});
