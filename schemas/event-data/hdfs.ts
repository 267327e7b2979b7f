import type { EventSample } from './sample.ts';

/** What events of `hdfs` look like. */
export const hdfs: readonly EventSample[] = [
  {
    name: 'created',
    description: '`name` is the whole path, `op` may hold several bits.',
    data: { name: '/data/orders.csv', op: 1, metadata: null },
  },
  {
    name: 'written',
    description: 'CREATE and WRITE at once.',
    data: { name: '/data/orders.csv', op: 3, metadata: { team: 'shop' } },
  },
];
