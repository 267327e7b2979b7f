import type { Struct } from '../struct.ts';

export const conditionsResetByTime: Struct = {
  name: 'ConditionsResetByTime',
  description: '',
  fields: [
    { name: 'cron', type: 'string', omitempty: true, description: '' },
    { name: 'timezone', type: 'string', omitempty: true, description: '' },
  ],
};
