import type { Struct } from '../struct.ts';

export const logTrigger: Struct = {
  name: 'LogTrigger',
  description: "Writes the event to the Sensor's log.",
  fields: [
    {
      name: 'intervalSeconds',
      type: 'uint64',
      omitempty: true,
      description: 'Meant to log less often; has no effect.',
    },
  ],
};
