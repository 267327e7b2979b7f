import type { Struct } from '../struct.ts';

export const configMapPersistence: Struct = {
  name: 'ConfigMapPersistence',
  description: "The ConfigMap in which the last event's time is kept.",
  fields: [
    { name: 'name', type: 'string', omitempty: true, description: 'Its name.' },
    { name: 'createIfNotExist', type: 'bool', omitempty: true, description: 'Creates it when it is missing.' },
  ],
};
