import type { Struct } from '../struct.ts';

export const conditionsResetByTime: Struct = {
  name: 'ConditionsResetByTime',
  description: 'Forgets half-met conditions at times of a schedule.',
  fields: [
    { name: 'cron', type: 'string', omitempty: true, required: true, description: 'Five-field cron line.' },
    {
      name: 'timezone',
      type: 'string',
      omitempty: true,
      description: "IANA name of the zone; default is the Sensor's own zone, not always UTC as documented.",
    },
  ],
};
