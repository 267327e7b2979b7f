import type { Struct } from '../struct.ts';

export const azureServiceBusTrigger: Struct = {
  name: 'AzureServiceBusTrigger',
  description: '',
  fields: [
    { name: 'connectionString', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'queueName', type: 'string', description: '' },
    { name: 'topicName', type: 'string', description: '' },
    { name: 'subscriptionName', type: 'string', description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
  ],
};
