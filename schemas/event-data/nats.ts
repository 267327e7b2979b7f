import type { EventSample } from './sample.ts';

/** What events of `nats` look like. */
export const nats: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      subject: 'orders.paid',
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
      header: { Kind: ['paid'] },
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`, and without headers.',
    data: { subject: 'orders.paid', body: 'aGVsbG8=' },
  },
];
