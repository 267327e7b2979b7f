import type { EventSample } from './sample.ts';

/** What events of `pubSub` look like. */
export const pubSub: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      id: '11',
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
      attributes: { kind: 'paid' },
      publishTime: '2026-07-20 10:11:12.5 +0000 UTC',
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody` and attributes.',
    data: { id: '12', body: 'aGVsbG8=', attributes: null, publishTime: '2026-07-20 10:11:13.5 +0000 UTC' },
  },
];
