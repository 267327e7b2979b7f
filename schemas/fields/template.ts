import type { Struct } from '../struct.ts';

export const template: Struct = {
  name: 'Template',
  description: 'Changes to the pod.',
  fields: [
    {
      name: 'metadata',
      type: '*v1alpha1.Metadata',
      omitempty: true,
      description: 'Labels and annotations of the pod.',
    },
    {
      name: 'serviceAccountName',
      type: 'string',
      omitempty: true,
      description: 'The service account under which the pods run; what it may not do, they cannot do.',
    },
    { name: 'container', type: '*v1alpha1.Container', omitempty: true, description: 'Additions to the container.' },
    { name: 'volumes', type: '[]v1.Volume', omitempty: true, description: 'Volumes of the pod.' },
    {
      name: 'securityContext',
      type: '*v1.PodSecurityContext',
      omitempty: true,
      description: 'Security settings of the pods.',
    },
    {
      name: 'nodeSelector',
      type: 'map[string]string',
      omitempty: true,
      description: 'Labels a node must have to run the pods.',
    },
    {
      name: 'tolerations',
      type: '[]v1.Toleration',
      omitempty: true,
      description: 'Taints of nodes that the pods accept.',
    },
    {
      name: 'imagePullSecrets',
      type: '[]v1.LocalObjectReference',
      omitempty: true,
      description: 'Secrets with which the images are pulled.',
    },
    { name: 'priorityClassName', type: 'string', omitempty: true, description: 'The priority class of the pods.' },
    {
      name: 'priority',
      type: '*int32',
      omitempty: true,
      description: "The pods' priority as a number, where no class is used.",
    },
    {
      name: 'affinity',
      type: '*v1.Affinity',
      omitempty: true,
      description: 'Rules for which nodes the pods prefer or avoid.',
    },
  ],
};
