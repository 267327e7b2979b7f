import { expect, test } from 'vitest';
import { requestError } from './http-request.ts';

test.each([
  ['http://sales.example.com/x', 'POST', null],
  [':80/x', 'POST', 'failed to construct request for :80/x, parse ":80/x": missing protocol scheme'],
  ['http://a/', 'PO ST', 'failed to construct request for http://a/, net/http: invalid method "PO ST"'],
  ['ftp://a/b', 'POST', 'Post "ftp://a/b": unsupported protocol scheme "ftp"'],
])('%s with %s: %s', (url, method, error) => expect(requestError({ method, url, headers: {} })).toBe(error));
