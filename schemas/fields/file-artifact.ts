import type { Struct } from '../struct.ts';

export const fileArtifact: Struct = {
  name: 'FileArtifact',
  description: "A file inside the Sensor's container.",
  fields: [{ name: 'path', type: 'string', omitempty: true, description: 'Its path there.' }],
};
