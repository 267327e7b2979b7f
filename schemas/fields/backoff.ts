import type { Struct } from '../struct.ts';

export const backoff: Struct = {
  name: 'Backoff',
  description: 'How often and at which pace something is tried.',
  fields: [
    {
      name: 'duration',
      type: '*v1alpha1.Int64OrString',
      omitempty: true,
      default: '1s',
      description: 'First pause: nanoseconds as a number, or text such as `10s`; `"1"` is an error.',
    },
    {
      name: 'factor',
      type: '*v1alpha1.Amount',
      omitempty: true,
      default: '1.0',
      description: 'Multiplies the pause after each attempt; must be an unquoted number.',
    },
    {
      name: 'jitter',
      type: '*v1alpha1.Amount',
      omitempty: true,
      default: '1',
      description: 'Lengthens each pause by up to this fraction; must be an unquoted number.',
    },
    {
      name: 'steps',
      type: 'int32',
      omitempty: true,
      default: '5',
      description: 'Number of attempts, the first included; 0 means 5.',
    },
  ],
};
