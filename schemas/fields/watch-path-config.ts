import type { Struct } from '../struct.ts';

export const watchPathConfig: Struct = {
  name: 'WatchPathConfig',
  description: 'Which files to watch.',
  fields: [
    { name: 'directory', type: 'string', required: true, description: 'Absolute path of the folder.' },
    {
      name: 'path',
      type: 'string',
      omitempty: true,
      description: 'Relative path of a file; give this or `pathRegexp`.',
    },
    {
      name: 'pathRegexp',
      type: 'string',
      omitempty: true,
      description: 'Regular expression for the path; give this or `path`.',
    },
  ],
};
