import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Quickstart, copyQuickstart } from '../quickstart.ts';
import { EmulatorProcess } from './emulator-process.ts';

let quickstart: Quickstart;
let emulator: EmulatorProcess;
let order: string;

beforeAll(async () => {
  quickstart = await copyQuickstart();
  emulator = await EmulatorProcess.start([quickstart.folder]);
  await quickstart.post('/orders', { id: 'A-1', customer: 'ada', total: 12, items: [] });
  order = (await emulator.call('events', {}))[0]!.id;
});

afterAll(async () => {
  await emulator.end('SIGKILL');
  quickstart[Symbol.dispose]();
});

test('an event is sent again with the same data and an id of its own', async () => {
  const { event } = await emulator.call('replay', { event: order });
  expect(event).toMatch(/^[0-9a-f]{32}$/);
  expect(event).not.toBe(order);
  await emulator.idle();
  const [first, again] = [
    await emulator.call('trace', { event: order }),
    await emulator.call('trace', { event: event! }),
  ];
  expect(again.data).toEqual(first.data);
  expect([first.replayOf, again.replayOf]).toEqual([null, order]);
  expect(again.steps[0]!.reason).toBe(`sent again by hand: a replay of ${order}`);
  expect(again.deliveries.map(({ outcome }) => outcome)).toEqual(first.deliveries.map(({ outcome }) => outcome));
});

test('edited data is sent as the text that it is, and judged anew', async () => {
  const first = await emulator.call('trace', { event: order });
  const data = first.data.text!.replace('"total":12', '"total":12345678901234567890, "note":1.0');
  const { event } = await emulator.call('replay', { event: order, data });
  await emulator.idle();
  const again = await emulator.call('trace', { event: event! });
  expect(again.data.text).toBe(data);
  expect(again.firings.map(({ trigger }) => trigger)).toContain('announce');
  expect(first.firings.map(({ trigger }) => trigger)).not.toContain('announce');
});

test('an event that was never recorded cannot be sent again', async () => {
  await expect(emulator.call('replay', { event: 'nobody' })).rejects.toThrow('No event nobody was recorded.');
});
