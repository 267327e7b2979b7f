import type { Struct } from '../struct.ts';

export const azureServiceBusTrigger: Struct = {
  name: 'AzureServiceBusTrigger',
  description: 'Sends a message to Azure Service Bus; nothing of it is validated before it runs.',
  fields: [
    {
      name: 'connectionString',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the connection string.',
    },
    { name: 'queueName', type: 'string', description: 'Queue to send to; wins over `topicName`.' },
    { name: 'topicName', type: 'string', description: 'Topic to send to when no queue is given.' },
    { name: 'subscriptionName', type: 'string', description: 'Not used when sending.' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      required: true,
      description: 'Values from events that make up the message.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Only values put into `payload` have an effect.',
    },
  ],
};
