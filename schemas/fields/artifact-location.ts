import type { Struct } from '../struct.ts';

export const artifactLocation: Struct = {
  name: 'ArtifactLocation',
  description: '',
  fields: [
    { name: 's3', type: '*v1alpha1.S3Artifact', omitempty: true, description: '' },
    { name: 'inline', type: '*string', omitempty: true, description: '' },
    { name: 'file', type: '*v1alpha1.FileArtifact', omitempty: true, description: '' },
    { name: 'url', type: '*v1alpha1.URLArtifact', omitempty: true, description: '' },
    { name: 'configmap', type: '*v1.ConfigMapKeySelector', omitempty: true, description: '' },
    { name: 'git', type: '*v1alpha1.GitArtifact', omitempty: true, description: '' },
    { name: 'resource', type: '*v1alpha1.K8SResource', omitempty: true, description: '' },
  ],
};
