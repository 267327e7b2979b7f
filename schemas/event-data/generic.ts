import type { EventSample } from './sample.ts';

/** What events of `generic` look like. */
export const generic: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: { body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] } },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: { body: 'aGVsbG8=' },
  },
];
