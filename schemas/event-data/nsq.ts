import type { EventSample } from './sample.ts';

/** What events of `nsq` look like. */
export const nsq: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
      timestamp: '1784542272500000000',
      nsqdAddress: '10.0.0.3:4150',
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: { body: 'aGVsbG8=', timestamp: '1784542273500000000', nsqdAddress: '10.0.0.3:4150' },
  },
];
