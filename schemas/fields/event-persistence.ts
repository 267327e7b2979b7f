import type { Struct } from '../struct.ts';

export const eventPersistence: Struct = {
  name: 'EventPersistence',
  description: '',
  fields: [
    { name: 'catchup', type: '*v1alpha1.CatchupConfiguration', omitempty: true, description: '' },
    { name: 'configMap', type: '*v1alpha1.ConfigMapPersistence', omitempty: true, description: '' },
  ],
};
