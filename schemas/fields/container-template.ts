import type { Struct } from '../struct.ts';

export const containerTemplate: Struct = {
  name: 'ContainerTemplate',
  description: '',
  fields: [
    { name: 'resources', type: 'v1.ResourceRequirements', omitempty: true, description: '' },
    {
      name: 'imagePullPolicy',
      type: 'v1.PullPolicy',
      omitempty: true,
      enum: ['Always', 'Never', 'IfNotPresent'],
      description: '',
    },
    { name: 'securityContext', type: '*v1.SecurityContext', omitempty: true, description: '' },
  ],
};
