import type { Struct } from '../struct.ts';

export const service: Struct = {
  name: 'Service',
  description: 'The Service in front of an EventSource.',
  fields: [
    { name: 'metadata', type: '*v1alpha1.Metadata', omitempty: true, description: 'Its labels and annotations.' },
    {
      name: 'ports',
      type: '[]v1.ServicePort',
      omitempty: true,
      description: 'Its ports; nothing checks that they are those of the endpoints.',
    },
    {
      name: 'clusterIP',
      type: 'string',
      omitempty: true,
      description: 'Its cluster address; `None` for a headless Service.',
    },
  ],
};
