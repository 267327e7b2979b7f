import type { Struct } from '../struct.ts';

export const azureEventsHubEventSource: Struct = {
  name: 'AzureEventsHubEventSource',
  description: 'Events from Azure Event Hubs; those sent while it is down are missed.',
  fields: [
    {
      name: 'fqdn',
      type: 'string',
      required: true,
      description: 'Host name of the namespace (`name.servicebus.windows.net`).',
    },
    {
      name: 'sharedAccessKeyName',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the name of the access key; needs `sharedAccessKey`.',
    },
    {
      name: 'sharedAccessKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the access key; without it the pod's own Azure identity is used.",
    },
    { name: 'hubName', type: 'string', required: true, description: 'Name of the hub.' },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
