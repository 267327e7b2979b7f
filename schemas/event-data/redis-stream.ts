import type { EventSample } from './sample.ts';

/** What events of `redisStream` look like. */
export const redisStream: readonly EventSample[] = [
  {
    name: 'entry',
    description: 'All values are texts.',
    data: { stream: 'orders', message_id: '1784542272500-0', values: { id: '7', state: 'paid' } },
  },
  {
    name: 'with metadata',
    description: 'With `metadata` in its settings.',
    data: { stream: 'orders', message_id: '1784542272501-0', values: { id: '8' }, metadata: { team: 'shop' } },
  },
];
