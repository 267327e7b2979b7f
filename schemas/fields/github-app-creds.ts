import type { Struct } from '../struct.ts';

export const githubAppCreds: Struct = {
  name: 'GithubAppCreds',
  description: 'Credentials of a GitHub App.',
  fields: [
    { name: 'privateKey', type: '*v1.SecretKeySelector', required: true, description: 'Secret with the private key.' },
    { name: 'appID', type: 'int64', required: true, description: 'Number of the App.' },
    { name: 'installationID', type: 'int64', required: true, description: 'Number of the installation.' },
  ],
};
