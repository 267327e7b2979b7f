import type { Struct } from '../struct.ts';

export const fileArtifact: Struct = {
  name: 'FileArtifact',
  description: '',
  fields: [{ name: 'path', type: 'string', omitempty: true, description: '' }],
};
