import type { Struct } from '../struct.ts';

export const triggerParameter: Struct = {
  name: 'TriggerParameter',
  description: 'Puts a value from an event into an object.',
  fields: [
    {
      name: 'src',
      type: '*v1alpha1.TriggerParameterSource',
      omitempty: true,
      required: true,
      description: 'Where the value comes from.',
    },
    {
      name: 'dest',
      type: 'string',
      description: 'Path to put it at (sjson); may be left out only in the payload of an http trigger.',
    },
    {
      name: 'operation',
      type: 'v1alpha1.TriggerParameterOperation',
      omitempty: true,
      enum: ['append', 'overwrite', 'prepend'],
      description: 'How to combine it with what is there; ignored in payloads and headers.',
    },
  ],
};
