import type { Struct } from '../struct.ts';

export const gitArtifact: Struct = {
  name: 'GitArtifact',
  description: 'A file of a Git repository.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Address of the repository.' },
    {
      name: 'cloneDirectory',
      type: 'string',
      required: true,
      description: 'Folder in the container into which it is cloned.',
    },
    { name: 'creds', type: '*v1alpha1.GitCreds', omitempty: true, description: 'User name and password.' },
    { name: 'sshKeySecret', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with an SSH key.' },
    { name: 'filePath', type: 'string', required: true, description: 'Path of the file in the repository.' },
    { name: 'branch', type: 'string', omitempty: true, default: 'master', description: 'Branch to check out.' },
    { name: 'tag', type: 'string', omitempty: true, description: 'Tag to check out.' },
    {
      name: 'ref',
      type: 'string',
      omitempty: true,
      description: 'Reference to check out; only with it is the repository pulled again.',
    },
    {
      name: 'remote',
      type: '*v1alpha1.GitRemoteConfig',
      omitempty: true,
      default: 'origin',
      description: 'A further remote to fetch from.',
    },
    {
      name: 'insecureIgnoreHostKey',
      type: 'bool',
      omitempty: true,
      description: "Does not check the server's SSH host key.",
    },
    {
      name: 'githubApp',
      type: '*v1alpha1.GithubAppCreds',
      omitempty: true,
      description: 'Credentials of a GitHub App.',
    },
  ],
};
