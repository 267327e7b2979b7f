import { expect, test } from 'vitest';
import { compileLabelPolicy, compileStatusPolicy } from './policy.ts';
import { verdictLines } from './testing/verdict-lines.ts';

test('a status that is not allowed fails the trigger', () => {
  const policy = compileStatusPolicy({ status: { allow: [200, 201] } })!;
  expect(policy.judge(201)).toEqual({ outcome: 'pass' });
  const error = 'policy application resulted in failure. http response status 404 is not allowed';
  expect(policy.judge(404)).toEqual({ outcome: 'error', error });
  expect([201, 404].flatMap((status) => verdictLines(policy.explain(status)))).toEqual([
    'pass policy policy.status.allow (200 or 201): the status 201 is allowed | Number 201',
    `error policy policy.status.allow (200 or 201): the status 404 is not among those allowed | Number 404 | upstream: ${error}`,
  ]);
  expect(compileStatusPolicy({ status: { allow: [] } })!.explain(200).expected).toBe('no status');
});

test.each([null, {}, { status: {} }, { k8s: { labels: { a: 'b' } } }])('%j allows every status', (policy) => {
  expect(compileStatusPolicy(policy)).toBeNull();
});

test.each([null, {}, { k8s: {} }, { status: { allow: [200] } }])('%j asks for no labels', (policy) => {
  expect(compileLabelPolicy(policy)).toBeNull();
});

test('labels must all be there', () => {
  const policy = compileLabelPolicy({
    k8s: { labels: { phase: 'Succeeded', done: 'true' }, errorOnBackoffTimeout: true },
  })!;
  expect(policy.holds({ phase: 'Succeeded', done: 'true', more: 'x' })).toBe(true);
  expect(policy.holds({ phase: 'Succeeded' })).toBe(false);
  expect(policy.holds(null)).toBe(false);
  expect(policy.timeoutError).toContain('failed to determine status');
  expect(policy.schedule).toMatchObject({ error: null, attempts: 5 });
  const missing = 'reject label policy.k8s.labels.done (= "true"): the label done is missing | missing ';
  expect(verdictLines(policy.explain({ phase: 'Running' }))).toEqual([
    'reject policy policy.k8s.labels: a label differs',
    'reject label policy.k8s.labels.phase (= "Succeeded"): the label phase is "Running" | String Running',
    missing,
  ]);
  const phase = 'pass label policy.k8s.labels.phase (= "Succeeded"): the label phase is "Succeeded" | String Succeeded';
  expect(verdictLines(policy.explain({ phase: 'Succeeded' })).slice(0, 2)).toEqual([
    'reject policy policy.k8s.labels: a label differs',
    phase,
  ]);
  expect(verdictLines(policy.explain({ phase: 'Succeeded', done: 'true' })).slice(0, 2)).toEqual([
    'pass policy policy.k8s.labels: the object has every label',
    phase,
  ]);
  expect(verdictLines(policy.explain(null))).toEqual([
    'reject policy policy.k8s.labels: the object has no labels',
    'reject label policy.k8s.labels.phase (= "Succeeded"): the label phase is missing | missing ',
    missing,
  ]);
});

test('an empty list of labels asks for an object that has some', () => {
  const policy = compileLabelPolicy({ k8s: { labels: {} } })!;
  expect(policy.explain({}).outcome).toBe('pass');
  expect(policy.explain(null).outcome).toBe('reject');
  expect(policy.timeoutError).toBeNull();
});

test('the error of its backoff stands alone', () => {
  const policy = compileLabelPolicy({ k8s: { labels: {}, backoff: { duration: 'x' } } })!;
  expect(policy.schedule).toEqual({ error: 'time: invalid duration "x"' });
});
