import type { EventSample } from './sample.ts';

/** What events of `mqtt` look like. */
export const mqtt: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      topic: 'shop/orders',
      messageId: 0,
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: { topic: 'shop/orders', messageId: 12, body: 'aGVsbG8=' },
  },
];
