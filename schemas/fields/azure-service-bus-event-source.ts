import type { Struct } from '../struct.ts';

export const azureServiceBusEventSource: Struct = {
  name: 'AzureServiceBusEventSource',
  description: 'Events from an Azure Service Bus queue or topic.',
  fields: [
    {
      name: 'connectionString',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the connection string; give this or `fullyQualifiedNamespace`.',
    },
    {
      name: 'queueName',
      type: 'string',
      description: 'Queue to read; give this or `topicName` with `subscriptionName`.',
    },
    { name: 'topicName', type: 'string', description: 'Topic to read; needs `subscriptionName`.' },
    { name: 'subscriptionName', type: 'string', description: 'Subscription of the topic.' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
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
    {
      name: 'fullyQualifiedNamespace',
      type: 'string',
      omitempty: true,
      description: "Host name of the namespace, reached with the pod's own identity.",
    },
    {
      name: 'deferDelete',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description:
        'Deletes a message only after it was published; without it a message is gone as soon as it is received.',
    },
  ],
};
