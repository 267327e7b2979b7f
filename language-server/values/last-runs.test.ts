import { expect, test } from 'vitest';
import { noActivity } from '../../language/semantics/activity.ts';
import { fixture } from '../testing/fixture.ts';
import { paid } from '../testing/paid.ts';
import { LastRuns, type Recordings } from './last-runs.ts';

const event = { id: 'e1', eventSource: 'orders', event: 'sent', type: 'webhook', time: 0, data: '{"body":{"id":1}}' };
const name = { eventSource: 'orders', event: 'sent', source: null };

/** A folder whose recording is written at `written`, and which files of it were asked for. */
function recorded() {
  const state = { written: 1, reads: 0 };
  const recordings: Recordings = {
    near: async (uri) =>
      uri.startsWith('file:///w/')
        ? { folder: '/w', written: state.written, events: async () => [{ ...event, id: `e${++state.reads}` }] }
        : null,
  };
  const { pinned } = fixture(paid({})).context;
  return { state, pinned, lastRuns: new LastRuns(recordings, pinned) };
}

test('what is recorded near a file is read once, and again when something was recorded since', async () => {
  const { state, pinned, lastRuns } = recorded();
  expect(await lastRuns.near('file:///elsewhere/a.yaml')).toBe(false);
  expect(pinned.candidates(name)).toEqual([]);
  expect(await Promise.all(['a', 'b'].map((file) => lastRuns.near(`file:///w/${file}.yaml`)))).toContain(true);
  expect(state.reads).toBe(1);
  expect(pinned.pinned(name)).toMatchObject({ choice: 'recorded', title: 'the event recorded last' });
  state.written = 2;
  expect(await lastRuns.near('file:///w/a.yaml')).toBe(true);
  expect(pinned.candidates(name).map(({ choice }) => choice)).toEqual(['recorded', 'e2']);
});

test('a client that knows of a run knows more', async () => {
  const { state, pinned, lastRuns } = recorded();
  await lastRuns.near('file:///w/a.yaml');
  pinned.activity = { ...noActivity, events: [{ ...event, id: 'live' }] };
  expect(pinned.candidates(name).map(({ choice }) => choice)).toEqual(['recorded', 'live']);
  state.written = 2;
  expect(await lastRuns.near('file:///w/a.yaml')).toBe(false);
});

test('of several folders the newest event comes first', async () => {
  const { pinned } = fixture(paid({})).context;
  const lastRuns = new LastRuns(
    {
      near: async (uri) => {
        const at = uri.includes('new') ? 2 : 1;
        return { folder: uri, written: 1, events: async () => [{ ...event, id: uri.slice(-3), time: at }] };
      },
    },
    pinned,
  );
  await lastRuns.near('file:///w/old');
  await lastRuns.near('file:///w/new');
  expect(pinned.candidates(name).map(({ choice }) => choice)).toEqual(['recorded', 'new', 'old']);
});
