import type { Struct } from '../struct.ts';

export const container: Struct = {
  name: 'Container',
  description: 'Additions to the one container of the pod.',
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
      description: 'Has no effect: the controller has set the policy before this is looked at.',
    },
    {
      name: 'securityContext',
      type: '*v1.SecurityContext',
      omitempty: true,
      description: 'Security settings of the container.',
    },
    { name: 'volumeMounts', type: '[]v1.VolumeMount', omitempty: true, description: 'Where volumes are mounted.' },
    { name: 'env', type: '[]v1.EnvVar', omitempty: true, description: 'Environment variables.' },
    {
      name: 'envFrom',
      type: '[]v1.EnvFromSource',
      omitempty: true,
      description: 'ConfigMaps and Secrets whose keys become environment variables.',
    },
  ],
};
