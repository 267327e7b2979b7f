import type { EventSample } from './sample.ts';

/** What events of `emitter` look like. */
export const emitter: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: { topic: 'orders/', body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] } },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: { topic: 'orders/', body: 'aGVsbG8=' },
  },
];
