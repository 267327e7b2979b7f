import type { EventSample } from './sample.ts';

const id = '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324';
const topic = 'arn:aws:sns:eu-central-1:123456789012:orders';
const subscription = `${topic}:c9135db0-26c4-47ec-8998-413945fb5a96`;

const header = {
  'Accept-Encoding': ['gzip,deflate'],
  'Content-Length': ['1188'],
  'Content-Type': ['text/plain; charset=UTF-8'],
  'User-Agent': ['Amazon Simple Notification Service Agent'],
  'X-Amz-Sns-Message-Id': [id],
  'X-Amz-Sns-Message-Type': ['Notification'],
  'X-Amz-Sns-Subscription-Arn': [subscription],
  'X-Amz-Sns-Topic-Arn': [topic],
};

const order = JSON.stringify({ id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] });

const alarm = JSON.stringify({
  AlarmName: 'orders-late',
  AlarmDescription: 'Orders wait too long',
  AWSAccountId: '123456789012',
  NewStateValue: 'ALARM',
  NewStateReason: 'Threshold Crossed: 1 datapoint was greater than the threshold (300.0).',
  StateChangeTime: '2026-07-20T10:11:12.000+0000',
  Region: 'EU (Frankfurt)',
  OldStateValue: 'OK',
  Trigger: { MetricName: 'ApproximateAgeOfOldestMessage', Namespace: 'AWS/SQS', Threshold: 300 },
});

const upload = JSON.stringify({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'eu-central-1',
      eventTime: '2026-07-20T10:11:12.500Z',
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'orders' }, object: { key: 'orders.csv', size: 1024 } },
    },
  ],
});

/** What events of `sns` look like. */
export const sns: readonly EventSample[] = [
  {
    name: 'notification',
    description: 'The message is a text inside the body, also when it is JSON.',
    data: { header, body: notification({ Subject: 'Order', Message: order }) },
  },
  {
    name: 'with attributes',
    description: 'Message attributes stand in the body; without a subject there is no `Subject`.',
    data: {
      header,
      body: {
        ...notification({ Message: 'hello' }),
        MessageAttributes: { kind: { Type: 'String', Value: 'paid' } },
      },
      metadata: { team: 'shop' },
    },
  },
  {
    name: 'CloudWatch alarm',
    description: 'The alarm is JSON in the text of `Message`.',
    data: { header, body: notification({ Subject: 'ALARM: "orders-late" in EU (Frankfurt)', Message: alarm }) },
  },
  {
    name: 'S3 upload',
    description: 'The records of S3 are JSON in the text of `Message`.',
    data: { header, body: notification({ Subject: 'Amazon S3 Notification', Message: upload }) },
  },
];

function notification(message: { readonly Subject?: string; readonly Message: string }) {
  return {
    Type: 'Notification',
    MessageId: id,
    TopicArn: topic,
    ...message,
    Timestamp: '2026-07-20T10:11:12.500Z',
    SignatureVersion: '1',
    Signature: 'EXAMPLE',
    SigningCertURL: 'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem',
    UnsubscribeURL: `https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${subscription}`,
  };
}
