import type { EventSample } from './sample.ts';

/** What events of `kafka` look like. */
export const kafka: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      topic: 'orders',
      key: 'customer-3',
      partition: 1,
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
      timestamp: '2026-07-20 10:11:12.5 +0000 UTC',
      headers: { kind: 'paid' },
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: {
      topic: 'orders',
      key: '',
      partition: 0,
      body: 'aGVsbG8=',
      timestamp: '2026-07-20 10:11:13.5 +0000 UTC',
      headers: {},
    },
  },
];
