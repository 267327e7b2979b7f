import type { Struct } from '../struct.ts';

export const persistenceStrategy: Struct = {
  name: 'PersistenceStrategy',
  description: '',
  fields: [
    { name: 'storageClassName', type: '*string', omitempty: true, description: '' },
    {
      name: 'accessMode',
      type: '*v1.PersistentVolumeAccessMode',
      omitempty: true,
      enum: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
      default: 'ReadWriteOnce',
      description: '',
    },
    {
      name: 'volumeSize',
      type: '*resource.Quantity',
      omitempty: true,
      default: '10Gi(nats)|20Gi(jetstream)',
      description: '',
    },
  ],
};
