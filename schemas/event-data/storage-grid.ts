import type { EventSample } from './sample.ts';

/** What events of `storageGrid` look like. */
export const storageGrid: readonly EventSample[] = [
  upload('object created', 'ObjectCreated:Put'),
  upload('large object created', 'ObjectCreated:CompleteMultipartUpload'),
  {
    name: 'object removed',
    description: 'Event `ObjectRemoved:Delete`.',
    data: {
      notification: notification('ObjectRemoved:Delete', { size: 0, eTag: '' }),
      metadata: { team: 'shop' },
    },
  },
];

function upload(name: string, event: string): EventSample {
  const data = { notification: notification(event, { size: 1024, eTag: 'd41d8cd98f00b204e9800998ecf8427e' }) };
  return { name, description: `Event \`${event}\`.`, data };
}

function notification(event: string, { size, eTag }: { readonly size: number; readonly eTag: string }) {
  const record = {
    eventVersion: '2.0',
    storageGridEventSource: 'sgws:s3',
    eventTime: '2026-07-20T10:11:12Z',
    eventName: event,
    userIdentity: { principalId: '1' },
    requestParameters: { sourceIPAddress: '10.0.0.7' },
    responseElements: { 'x-amz-request-id': '9' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'orders',
      bucket: { name: 'orders', ownerIdentity: { principalId: '5' }, arn: 'urn:sgws:s3:::orders' },
      object: { key: 'orders.csv', size, eTag, sequencer: '17A3B1C2' },
    },
  };
  return {
    Action: 'Publish',
    Message: { Records: [record] },
    TopicArn: 'arn:aws:sns:eu-central-1:123456789012:orders',
    Version: '2010-03-31',
  };
}
