import type { Struct } from '../struct.ts';

export const container: Struct = {
  name: 'Container',
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
    { name: 'volumeMounts', type: '[]v1.VolumeMount', omitempty: true, description: '' },
    { name: 'env', type: '[]v1.EnvVar', omitempty: true, description: '' },
    { name: 'envFrom', type: '[]v1.EnvFromSource', omitempty: true, description: '' },
  ],
};
