import type { EventSample } from './sample.ts';

/** What events of `sqs` look like. */
export const sqs: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
      messageAttributes: {
        kind: {
          BinaryListValues: null,
          BinaryValue: null,
          DataType: 'String',
          StringListValues: null,
          StringValue: 'paid',
        },
      },
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody` and attributes.',
    data: { messageId: '059f36b4-87a3-44ab-83d2-661975830a7e', messageAttributes: null, body: 'aGVsbG8=' },
  },
];
