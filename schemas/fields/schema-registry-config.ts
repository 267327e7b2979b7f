import type { Struct } from '../struct.ts';

export const schemaRegistryConfig: Struct = {
  name: 'SchemaRegistryConfig',
  description: 'An Avro schema registry.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Its address.' },
    { name: 'schemaId', type: 'int32', description: 'Number of the schema; not used when reading.' },
    { name: 'auth', type: 'v1alpha1.BasicAuth', omitempty: true, description: 'User and password.' },
  ],
};
