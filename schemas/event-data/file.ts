import type { EventSample } from './sample.ts';

/** What events of `file` look like. */
export const file: readonly EventSample[] = [
  {
    name: 'created',
    description: '`op` is a number: CREATE 1, WRITE 2, REMOVE 4, RENAME 8, CHMOD 16.',
    data: { name: '/data/orders.csv', op: 1, metadata: null },
  },
  {
    name: 'written',
    description: 'Watched without polling, `name` is the whole path.',
    data: { name: '/data/orders.csv', op: 2, metadata: { team: 'shop' } },
  },
];
