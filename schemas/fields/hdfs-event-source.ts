import type { Struct } from '../struct.ts';

export const hdfsEventSource: Struct = {
  name: 'HDFSEventSource',
  description: 'Changes of files in HDFS; the first look reports every file that is there.',
  fields: [
    { embedded: 'v1alpha1.WatchPathConfig' },
    {
      name: 'type',
      type: 'string',
      required: true,
      description: 'Changes to report, joined by `|`: CREATE, REMOVE, WRITE, RENAME, CHMOD.',
    },
    {
      name: 'checkInterval',
      type: 'string',
      omitempty: true,
      default: '1m',
      description: 'How often to look, as a Go duration.',
    },
    { name: 'addresses', type: '[]string', required: true, description: 'Name nodes as host:port.' },
    { name: 'hdfsUser', type: 'string', omitempty: true, description: 'User name, where Kerberos is not used.' },
    {
      name: 'krbCCacheSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with a Kerberos credential cache.',
    },
    {
      name: 'krbKeytabSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with a Kerberos keytab.',
    },
    { name: 'krbUsername', type: 'string', omitempty: true, description: 'Kerberos principal for the keytab.' },
    { name: 'krbRealm', type: 'string', omitempty: true, description: 'Kerberos realm for the keytab.' },
    {
      name: 'krbConfigConfigMap',
      type: '*v1.ConfigMapKeySelector',
      omitempty: true,
      description: 'ConfigMap with the Kerberos configuration.',
    },
    {
      name: 'krbServicePrincipalName',
      type: 'string',
      omitempty: true,
      description: 'Kerberos principal of the name node.',
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
  ],
};
