import type { EventSample } from './sample.ts';

/** What events of `redis` look like. */
export const redis: readonly EventSample[] = [
  {
    name: 'text',
    description: 'The body is plain text.',
    data: { channel: 'orders', pattern: '', body: 'hello' },
  },
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      channel: 'orders',
      pattern: '',
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
    },
  },
];
