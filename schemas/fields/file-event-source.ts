import type { Struct } from '../struct.ts';

export const fileEventSource: Struct = {
  name: 'FileEventSource',
  description: 'Changes of files in a folder of the pod.',
  fields: [
    {
      name: 'eventType',
      type: 'string',
      required: true,
      enum: ['CREATE', 'WRITE', 'REMOVE', 'RENAME', 'CHMOD', 'MOVE'],
      description: 'The change to wait for, in capitals; `MOVE` occurs only with `polling`.',
    },
    { name: 'watchPathConfig', type: 'v1alpha1.WatchPathConfig', required: true, description: 'What to watch.' },
    {
      name: 'polling',
      type: 'bool',
      omitempty: true,
      description: 'Looks at the folder ten times a second instead of being told by the kernel.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
