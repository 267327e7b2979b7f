import type { Struct } from '../struct.ts';

export const secureHeader: Struct = {
  name: 'SecureHeader',
  description: 'A header whose value comes from a Secret or ConfigMap.',
  fields: [
    { name: 'name', type: 'string', omitempty: true, description: 'Its name.' },
    {
      name: 'valueFrom',
      type: '*v1alpha1.ValueFromSource',
      omitempty: true,
      required: true,
      description: 'Where its value comes from; without it the Sensor crashes.',
    },
  ],
};
