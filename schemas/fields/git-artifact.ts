import type { Struct } from '../struct.ts';

export const gitArtifact: Struct = {
  name: 'GitArtifact',
  description: '',
  fields: [
    { name: 'url', type: 'string', description: '' },
    { name: 'cloneDirectory', type: 'string', description: '' },
    { name: 'creds', type: '*v1alpha1.GitCreds', omitempty: true, description: '' },
    { name: 'sshKeySecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'filePath', type: 'string', description: '' },
    { name: 'branch', type: 'string', omitempty: true, description: '' },
    { name: 'tag', type: 'string', omitempty: true, description: '' },
    { name: 'ref', type: 'string', omitempty: true, description: '' },
    { name: 'remote', type: '*v1alpha1.GitRemoteConfig', omitempty: true, default: 'origin', description: '' },
    { name: 'insecureIgnoreHostKey', type: 'bool', omitempty: true, description: '' },
    { name: 'githubApp', type: '*v1alpha1.GithubAppCreds', omitempty: true, description: '' },
  ],
};
