import { expect, test } from 'vitest';
import { Linter, lintText } from './lint.ts';
import { fixAll } from './fix-all.ts';
import { rules } from './registry.generated.ts';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';

test('all fixes that do not overlap are made at once', () => {
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: s}
spec:
  dependencies:
    - name: a
      eventSourceName: hook
      eventNme: order
  triggers:
    - retryStrategy: {steps: 3}
      policy: {status: {allow: [200]}}
      template:
        name: t
        http: {serverURL: http://x}
`;
  const linter = new Linter({ rules, now: timeFromNanoseconds(0n, utc) });
  const result = fixAll(text, lintText('a.yaml', text, linter));
  expect(result.fixed).toBe(3);
  expect(result.text).toBe(
    text
      .replace('eventNme', 'eventName')
      .replace('retryStrategy', 'atLeastOnce: true\n      retryStrategy')
      .replace('serverURL', 'url'),
  );
  expect(lintText('a.yaml', result.text, linter).filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('of two fixes that overlap one is made', () => {
  const fix = (start: number, end: number, text: string) => ({
    severity: 'error' as const,
    fix: { title: '', edits: [{ start, end, text }] },
  });
  expect(fixAll('abcdef', [fix(1, 3, 'X'), fix(2, 4, 'Y'), fix(5, 6, 'Z')])).toEqual({ text: 'aXdeZ', fixed: 2 });
  expect(fixAll('ab', [fix(1, 1, 'X'), fix(1, 1, 'Y')])).toEqual({ text: 'aXb', fixed: 1 });
  expect(fixAll('ab', [{ severity: 'error' }])).toEqual({ text: 'ab', fixed: 0 });
});

test('what may be meant as it is stays', () => {
  const fix = { title: '', edits: [{ start: 0, end: 1, text: 'X' }] };
  for (const severity of ['info', 'hint'] as const)
    expect(fixAll('ab', [{ severity, fix }])).toEqual({ text: 'ab', fixed: 0 });
});
