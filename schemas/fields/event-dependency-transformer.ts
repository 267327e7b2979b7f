import type { Struct } from '../struct.ts';

export const eventDependencyTransformer: Struct = {
  name: 'EventDependencyTransformer',
  description: "Changes an event's data before it is filtered.",
  fields: [
    {
      name: 'jq',
      type: 'string',
      omitempty: true,
      description: 'A jq program; its first output must be an object and becomes the data.',
    },
    {
      name: 'script',
      type: 'string',
      omitempty: true,
      description: 'Lua that gets `event` and returns the new data; not run when `jq` is set.',
    },
  ],
};
