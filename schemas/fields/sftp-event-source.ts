import type { Struct } from '../struct.ts';

export const sftpEventSource: Struct = {
  name: 'SFTPEventSource',
  description: '',
  fields: [
    { name: 'eventType', type: 'string', description: '' },
    { name: 'watchPathConfig', type: 'v1alpha1.WatchPathConfig', description: '' },
    { name: 'username', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'sshKeySecret', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'address', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
    { name: 'pollIntervalDuration', type: 'string', default: '10s', description: '' },
  ],
};
