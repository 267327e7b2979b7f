import type { EventSample } from './sample.ts';

/** What events of `sns` look like. */
export const sns: readonly EventSample[] = [
  {
    name: 'notification',
    description: 'The message is a text inside the body.',
    data: {
      header: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['text/plain; charset=UTF-8'],
        'X-Amz-Sns-Message-Type': ['Notification'],
      },
      body: {
        Type: 'Notification',
        MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
        TopicArn: 'arn:aws:sns:eu-central-1:123456789012:orders',
        Subject: 'Order',
        Message: '{"id":7,"state":"paid","total":42.5,"items":[{"sku":"A-1","count":2}]}',
        Timestamp: '2026-07-20T10:11:12.500Z',
        SignatureVersion: '1',
        Signature: 'EXAMPLE',
        SigningCertURL: 'https://sns.eu-central-1.amazonaws.com/cert.pem',
        UnsubscribeURL: 'https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe',
      },
    },
  },
  {
    name: 'with attributes',
    description: 'Message attributes stand in the body.',
    data: {
      header: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Amz-Sns-Message-Type': ['Notification'],
      },
      body: {
        Type: 'Notification',
        MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf325',
        TopicArn: 'arn:aws:sns:eu-central-1:123456789012:orders',
        Message: 'hello',
        MessageAttributes: { kind: { Type: 'String', Value: 'paid' } },
      },
      metadata: { team: 'shop' },
    },
  },
];
