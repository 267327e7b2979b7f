import type { Struct } from '../struct.ts';

export const persistenceStrategy: Struct = {
  name: 'PersistenceStrategy',
  description: 'The volume of a bus.',
  fields: [
    {
      name: 'storageClassName',
      type: '*string',
      omitempty: true,
      description: "Storage class; default is the cluster's.",
    },
    {
      name: 'accessMode',
      type: '*v1.PersistentVolumeAccessMode',
      omitempty: true,
      enum: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
      default: 'ReadWriteOnce',
      description: 'How the volume may be mounted.',
    },
    {
      name: 'volumeSize',
      type: '*resource.Quantity',
      omitempty: true,
      default: '10Gi(nats)|20Gi(jetstream)',
      description: 'Its size.',
    },
  ],
};
