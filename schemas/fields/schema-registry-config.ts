import type { Struct } from '../struct.ts';

export const schemaRegistryConfig: Struct = {
  name: 'SchemaRegistryConfig',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'schemaId', type: 'int32', description: '' },
    { name: 'auth', type: 'v1alpha1.BasicAuth', omitempty: true, description: '' },
  ],
};
