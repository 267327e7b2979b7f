import type { EventSample } from './sample.ts';

/** What events of `minio` look like. */
export const minio: readonly EventSample[] = [
  {
    name: 'object created',
    description: 'Event `s3:ObjectCreated:Put`.',
    data: {
      notification: [
        {
          eventVersion: '2.0',
          eventSource: 'minio:s3',
          awsRegion: '',
          eventTime: '2026-07-20T10:11:12.000Z',
          eventName: 's3:ObjectCreated:Put',
          userIdentity: { principalId: 'minio' },
          requestParameters: { principalId: 'minio', region: '', sourceIPAddress: '10.0.0.7' },
          responseElements: { 'x-amz-request-id': '17A3B1C2D3E4F5A6' },
          s3: {
            s3SchemaVersion: '1.0',
            configurationId: 'Config',
            bucket: { name: 'orders', ownerIdentity: { principalId: 'minio' }, arn: 'arn:aws:s3:::orders' },
            object: {
              key: '2026%2Forders.csv',
              size: 1024,
              eTag: 'd41d8cd98f00b204e9800998ecf8427e',
              contentType: 'text/csv',
              sequencer: '17A3B1C2D3E4F5A6',
            },
          },
          source: { host: '10.0.0.7', port: '', userAgent: 'MinIO (linux; amd64) minio-go/v7.0.70' },
        },
      ],
    },
  },
  {
    name: 'object removed',
    description: 'Event `s3:ObjectRemoved:Delete`.',
    data: {
      notification: [
        {
          eventVersion: '2.0',
          eventSource: 'minio:s3',
          awsRegion: '',
          eventTime: '2026-07-20T10:11:12.000Z',
          eventName: 's3:ObjectRemoved:Delete',
          userIdentity: { principalId: 'minio' },
          requestParameters: { principalId: 'minio', region: '', sourceIPAddress: '10.0.0.7' },
          responseElements: { 'x-amz-request-id': '17A3B1C2D3E4F5A6' },
          s3: {
            s3SchemaVersion: '1.0',
            configurationId: 'Config',
            bucket: { name: 'orders', ownerIdentity: { principalId: 'minio' }, arn: 'arn:aws:s3:::orders' },
            object: {
              key: 'orders.csv',
              size: 1024,
              eTag: 'd41d8cd98f00b204e9800998ecf8427e',
              contentType: 'text/csv',
              sequencer: '17A3B1C2D3E4F5A6',
            },
          },
          source: { host: '10.0.0.7', port: '', userAgent: 'MinIO (linux; amd64) minio-go/v7.0.70' },
        },
      ],
      metadata: { team: 'shop' },
    },
  },
];
