import type { EventSample } from './sample.ts';

/** What events of `pulsar` look like. */
export const pulsar: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      key: 'customer-3',
      publishTime: '2026-07-20 10:11:12.5 +0000 UTC',
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: { key: '', publishTime: '2026-07-20 10:11:13.5 +0000 UTC', body: 'aGVsbG8=' },
  },
];
