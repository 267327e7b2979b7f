import type { Struct } from '../struct.ts';

export const redisStreamEventSource: Struct = {
  name: 'RedisStreamEventSource',
  description: 'Entries of Redis streams.',
  fields: [
    { name: 'hostAddress', type: 'string', required: true, description: 'Server as host:port.' },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the password.' },
    { name: 'db', type: 'int32', omitempty: true, default: '0', description: 'Number of the database.' },
    { name: 'streams', type: '[]string', required: true, description: 'Names of the streams; all must exist.' },
    {
      name: 'maxMsgCountPerRead',
      type: 'int32',
      omitempty: true,
      default: '10',
      description: 'Most entries read at once, per stream.',
    },
    {
      name: 'consumerGroup',
      type: 'string',
      omitempty: true,
      default: 'argo-events-cg',
      description: "Name of the consumer group; it starts at the stream's end.",
    },
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
    { name: 'username', type: 'string', omitempty: true, description: 'User name, in plain text.' },
  ],
};
