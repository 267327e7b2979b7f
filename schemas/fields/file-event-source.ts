import type { Struct } from '../struct.ts';

export const fileEventSource: Struct = {
  name: 'FileEventSource',
  description: '',
  fields: [
    { name: 'eventType', type: 'string', description: '' },
    { name: 'watchPathConfig', type: 'v1alpha1.WatchPathConfig', description: '' },
    { name: 'polling', type: 'bool', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
