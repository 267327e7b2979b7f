import type { Struct } from '../struct.ts';

export const artifactLocation: Struct = {
  name: 'ArtifactLocation',
  description:
    'Where the object comes from; the first of s3, inline, file, url, git, configmap, resource that is set wins.',
  fields: [
    { name: 's3', type: '*v1alpha1.S3Artifact', omitempty: true, description: 'An object in an S3-compatible store.' },
    { name: 'inline', type: '*string', omitempty: true, description: 'The object as YAML or JSON text.' },
    {
      name: 'file',
      type: '*v1alpha1.FileArtifact',
      omitempty: true,
      description: "A file inside the Sensor's container.",
    },
    { name: 'url', type: '*v1alpha1.URLArtifact', omitempty: true, description: 'A document fetched over HTTP.' },
    {
      name: 'configmap',
      type: '*v1.ConfigMapKeySelector',
      omitempty: true,
      description: 'A key of a ConfigMap that is mounted into the Sensor.',
    },
    { name: 'git', type: '*v1alpha1.GitArtifact', omitempty: true, description: 'A file of a Git repository.' },
    { name: 'resource', type: '*v1alpha1.K8SResource', omitempty: true, description: 'The object itself.' },
  ],
};
