import { describe, expect, test } from 'vitest';
import { differentialOf, readRecorded, recordedLanguages } from './recorded.ts';
import { difference } from './vector.ts';

/** Cases that notice a mistake which no other test would (`docs/mutation-testing.md`), answered by the Go libraries. */
describe('recorded cases', () => {
  test.for(recordedLanguages())('%s', async (language) => {
    const differential = await differentialOf(language);
    const cases = readRecorded(language);
    expect(cases.length).toBeGreaterThan(0);
    const failures = cases.flatMap((one) => {
      const found = difference(differential.ours(one.in), one.out);
      return found === null ? [] : [`${JSON.stringify(one.in)}\n    ${found}`];
    });
    expect(failures).toEqual([]);
  });
});
