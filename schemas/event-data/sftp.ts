import type { EventSample } from './sample.ts';

/** What events of `sftp` look like. */
export const sftp: readonly EventSample[] = [
  {
    name: 'created',
    description: '`name` is the last part of the path.',
    data: { name: 'orders.csv', op: 1, metadata: null },
  },
  {
    name: 'removed',
    description: '`op` 4 is REMOVE.',
    data: { name: 'orders.csv', op: 4, metadata: null },
  },
];
