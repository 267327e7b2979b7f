import type { Struct } from '../struct.ts';

export const resourceEventSource: Struct = {
  name: 'ResourceEventSource',
  description: 'Changes of Kubernetes objects.',
  fields: [
    { name: 'namespace', type: 'string', description: 'Namespace to watch; empty watches all.' },
    { name: 'filter', type: '*v1alpha1.ResourceFilter', omitempty: true, description: 'Which objects count.' },
    { embedded: 'v1.GroupVersionResource' },
    {
      name: 'eventTypes',
      type: '[]v1alpha1.ResourceEventType',
      required: true,
      enum: ['ADD', 'UPDATE', 'DELETE'],
      description: 'Changes to report, in capitals.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
  ],
};
