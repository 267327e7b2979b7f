import type { Struct } from '../struct.ts';

export const conditionsResetCriteria: Struct = {
  name: 'ConditionsResetCriteria',
  description: '',
  fields: [{ name: 'byTime', type: '*v1alpha1.ConditionsResetByTime', omitempty: true, description: '' }],
};
