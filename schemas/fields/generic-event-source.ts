import type { Struct } from '../struct.ts';

export const genericEventSource: Struct = {
  name: 'GenericEventSource',
  description: 'Events of a gRPC server of your own.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Address of the server.' },
    { name: 'config', type: 'string', required: true, description: 'Text that is handed to the server.' },
    {
      name: 'insecure',
      type: 'bool',
      omitempty: true,
      description: 'Connects without TLS; without it no connection can be made.',
    },
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
    { name: 'authSecret', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with a bearer token.' },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
