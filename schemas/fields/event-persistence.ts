import type { Struct } from '../struct.ts';

export const eventPersistence: Struct = {
  name: 'EventPersistence',
  description: 'Remembers the last event of a calendar.',
  fields: [
    {
      name: 'catchup',
      type: '*v1alpha1.CatchupConfiguration',
      omitempty: true,
      description: 'Whether missed events are made up for.',
    },
    {
      name: 'configMap',
      type: '*v1alpha1.ConfigMapPersistence',
      omitempty: true,
      description: 'Where the time is kept; without it nothing is remembered.',
    },
  ],
};
