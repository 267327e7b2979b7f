import type { Struct } from '../struct.ts';

export const containerTemplate: Struct = {
  name: 'ContainerTemplate',
  description: "Settings of one of the bus's containers.",
  fields: [
    {
      name: 'resources',
      type: 'v1.ResourceRequirements',
      omitempty: true,
      description: 'What the container requests and may use at most.',
    },
    {
      name: 'imagePullPolicy',
      type: 'v1.PullPolicy',
      omitempty: true,
      enum: ['Always', 'Never', 'IfNotPresent'],
      description: 'When the image is pulled.',
    },
    {
      name: 'securityContext',
      type: '*v1.SecurityContext',
      omitempty: true,
      description: 'Security settings of the container.',
    },
  ],
};
