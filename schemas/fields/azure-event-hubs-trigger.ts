import type { Struct } from '../struct.ts';

export const azureEventHubsTrigger: Struct = {
  name: 'AzureEventHubsTrigger',
  description: 'Sends an event to Azure Event Hubs; nothing of it is validated before it runs.',
  fields: [
    {
      name: 'fqdn',
      type: 'string',
      required: true,
      description: 'Host name of the namespace (`name.servicebus.windows.net`).',
    },
    { name: 'hubName', type: 'string', required: true, description: 'Name of the hub.' },
    {
      name: 'sharedAccessKeyName',
      type: '*v1.SecretKeySelector',
      required: true,
      description: 'Secret with the name of the access key.',
    },
    {
      name: 'sharedAccessKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the access key.',
    },
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
