import { expect, test, vi } from 'vitest';
import { filesOf } from '../test/language-client.ts';
import { practise } from './practice.ts';
import { requests } from './requests.ts';
import { startSession } from './session.ts';
import { Turn } from './turn.ts';

/** Opens a text, practises on it, and answers how often others were let in. */
async function turnsOf(text: string | null): Promise<number> {
  let turns = 0;
  const platform = {
    version: 'test',
    files: filesOf(new Map()),
    rulePages: null,
    recordings: null,
    now: () => 0n,
    zone: () => 'UTC',
    after: (_: number, run: () => void) => {
      turns++;
      setImmediate(run);
      return () => undefined;
    },
  };
  const log = (message: string) => expect.unreachable(message);
  const options = {
    folders: [],
    commands: new Set<string>(),
    canCreateFiles: false,
    canShowLabelDetails: false,
    publish: null,
    log,
  };
  const session = startSession(platform, options);
  if (text !== null) session.documents.didOpen('file:///a.yaml', 'yaml', 1, text);
  await practise(session, new Turn({ platform }));
  return turns;
}

test('it gives way before each of its questions, and asks some dozens', async () => {
  const keys = Array.from({ length: 500 }, (_, i) => `  key${i}: 1\n`).join('');
  const [hover, completion] = ['hover', 'completion'].map((feature) =>
    vi.spyOn(requests[`textDocument/${feature}`]!, 'answer'),
  );
  const turns = await turnsOf(`kind: Sensor\nspec:\n${keys}`);
  expect(turns).toBeGreaterThan(40);
  expect(turns).toBeLessThan(60);
  expect(hover!.mock.calls.length + completion!.mock.calls.length).toBe(turns);
});

test('there is nothing to do without a document, and a broken one does no harm', async () => {
  expect(await turnsOf(null)).toBe(0);
  expect(await turnsOf('spec: {a: [\n- b: "\n c: |\nd: &x\n')).toBeGreaterThan(0);
});
