import type { Struct } from '../struct.ts';

export const redisEventSource: Struct = {
  name: 'RedisEventSource',
  description: 'Messages of Redis channels.',
  fields: [
    { name: 'hostAddress', type: 'string', required: true, description: 'Server as host:port.' },
    {
      name: 'password',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the password; then `namespace` must be given.',
    },
    {
      name: 'namespace',
      type: 'string',
      omitempty: true,
      description: 'Only wanted together with `password`; otherwise not used.',
    },
    { name: 'db', type: 'int32', omitempty: true, default: '0', description: 'Number of the database.' },
    { name: 'channels', type: '[]string', required: true, description: 'Names of the channels.' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
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
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
    },
    { name: 'username', type: 'string', omitempty: true, description: 'User name, in plain text.' },
  ],
};
