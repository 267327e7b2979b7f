import type { Struct } from '../struct.ts';

export const eventSource: Struct = {
  name: 'EventSource',
  description: 'Receives or fetches events and puts them on the bus.',
  fields: [
    { embedded: 'v1.TypeMeta' },
    {
      name: 'metadata',
      type: 'v1.ObjectMeta',
      description: 'Name, labels and annotations; Sensors refer to the name.',
    },
    {
      name: 'spec',
      type: 'v1alpha1.EventSourceSpec',
      required: true,
      description: 'The events, grouped by the kind of source.',
    },
    { name: 'status', type: 'v1alpha1.EventSourceStatus', omitempty: true, description: 'Written by the controller.' },
  ],
};
