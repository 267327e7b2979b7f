import type { Struct } from '../struct.ts';

export const sftpEventSource: Struct = {
  name: 'SFTPEventSource',
  description: 'Changes of files on an SFTP server.',
  fields: [
    {
      name: 'eventType',
      type: 'string',
      required: true,
      enum: ['CREATE', 'REMOVE'],
      description: 'The change to wait for.',
    },
    { name: 'watchPathConfig', type: 'v1alpha1.WatchPathConfig', required: true, description: 'What to watch.' },
    {
      name: 'username',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the user name.',
    },
    { name: 'password', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the password.' },
    {
      name: 'sshKeySecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with an SSH key; wins over the password.',
    },
    {
      name: 'address',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret whose value is host:port.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    {
      name: 'pollIntervalDuration',
      type: 'string',
      description: 'Pause between looks; any valid value means 10 seconds, and without one there is no pause at all.',
    },
  ],
};
