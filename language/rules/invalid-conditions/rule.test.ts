import { expect, test } from 'vitest';
import { Linter, lintText } from '../lint.ts';
import { invalidConditions } from './rule.ts';
import { readFolder } from '../../../test/vectors/vector.ts';
import { timeFromNanoseconds } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';

const linter = new Linter({ rules: [invalidConditions], now: timeFromNanoseconds(0n, utc) });
const vectors = readFolder(new URL('../../../test/vectors/', import.meta.url).pathname).get('conditions')!;

test('exactly the conditions that upstream cannot use are reported', () => {
  expect(vectors.length).toBeGreaterThan(100);
  for (const { id, in: input, out } of vectors) {
    const spec = {
      dependencies: input.dependencies.map((name: string) => ({ name, eventSourceName: 's', eventName: 'e' })),
      triggers: [{ template: { name: 't', conditions: input.conditions, log: {} } }],
    };
    const manifest = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Sensor', metadata: { name: 's' }, spec };
    const found = lintText('a.yaml', JSON.stringify(manifest), linter);
    // Without conditions the names of the dependencies are at fault, which another rule says.
    if (input.conditions === '') continue;
    const dead = Boolean(out.error) || out.panic === true || out.vars?.length === 0;
    expect([id, input.conditions, found.length > 0]).toEqual([id, input.conditions, dead]);
  }
});
