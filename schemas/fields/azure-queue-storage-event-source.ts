import type { Struct } from '../struct.ts';

export const azureQueueStorageEventSource: Struct = {
  name: 'AzureQueueStorageEventSource',
  description: '',
  fields: [
    { name: 'storageAccountName', type: 'string', omitempty: true, description: '' },
    { name: 'connectionString', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'queueName', type: 'string', description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'dlq', type: 'bool', omitempty: true, default: 'false', description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'decodeMessage', type: 'bool', omitempty: true, description: '' },
    { name: 'waitTimeInSeconds', type: '*int32', omitempty: true, default: '3', description: '' },
  ],
};
