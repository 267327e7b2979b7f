import type { Struct } from '../struct.ts';

export const rateLimit: Struct = {
  name: 'RateLimit',
  description: 'How often a trigger may run, per pod; after a pause up to 11 run at once.',
  fields: [
    {
      name: 'unit',
      type: 'v1alpha1.RateLimiteUnit',
      omitempty: true,
      enum: ['Second', 'Minute', 'Hour'],
      default: 'Second',
      description: 'Unit of time; any other word means seconds.',
    },
    {
      name: 'requestsPerUnit',
      type: 'int32',
      omitempty: true,
      required: true,
      description: 'Number of runs per unit; 0, or leaving it out, crashes the Sensor.',
    },
  ],
};
