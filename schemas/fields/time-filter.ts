import type { Struct } from '../struct.ts';

export const timeFilter: Struct = {
  name: 'TimeFilter',
  description: 'A window of the day.',
  fields: [
    { name: 'start', type: 'string', required: true, description: 'Beginning, as `HH:MM:SS`.' },
    {
      name: 'stop',
      type: 'string',
      required: true,
      description: 'End, as `HH:MM:SS`; earlier than `start` means the next day.',
    },
    { name: 'timezone', type: 'string', omitempty: true, default: 'UTC', description: 'IANA name of the zone.' },
  ],
};
