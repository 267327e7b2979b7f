import type { Struct } from '../struct.ts';

export const redisStreamEventSource: Struct = {
  name: 'RedisStreamEventSource',
  description: '',
  fields: [
    { name: 'hostAddress', type: 'string', description: '' },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'db', type: 'int32', omitempty: true, default: '0', description: '' },
    { name: 'streams', type: '[]string', description: '' },
    { name: 'maxMsgCountPerRead', type: 'int32', omitempty: true, default: '10', description: '' },
    { name: 'consumerGroup', type: 'string', omitempty: true, default: 'argo-events-cg', description: '' },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'username', type: 'string', omitempty: true, description: '' },
  ],
};
