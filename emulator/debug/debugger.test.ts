import { expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { Door, type Run } from '../steps/door.ts';
import { Debugger, type PausedRun } from './debugger.ts';
import { Debuggers } from './debuggers.ts';

const file = '/orders.yaml';
const places = [
  { path: ['spec', 'dependencies', 0], line: 4, endLine: 9 },
  { path: ['spec', 'dependencies', 0, 'filters'], line: 6, endLine: 9 },
  { path: ['spec', 'triggers', 0], line: 11, endLine: 20 },
];

function set() {
  const paused: PausedRun[] = [];
  let heard = () => {};
  const door = new Door(new VirtualClock());
  const debuggers = new Debuggers(door);
  const debug = new Debugger(() => places, {
    paused(state) {
      paused.push(state);
      heard();
    },
    resumed: () => {},
  });
  debuggers.attach(debug);
  const nextPause = () => new Promise<void>((resolve) => (heard = resolve));
  return { door, debuggers, debug, paused, nextPause };
}

function run(): Run {
  const line = (path: readonly (string | number)[]) =>
    places.find((place) => place.path.join() === path.join())?.line ?? 1;
  const manifest = {
    hash: 'm',
    file,
    locate: (path: readonly (string | number)[]) => ({ line: line(path), column: 3 }),
  };
  return { noun: 'delivery', title: () => 'orders/pack ← shop/order', manifest, steps: [] };
}

const pass = () => ({ outcome: 'pass' as const });
const view = () => ({ variables: { data: '{"total":12}' } });
const filters = ['spec', 'dependencies', 0, 'filters'];

test('a breakpoint stands at the innermost block that a step can pause before', () => {
  const { debug } = set();
  expect(debug.setBreakpoints(file, [8, 4, 15, 2, 21])).toEqual([8, 4, 15, null, null]);
});

test('a run pauses at its breakpoint, shows what it has, and goes on', async () => {
  const { door, debug, paused, nextPause } = set();
  debug.setBreakpoints(file, [8]);
  const delivery = run();
  const pause = nextPause();
  const judged = door.judge(delivery, { kind: 'filter', path: filters }, pass, view);
  await pause;
  expect(paused).toMatchObject([{ reason: 'breakpoint', line: 8, place: { kind: 'filter' }, view: view() }]);
  expect(debug.pausedRuns()).toHaveLength(1);
  debug.continue(paused[0]!.thread);
  expect(await judged).toEqual(pass());
  expect(debug.pausedRuns()).toEqual([]);
});

test('stepping over pauses the same run before its next step, and no other', async () => {
  const { door, debug, paused, nextPause } = set();
  debug.setBreakpoints(file, [6]);
  const [stepped, other] = [run(), run()];
  const first = nextPause();
  const filter = door.judge(stepped, { kind: 'filter', path: filters }, pass, view);
  await first;
  debug.next(paused[0]!.thread);
  await filter;
  await door.judge(other, { kind: 'ack', path: null }, pass, view);
  const second = nextPause();
  const ack = door.effect(stepped, { kind: 'ack', path: null }, view, async () => {}, pass);
  await second;
  expect(paused[1]).toMatchObject({ reason: 'step', thread: paused[0]!.thread, place: { kind: 'ack' } });
  debug.continue(paused[1]!.thread);
  await ack;
  expect(stepped.steps.map(({ kind }) => kind)).toEqual(['filter', 'ack']);
});

test('an effect has not happened while it is paused; detaching lets everything go on', async () => {
  const { door, debuggers, debug, nextPause } = set();
  debug.setBreakpoints(file, [11]);
  let sent = false;
  const pause = nextPause();
  const send = async () => {
    sent = true;
  };
  const effect = door.effect(run(), { kind: 'execute', path: ['spec', 'triggers', 0] }, view, send, pass);
  await pause;
  expect(sent).toBe(false);
  debuggers.detach(debug);
  await effect;
  expect(sent).toBe(true);
  expect(door.pauses).toBeNull();
});

test('what comes before a debugger has its breakpoints waits for it, and stops at them', async () => {
  const { door, debuggers, debug, paused, nextPause } = set();
  debuggers.awaitFirst();
  const stopped = nextPause();
  const judged = door.judge(run(), { kind: 'filter', path: filters }, pass, view);
  debug.setBreakpoints(file, [8]);
  expect(paused).toEqual([]);
  debuggers.configured();
  await stopped;
  expect(paused).toMatchObject([{ reason: 'breakpoint', line: 8 }]);
  debug.continue(paused[0]!.thread);
  expect(await judged).toEqual({ outcome: 'pass' });
});

test('nothing waits for a debugger that went away before it was configured', async () => {
  const { door, debuggers, debug } = set();
  debuggers.awaitFirst();
  const judged = door.judge(run(), { kind: 'filter', path: filters }, pass, view);
  debuggers.detach(debug);
  expect(await judged).toEqual({ outcome: 'pass' });
});
