import type { EventSample } from './sample.ts';

/** What events of `azureQueueStorage` look like. */
export const azureQueueStorage: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
      messageID: 'c9d1f4b2-3a5e-4d0c-9a57-0f6e1b2c3d4e',
      insertionTime: '2026-07-20T10:11:12Z',
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: {
      body: 'aGVsbG8=',
      messageID: 'c9d1f4b2-3a5e-4d0c-9a57-0f6e1b2c3d4f',
      insertionTime: '2026-07-20T10:11:13Z',
    },
  },
];
