import { expect, test } from 'vitest';
import type { Event } from '../../language/semantics/event.ts';
import type { EventDependency } from '../../schemas/types.generated.ts';
import { compileSensor } from './compile.ts';

const context = { id: 'e1', source: 'shop', specversion: '1.0', type: 'webhook', subject: 'order', time: '' };
const event: Event = { context: { ...context, datacontenttype: 'application/json' }, data: '{"body":{"n":1}}' };

function compile(dependency: Partial<EventDependency>) {
  const spec = { dependencies: [{ name: 'order', eventSourceName: 'shop', eventName: 'order', ...dependency }] };
  const manifest = { hash: 'm', file: 'orders.yaml', locate: () => ({ line: 1, column: 1 }) };
  const { sources, dependencies } = compileSensor(
    { metadata: { name: 'orders' }, spec: { ...spec, triggers: [] } },
    manifest,
  );
  const { transform } = dependencies.get('order')!;
  /** What is answered at that hour of the day. */
  const at = <T>(hour: number, judge: () => T): T => {
    sources.use({ now: Date.UTC(2026, 6, 18, hour), seed: hour });
    return judge();
  };
  return { transform: transform!, at };
}

test('what a script makes of an event is found out once for all triggers', () => {
  const { transform, at } = compile({ transform: { jq: '.body.n += 1' } });
  const first = at(8, () => transform.judge(event));
  expect(first.event?.data).toBe('{"body":{"n":2}}');
  expect(at(20, () => transform.judge(event))).toBe(first);
  expect(at(20, () => transform.judge({ ...event, data: '{"body":{"n":5}}' })).event?.data).toBe('{"body":{"n":6}}');
});

test('what reads the clock is judged at each delivery', () => {
  const { transform, at } = compile({ transform: { jq: '.body.n = (now | gmtime | .[3])' } });
  expect(at(8, () => transform.judge(event)).event?.data).toBe('{"body":{"n":8}}');
  expect(at(20, () => transform.judge(event)).event?.data).toBe('{"body":{"n":20}}');
});

test('what draws at random draws anew for each delivery, and the same for the same one', () => {
  const { transform, at } = compile({ transform: { script: 'event.body.n = math.random() return event' } });
  const first = at(8, () => transform.judge(event));
  const second = at(20, () => transform.judge(event));
  expect(first.event?.data).not.toBe(second.event?.data);
  expect(at(8, () => transform.judge(event)).event?.data).toBe(first.event?.data);
});
