import type { EventSample } from './sample.ts';

/** What events of `amqp` look like. */
export const amqp: readonly EventSample[] = [
  {
    name: 'json body',
    description: 'With `jsonBody: true`.',
    data: {
      contentType: 'application/json',
      contentEncoding: '',
      deliveryMode: 2,
      priority: 0,
      correlationId: '',
      replyTo: '',
      expiration: '',
      messageId: 'm1',
      timestamp: '0001-01-01 00:00:00 +0000 UTC',
      type: '',
      appId: '',
      exchange: 'orders',
      routingKey: 'order.paid',
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
    },
  },
  {
    name: 'bytes',
    description: 'Without `jsonBody` the body is base64.',
    data: {
      contentType: 'text/plain',
      contentEncoding: '',
      deliveryMode: 1,
      priority: 0,
      correlationId: '',
      replyTo: '',
      expiration: '',
      messageId: 'm2',
      timestamp: '0001-01-01 00:00:00 +0000 UTC',
      type: '',
      appId: '',
      exchange: 'orders',
      routingKey: 'order.paid',
      body: 'aGVsbG8=',
    },
  },
];
