import type { Struct } from '../struct.ts';

export const urlArtifact: Struct = {
  name: 'URLArtifact',
  description: '',
  fields: [
    { name: 'path', type: 'string', description: '' },
    { name: 'verifyCert', type: 'bool', omitempty: true, description: '' },
  ],
};
