import { describe, expect, it } from 'vitest';
import { createPartitioner } from './partitioner.ts';

describe('createPartitioner', () => {
  it.each([
    ['webhook.example', 3, 1],
    ['webhook.example', 6, 4],
    ['log-trigger', 3, 2],
    ['calendar.example-with-interval', 6, 4],
  ])("hash puts %s of %i partitions where sarama's puts it", (key, partitions, expected) => {
    expect(createPartitioner('hash')(key, partitions)).toBe(expected);
  });

  it('roundrobin takes one after the other, manual the first', () => {
    const next = createPartitioner('roundrobin');
    expect([0, 1, 2, 3].map(() => next('a', 3))).toEqual([0, 1, 2, 0]);
    expect(createPartitioner('manual')('a', 3)).toBe(0);
  });

  it('anything else is random over all of them', () => {
    const random = createPartitioner('hashed');
    const seen = new Set(Array.from({ length: 500 }, () => random('a', 3)));
    expect(seen).toEqual(new Set([0, 1, 2]));
  });
});
