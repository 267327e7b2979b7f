import { expect, test } from 'vitest';
import { compileLabelPolicy, compileStatusPolicy } from './policy.ts';

test('a status that is not allowed fails the trigger', () => {
  const policy = compileStatusPolicy({ status: { allow: [200, 201] } })!;
  expect(policy.judge(201)).toEqual({ outcome: 'pass' });
  const error = 'policy application resulted in failure. http response status 404 is not allowed';
  expect(policy.judge(404)).toEqual({ outcome: 'error', error });
  expect(policy.explain(404)).toMatchObject({ outcome: 'error', error, expected: '200 or 201' });
});

test.each([null, {}, { status: {} }, { k8s: { labels: { a: 'b' } } }])('%j allows every status', (policy) => {
  expect(compileStatusPolicy(policy)).toBeNull();
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
  expect(policy.explain({ phase: 'Running' }).clauses?.map(({ reason }) => reason)).toEqual([
    'the label phase is "Running"',
    'the label done is missing',
  ]);
});

test('the error of its backoff stands alone', () => {
  const policy = compileLabelPolicy({ k8s: { labels: {}, backoff: { duration: 'x' } } })!;
  expect(policy.schedule).toEqual({ error: 'time: invalid duration "x"' });
});
