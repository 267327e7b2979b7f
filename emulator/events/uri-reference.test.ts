import { expect, test } from 'vitest';
import { uriReference } from './uri-reference.ts';

// Answers of Go 1.26 `url.Parse(…).String()`.
test.each([
  ['webhook', 'webhook'],
  ['é', '%C3%A9'],
  ['e<s>', 'e%3Cs%3E'],
  ['es?x=1#f', 'es?x=1#f'],
  ['%zz', null],
  ['1es:x', null],
  [':x', null],
  ['ES:x', 'es:x'],
  ['a/b:c', 'a/b:c'],
  ['a%2Fb', 'a%2Fb'],
  ['a%2Fb c', 'a/b%20c'],
  ['http://user:p%40w@[::1]:80/a b?q#é', 'http://user:p%40w@[::1]:80/a%20b?q#%C3%A9'],
  ['http://a b/', null],
  ['//', ''],
  ['x://', 'x:'],
  ['a\nb', null],
])('%j is printed as %j', (text, printed) => {
  expect(uriReference(text)).toBe(printed);
});
