import type { Struct } from '../struct.ts';

export const urlArtifact: Struct = {
  name: 'URLArtifact',
  description: 'A document fetched over HTTP.',
  fields: [
    { name: 'path', type: 'string', description: 'Its address.' },
    { name: 'verifyCert', type: 'bool', omitempty: true, description: "Checks the server's certificate." },
  ],
};
