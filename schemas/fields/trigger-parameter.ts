import type { Struct } from '../struct.ts';

export const triggerParameter: Struct = {
  name: 'TriggerParameter',
  description: '',
  fields: [
    { name: 'src', type: '*v1alpha1.TriggerParameterSource', omitempty: true, description: '' },
    { name: 'dest', type: 'string', description: '' },
    {
      name: 'operation',
      type: 'v1alpha1.TriggerParameterOperation',
      omitempty: true,
      enum: ['append', 'overwrite', 'prepend'],
      description: '',
    },
  ],
};
