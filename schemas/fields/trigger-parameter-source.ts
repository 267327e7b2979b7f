import type { Struct } from '../struct.ts';

export const triggerParameterSource: Struct = {
  name: 'TriggerParameterSource',
  description: '',
  fields: [
    { name: 'dependencyName', type: 'string', description: '' },
    { name: 'contextKey', type: 'string', omitempty: true, description: '' },
    { name: 'contextTemplate', type: 'string', omitempty: true, description: '' },
    { name: 'dataKey', type: 'string', omitempty: true, description: '' },
    { name: 'dataTemplate', type: 'string', omitempty: true, description: '' },
    { name: 'value', type: '*string', omitempty: true, description: '' },
    { name: 'useRawData', type: 'bool', omitempty: true, description: '' },
  ],
};
