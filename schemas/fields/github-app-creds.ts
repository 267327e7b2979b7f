import type { Struct } from '../struct.ts';

export const githubAppCreds: Struct = {
  name: 'GithubAppCreds',
  description: '',
  fields: [
    { name: 'privateKey', type: '*v1.SecretKeySelector', description: '' },
    { name: 'appID', type: 'int64', description: '' },
    { name: 'installationID', type: 'int64', description: '' },
  ],
};
