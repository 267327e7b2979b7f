import { expect, test } from 'vitest';
import { findRuntime, isEnough } from './runtime.ts';

test.for([
  ['20.20.2', false],
  ['22.21.9', false],
  ['22.22.0', true],
  ['24.0.0', true],
] as const)('Node %s', ([version, expected]) => {
  expect(isEnough(version)).toBe(expected);
});

test('a Node that cannot be started is named in the sentence that says what to do', async () => {
  await expect(findRuntime('/no/such/node')).rejects.toThrow(
    /\/no\/such\/node could not be started.*argo-events-local\.node/,
  );
});

test('this Node will do', async () => {
  expect(await findRuntime(null)).toEqual({ path: process.execPath, environment: { ELECTRON_RUN_AS_NODE: '1' } });
});
