import type { Struct } from '../struct.ts';

export const s3Artifact: Struct = {
  name: 'S3Artifact',
  description: 'An object or a bucket of an S3-compatible store.',
  fields: [
    { name: 'endpoint', type: 'string', required: true, description: 'Server as host:port.' },
    { name: 'bucket', type: '*v1alpha1.S3Bucket', required: true, description: 'The bucket.' },
    { name: 'region', type: 'string', omitempty: true, description: 'Region of the bucket; not used for events.' },
    { name: 'insecure', type: 'bool', omitempty: true, description: 'Uses plain HTTP.' },
    { name: 'accessKey', type: '*v1.SecretKeySelector', required: true, description: 'Secret with the access key.' },
    { name: 'secretKey', type: '*v1.SecretKeySelector', required: true, description: 'Secret with the secret key.' },
    {
      name: 'events',
      type: '[]string',
      omitempty: true,
      description: 'Notifications to subscribe to, such as `s3:ObjectCreated:Put`; for event sources only.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.S3Filter',
      omitempty: true,
      description: 'Which objects count; for event sources only.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data; for event sources only.",
    },
    {
      name: 'caCertificate',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the CA certificate; for event sources only.',
    },
  ],
};
