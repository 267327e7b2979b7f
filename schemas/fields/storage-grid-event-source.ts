import type { Struct } from '../struct.ts';

export const storageGridEventSource: Struct = {
  name: 'StorageGridEventSource',
  description: '',
  fields: [
    { name: 'webhook', type: '*v1alpha1.WebhookContext', omitempty: true, description: '' },
    { name: 'events', type: '[]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.StorageGridFilter', omitempty: true, description: '' },
    { name: 'topicArn', type: 'string', description: '' },
    { name: 'bucket', type: 'string', description: '' },
    { name: 'region', type: 'string', omitempty: true, default: 'us-east-1', description: '' },
    { name: 'authToken', type: '*v1.SecretKeySelector', description: '' },
    { name: 'apiURL', type: 'string', description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
  ],
};
