import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zeroTime } from '../language/go/time.ts';
import { Linter, lintText } from '../language/rules/lint.ts';
import { rules } from '../language/rules/registry.generated.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/running.md'), 'utf8');
const [fixture, configuration] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);

test.for<[name: string, text: string | undefined]>([
  ['order.event.yaml', fixture],
  ['argo-events-local.yaml', configuration],
])('what the page about running shows of %s is right', ([name, text]) => {
  const found = lintText(name, text!, new Linter({ rules, now: zeroTime }));
  expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
