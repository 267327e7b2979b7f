import type { Struct } from '../struct.ts';

export const s3Artifact: Struct = {
  name: 'S3Artifact',
  description: '',
  fields: [
    { name: 'endpoint', type: 'string', description: '' },
    { name: 'bucket', type: '*v1alpha1.S3Bucket', description: '' },
    { name: 'region', type: 'string', omitempty: true, description: '' },
    { name: 'insecure', type: 'bool', omitempty: true, description: '' },
    { name: 'accessKey', type: '*v1.SecretKeySelector', description: '' },
    { name: 'secretKey', type: '*v1.SecretKeySelector', description: '' },
    { name: 'events', type: '[]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.S3Filter', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'caCertificate', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
  ],
};
