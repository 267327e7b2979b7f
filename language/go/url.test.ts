import { expect, test } from 'vitest';
import { parseAddress } from './ip.ts';
import { hostName, parseUrl, urlText } from './url.ts';

test.each([
  'https://u:p%40@h.example:8080/p%20q/?a=1&b=2#f',
  'mailto:x@y',
  '//host/path',
  '/a//b',
  'http://[fe80::1%25en0]:80/',
])('%s', (text) => {
  expect(urlText(parseUrl(text))).toBe(text);
});

test('parts', () => {
  const url = parseUrl('HTTP://u@[::1]:80/a%2Fb?q#é');
  expect(url).toMatchObject({ scheme: 'http', host: '[::1]:80', path: '/a/b', rawQuery: 'q', fragment: 'é' });
  expect(hostName(url.host)).toBe('::1');
});

test.each([
  ['http://a b/', 'parse "http://a b/": invalid character " " in host name'],
  ['%zz', 'parse "%zz": invalid URL escape "%zz"'],
  ['a:b:c', null],
  ['1:b', 'parse "1:b": first path segment in URL cannot contain colon'],
  [':x', 'parse ":x": missing protocol scheme'],
  ['http://h:x/', 'parse "http://h:x/": invalid port ":x" after host'],
  ['http://[::1/', 'parse "http://[::1/": missing \']\' in host'],
  ['http://[1.2.3.4]/', 'parse "http://[1.2.3.4]/": invalid IP-literal'],
  [
    'http://[:]/',
    'parse "http://[:]/": invalid host: ParseAddr(":"): each colon-separated field must have at least one digit (at ":")',
  ],
  ['\n', 'parse "\\n": net/url: invalid control character in URL'],
])('%j', (text, error) => {
  if (error === null) expect(parseUrl(text).scheme).toBe('a');
  else expect(() => parseUrl(text)).toThrow(error);
});

test('addresses', () => {
  expect(parseAddress('10.0.0.1')).toEqual({ bytes: [10, 0, 0, 1], zone: '' });
  expect(parseAddress('::ffff:1.2.3.4')).toMatchObject({ bytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 1, 2, 3, 4] });
  expect(parseAddress('1.2.3.256')).toEqual({ error: 'ParseAddr("1.2.3.256"): IPv4 field has value >255' });
});
