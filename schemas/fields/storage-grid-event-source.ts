import type { Struct } from '../struct.ts';

export const storageGridEventSource: Struct = {
  name: 'StorageGridEventSource',
  description: 'Bucket notifications of NetApp StorageGRID.',
  fields: [
    {
      name: 'webhook',
      type: '*v1alpha1.WebhookContext',
      omitempty: true,
      required: true,
      description: 'The HTTP endpoint that receives the calls.',
    },
    {
      name: 'events',
      type: '[]string',
      omitempty: true,
      required: true,
      description: 'Notifications to register for.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.StorageGridFilter',
      omitempty: true,
      description: 'Which objects count, by key.',
    },
    { name: 'topicArn', type: 'string', required: true, description: 'ARN to register.' },
    { name: 'bucket', type: 'string', required: true, description: 'Name of the bucket.' },
    { name: 'region', type: 'string', omitempty: true, default: 'us-east-1', description: 'Not used.' },
    { name: 'authToken', type: '*v1.SecretKeySelector', required: true, description: 'Secret with the API token.' },
    { name: 'apiURL', type: 'string', required: true, description: 'Address of the API.' },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
  ],
};
