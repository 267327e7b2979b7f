import type { Struct } from '../struct.ts';

export const azureServiceBusEventSource: Struct = {
  name: 'AzureServiceBusEventSource',
  description: '',
  fields: [
    { name: 'connectionString', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'queueName', type: 'string', description: '' },
    { name: 'topicName', type: 'string', description: '' },
    { name: 'subscriptionName', type: 'string', description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'jsonBody', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'fullyQualifiedNamespace', type: 'string', omitempty: true, description: '' },
    { name: 'deferDelete', type: 'bool', omitempty: true, default: 'false', description: '' },
  ],
};
