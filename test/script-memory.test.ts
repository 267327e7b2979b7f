import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { first } from '../language/embedded/jq/evaluate.ts';
import { parse as parseJq } from '../language/embedded/jq/parse.ts';
import type { JqValue } from '../language/embedded/jq/value.ts';
import { filter, transform } from '../language/embedded/lua/evaluate.ts';
import { parse } from '../language/embedded/lua/parse.ts';
import { decode } from '../language/go/json-decode.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The heap in use once everything that can be collected has been. */
function heap(): number {
  for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage().heapUsed;
}

/** What one run leaves behind on each of ten thousand events, on the average of bytes, once the first have warmed it up. */
function leftPerEvent(judge: (data: string) => unknown): number {
  const event = (i: number) => JSON.stringify({ id: i, body: { name: `event ${i}`, tags: ['a', 'b', String(i)] } });
  for (let i = 0; i < 1000; i++) judge(event(i));
  const before = heap();
  for (let i = 0; i < 10_000; i++) judge(event(i));
  return (heap() - before) / 10_000;
}

// A run holds on to several kilobytes while it lasts; a tenth of one would show in this.
const allowed = 100;

it('leaves nothing behind of ten thousand events that one compiled filter judged', () => {
  const program = parse(`
    seen = seen or {}
    seen[#seen + 1] = event.body.name .. tostring(event.id)
    string["x" .. event.id] = event
    local co = coroutine.wrap(function() coroutine.yield(string.gsub(event.body.name, "%d+" .. event.id % 7, "-")) end)
    co()
    return #seen == 1 and pcall(error, {event})
  `).value;
  expect(filter(program, '{"id":1,"body":{"name":"x"}}')).toMatchObject({ pass: false });
  expect(leftPerEvent((data) => filter(program, data))).toBeLessThan(allowed);
});

it('leaves nothing behind of ten thousand events that one compiled transform changed', () => {
  const program = parse('event.body.tags[4] = event.id event.copy = {event.body.name} return event').value;
  expect(transform(program, '{"id":1,"body":{"name":"x","tags":[]}}')).toHaveProperty('data');
  expect(leftPerEvent((data) => transform(program, data))).toBeLessThan(allowed);
});

it('leaves nothing behind of ten thousand events that one compiled program of jq changed', () => {
  const { value } = parseJq(
    '. as {$id, $body} | {id: ($id * 100000000000), name: ($body.name | sub("[0-9]+"; "-")), seen: [$body.tags[] | test("\\($id)")]}',
  );
  const judge = (data: string) => first(value, decode(data) as JqValue);
  expect(judge('{"id":1,"body":{"name":"x1","tags":["1"]}}')).toHaveProperty('value');
  expect(leftPerEvent(judge)).toBeLessThan(allowed);
});
