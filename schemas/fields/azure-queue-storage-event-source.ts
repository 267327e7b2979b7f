import type { Struct } from '../struct.ts';

export const azureQueueStorageEventSource: Struct = {
  name: 'AzureQueueStorageEventSource',
  description: 'Events from Azure Queue Storage.',
  fields: [
    {
      name: 'storageAccountName',
      type: 'string',
      omitempty: true,
      description: "Storage account, reached with the pod's own identity; give this or `connectionString`.",
    },
    {
      name: 'connectionString',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the connection string; wins over `storageAccountName`.',
    },
    { name: 'queueName', type: 'string', required: true, description: 'Name of the queue.' },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
    },
    {
      name: 'dlq',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description: 'Leaves messages that cannot be decoded in the queue instead of deleting them.',
    },
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
    { name: 'decodeMessage', type: 'bool', omitempty: true, description: 'Decodes the message from base64 first.' },
    {
      name: 'waitTimeInSeconds',
      type: '*int32',
      omitempty: true,
      default: '3',
      description: 'Pause after an empty poll; 0 polls without pause.',
    },
  ],
};
