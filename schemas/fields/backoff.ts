import type { Struct } from '../struct.ts';

export const backoff: Struct = {
  name: 'Backoff',
  description: '',
  fields: [
    { name: 'duration', type: '*v1alpha1.Int64OrString', omitempty: true, default: '1s', description: '' },
    { name: 'factor', type: '*v1alpha1.Amount', omitempty: true, default: '1.0', description: '' },
    { name: 'jitter', type: '*v1alpha1.Amount', omitempty: true, default: '1', description: '' },
    { name: 'steps', type: 'int32', omitempty: true, default: '5', description: '' },
  ],
};
