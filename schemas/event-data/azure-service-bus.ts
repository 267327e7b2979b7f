import type { EventSample } from './sample.ts';

/** What events of `azureServiceBus` look like. */
export const azureServiceBus: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`; what the sender left out is null.',
    data: {
      applicationProperties: { kind: 'paid' },
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
      contentType: 'application/json',
      correlationID: null,
      enqueuedTime: '2026-07-20T10:11:12.5Z',
      messageID: 'm-1',
      replyTo: null,
      sequenceNumber: 42,
      subject: 'order',
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody`.',
    data: {
      applicationProperties: null,
      body: 'aGVsbG8=',
      contentType: null,
      correlationID: null,
      enqueuedTime: '2026-07-20T10:11:13.5Z',
      messageID: 'm-2',
      replyTo: null,
      sequenceNumber: 43,
      subject: null,
    },
  },
];
