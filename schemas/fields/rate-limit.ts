import type { Struct } from '../struct.ts';

export const rateLimit: Struct = {
  name: 'RateLimit',
  description: '',
  fields: [
    {
      name: 'unit',
      type: 'v1alpha1.RateLimiteUnit',
      omitempty: true,
      enum: ['Second', 'Minute', 'Hour'],
      default: 'Second',
      description: '',
    },
    { name: 'requestsPerUnit', type: 'int32', omitempty: true, description: '' },
  ],
};
