import type { EventSample } from './sample.ts';

/** What events of `storageGrid` look like. */
export const storageGrid: readonly EventSample[] = [
  {
    name: 'object created',
    description: 'Event `ObjectCreated:Put`.',
    data: {
      notification: {
        Action: 'Publish',
        Message: {
          Records: [
            {
              eventVersion: '2.0',
              storageGridEventSource: 'sgws:s3',
              eventTime: '2026-07-20T10:11:12Z',
              eventName: 'ObjectCreated:Put',
              userIdentity: { principalId: '1' },
              requestParameters: { sourceIPAddress: '10.0.0.7' },
              responseElements: { 'x-amz-request-id': '9' },
              s3: {
                s3SchemaVersion: '1.0',
                configurationId: 'orders',
                bucket: { name: 'orders', ownerIdentity: { principalId: '5' }, arn: 'urn:sgws:s3:::orders' },
                object: {
                  key: 'orders.csv',
                  size: 1024,
                  eTag: 'd41d8cd98f00b204e9800998ecf8427e',
                  sequencer: '17A3B1C2',
                },
              },
            },
          ],
        },
        TopicArn: 'arn:aws:sns:eu-central-1:123456789012:orders',
        Version: '2010-03-31',
      },
    },
  },
  {
    name: 'object removed',
    description: 'Event `ObjectRemoved:Delete`.',
    data: {
      notification: {
        Action: 'Publish',
        Message: {
          Records: [
            {
              eventVersion: '2.0',
              storageGridEventSource: 'sgws:s3',
              eventTime: '2026-07-20T10:11:13Z',
              eventName: 'ObjectRemoved:Delete',
              userIdentity: { principalId: '1' },
              requestParameters: { sourceIPAddress: '10.0.0.7' },
              responseElements: { 'x-amz-request-id': '10' },
              s3: {
                s3SchemaVersion: '1.0',
                configurationId: 'orders',
                bucket: { name: 'orders', ownerIdentity: { principalId: '5' }, arn: 'urn:sgws:s3:::orders' },
                object: { key: 'orders.csv', size: 0, eTag: '', sequencer: '17A3B1C3' },
              },
            },
          ],
        },
        TopicArn: 'arn:aws:sns:eu-central-1:123456789012:orders',
        Version: '2010-03-31',
      },
      metadata: { team: 'shop' },
    },
  },
];
