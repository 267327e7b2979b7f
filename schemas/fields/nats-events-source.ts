import type { Struct } from '../struct.ts';

export const natsEventsSource: Struct = {
  name: 'NATSEventsSource',
  description: 'Messages of a NATS subject.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Address of the server.' },
    { name: 'subject', type: 'string', required: true, description: 'Subject; wildcards are allowed.' },
    {
      name: 'connectionBackoff',
      type: '*v1alpha1.Backoff',
      omitempty: true,
      description: 'How often and how patiently the first connection is tried; it does not cover later ones.',
    },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'auth',
      type: '*v1alpha1.NATSAuth',
      omitempty: true,
      description: 'Credentials; not checked when `tls` is present too.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    { name: 'queue', type: '*string', description: 'Queue group; must not be empty when it is given.' },
  ],
};
