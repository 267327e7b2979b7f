import type { Struct } from '../struct.ts';

export const eventBus: Struct = {
  name: 'EventBus',
  description: 'The bus over which EventSources and Sensors of a namespace speak.',
  fields: [
    { embedded: 'v1.TypeMeta' },
    {
      name: 'metadata',
      type: 'v1.ObjectMeta',
      description:
        'Name, labels and annotations; EventSources and Sensors look for the name `default` unless told otherwise.',
    },
    {
      name: 'spec',
      type: 'v1alpha1.EventBusSpec',
      required: true,
      description: 'What kind of bus and how it is set up.',
    },
    { name: 'status', type: 'v1alpha1.EventBusStatus', omitempty: true, description: 'Written by the controller.' },
  ],
};
