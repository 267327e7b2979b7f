import { expect, test } from 'vitest';
import { type HttpRequest, newRequestError, sendError } from './http-request-error.ts';

function refused(url: string, extra: Partial<HttpRequest> = {}): string | null {
  const request = { method: 'POST', url, headers: {}, ...extra };
  return newRequestError(request) ?? sendError(request);
}

/** What Go 1.26 answers; `null`: the request leaves. */
test.each([
  ['http://sales.example.com/x', null],
  ['HTTP://127.0.0.1:1/', null],
  ['https://é.example:1/a b?x={{y}}', null],
  ['http://user:pass@[::1]:80/x#part', null],
  ['', 'Post "": unsupported protocol scheme ""'],
  ['sales.example.com/x', 'Post "sales.example.com/x": unsupported protocol scheme ""'],
  ['sales.example.com:80/x', 'Post "sales.example.com:80/x": unsupported protocol scheme "sales.example.com"'],
  ['//a/b', 'Post "//a/b": unsupported protocol scheme ""'],
  ['ftp://a/b', 'Post "ftp://a/b": unsupported protocol scheme "ftp"'],
  ['http:///x', 'Post "http:///x": http: no Host in request URL'],
  ['http:', 'Post "http:": http: no Host in request URL'],
])('%s as a target: %s', (url, expected) => expect(refused(url)).toBe(expected));

test.each([
  ['127.0.0.1:80/x', 'first path segment in URL cannot contain colon'],
  ['1http://x/', 'first path segment in URL cannot contain colon'],
  [':80/x', 'missing protocol scheme'],
  ['http://{{.host}}/x', 'invalid character "{" in host name'],
  ['http://a b/', 'invalid character " " in host name'],
  ['http://a:port/x', 'invalid port ":port" after host'],
  ['http://a:80:80/', 'invalid port ":80:80" after host'],
  ['http://127.0.0.1:1/%zz', 'invalid URL escape "%zz"'],
  ['http://a%zz/', 'invalid URL escape "%zz"'],
  ['http://127.0.0.1:1/x#%zz', 'invalid URL escape "%zz"'],
  ['http://[::1/x', "missing ']' in host"],
  ['http://user:p{w@127.0.0.1:1/', 'net/url: invalid userinfo'],
])('%s is no URL: %s', (url, reason) => expect(refused(url)).toBe(`parse "${url}": ${reason}`));

test('a line break in a URL, a header or a name', () => {
  const url = 'http://127.0.0.1:1/x';
  expect(refused('http://a\nb/')).toContain(': net/url: invalid control character in URL');
  expect(refused(url, { headers: { 'X-A': 'a\tb é' } })).toBeNull();
  expect(refused(url, { headers: { 'X-A': 'a\nb' } })).toBe(
    `Post "${url}": net/http: invalid header field value for "X-A"`,
  );
  expect(refused(url, { headers: { 'X A': 'b' } })).toBe(`Post "${url}": net/http: invalid header field name "X A"`);
  expect(refused(url, { method: 'PO ST' })).toBe('net/http: invalid method "PO ST"');
});
