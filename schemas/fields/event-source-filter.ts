import type { Struct } from '../struct.ts';

export const eventSourceFilter: Struct = {
  name: 'EventSourceFilter',
  description: 'Decides which events are put on the bus.',
  fields: [
    {
      name: 'expression',
      type: 'string',
      omitempty: true,
      required: true,
      description: "Expression over the event's data that must give true or false.",
    },
  ],
};
