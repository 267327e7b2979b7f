import type { Struct } from '../struct.ts';

export const conditionsResetCriteria: Struct = {
  name: 'ConditionsResetCriteria',
  description: 'When half-met conditions are forgotten.',
  fields: [
    {
      name: 'byTime',
      type: '*v1alpha1.ConditionsResetByTime',
      omitempty: true,
      required: true,
      description: 'At which times.',
    },
  ],
};
