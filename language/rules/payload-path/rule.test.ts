import { expect, test } from 'vitest';
import { timeFromNanoseconds } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';
import { fixAll } from '../fix-all.ts';
import { Linter, lintText } from '../lint.ts';
import { payloadPath } from './rule.ts';

test.each([
  ['Body.total > 10', 'body.total > 10'],
  // Not one member of another name, but one less.
  ['data.body.x > 10', 'data.body.x > 10'],
  ["header.x-kind == 'a'", "header.x-kind == 'a'"],
])('the fix of a filter of an EventSource: %s', (expression, fixed) => {
  expect(fixAll(filtered(expression), lintText('a.yaml', filtered(expression), linter)).text).toBe(filtered(fixed));
});

const linter = new Linter({ rules: [payloadPath], now: timeFromNanoseconds(0n, utc) });

function filtered(expression: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: shop}
spec:
  webhook:
    order: {endpoint: /order, port: "12000", method: POST, filter: {expression: "${expression}"}}
`;
}
