import type { Struct } from '../struct.ts';

export const hdfsEventSource: Struct = {
  name: 'HDFSEventSource',
  description: '',
  fields: [
    { embedded: 'v1alpha1.WatchPathConfig' },
    { name: 'type', type: 'string', description: '' },
    { name: 'checkInterval', type: 'string', omitempty: true, default: '1m', description: '' },
    { name: 'addresses', type: '[]string', description: '' },
    { name: 'hdfsUser', type: 'string', omitempty: true, description: '' },
    { name: 'krbCCacheSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'krbKeytabSecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'krbUsername', type: 'string', omitempty: true, description: '' },
    { name: 'krbRealm', type: 'string', omitempty: true, description: '' },
    { name: 'krbConfigConfigMap', type: '*v1.ConfigMapKeySelector', omitempty: true, description: '' },
    { name: 'krbServicePrincipalName', type: 'string', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
