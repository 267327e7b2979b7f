import { describe, expect, test } from 'vitest';
import { complete } from './complete.ts';
import { nearest } from './nearest.ts';
import { tokens } from './tokens.ts';

const sample = '{"body":{"action":"opened","labels":[{"id":1,"name":"bug","a.b":2},{"x":1}],"sender":{"login":"o"}}}';

/** Completes where ▮ stands; modifiers are left out. */
function checkCompletion(fixture: string, expected: readonly string[]): void {
  const cursor = fixture.indexOf('▮');
  const options = complete(fixture.replace('▮', ''), cursor, sample).filter(({ kind }) => kind === 'path');
  expect(options.map(({ label }) => label)).toEqual(expected);
}

describe('complete', () => {
  test.each([
    ['▮', ['body']],
    ['bo▮', ['body']],
    ['body.▮', ['action', 'labels', 'sender']],
    ['body.labels.▮', ['0', '#(id==1)', '#(id==1)#', '1', '#']],
    ['body.labels.#.▮', ['id', 'name', 'a.b', 'x']],
    ['body.labels.#(▮', ['id', 'name', 'a.b', 'x']],
    ['body.labels.#(name=="bug").▮', ['id', 'name', 'a.b']],
    ['{body.▮', ['action', 'labels', 'sender']],
    ['[body.action,body.sender.▮', ['login']],
    ['body.nope.▮', []],
  ])('%s', checkCompletion);

  test('keys are escaped, replace what is typed and show their value', () => {
    const option = complete('body.labels.0.a', 15, sample).find(({ label }) => label === 'a.b');
    expect(option).toMatchObject({ insert: 'a\\.b', detail: '2', start: 14, end: 15 });
  });

  test('modifiers are offered where one can begin', () => {
    expect(complete('body|@', 6, sample).some(({ label }) => label === '@reverse')).toBe(true);
    expect(complete('body.act', 8, sample).some(({ label }) => label === '@reverse')).toBe(false);
  });
});

describe('nearest', () => {
  test.each([
    ['body.acton', 'body.action'],
    ['Body.action', 'body.action'],
    ['body.labels.name', 'body.labels.0.name'],
    ['body.labels.5.name', 'body.labels'],
    ['body.labels.0.a.b', 'body.labels.0.a\\.b'],
    ['body.sender.x.y', 'body.sender'],
    ['nothing.like.it', null],
  ])('%s', (path, expected) => {
    expect(nearest(path, sample)).toBe(expected);
  });
});

test.each([
  ['a.#(x==1).b', 'property:a .:. keyword:# (:( property:x operator:== number:1 ):) .:. property:b'],
  ['a\\.b|@pretty', 'property:a\\.b |:| function:@pretty'],
  ['{"k":a,b*}', '{:{ string:"k" ::: property:a ,:, property:b operator:* }:}'],
  ['#(a==~true)#', 'keyword:# (:( property:a operator:== keyword:~true ):) keyword:#'],
  ['@timestamp', 'property:@timestamp'],
])('tokens of %s', (path, expected) => {
  const found = tokens(path).map(({ type, start, end }) => {
    const text = path.slice(start, end);
    return `${type === 'punctuation' ? text : type}:${text}`;
  });
  expect(found.join(' ')).toBe(expected);
});
