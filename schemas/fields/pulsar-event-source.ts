import type { Struct } from '../struct.ts';

export const pulsarEventSource: Struct = {
  name: 'PulsarEventSource',
  description: 'Messages of Apache Pulsar; they are acknowledged even when publishing fails.',
  fields: [
    { name: 'topics', type: '[]string', required: true, description: 'Topics to read.' },
    {
      name: 'type',
      type: 'string',
      omitempty: true,
      required: true,
      enum: ['exclusive', 'shared'],
      description: 'Kind of subscription; although a default is documented, leaving it out fails validation.',
    },
    { name: 'url', type: 'string', required: true, description: 'Address of the broker.' },
    {
      name: 'tlsTrustCertsSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the certificates to trust.',
    },
    { name: 'tlsAllowInsecureConnection', type: 'bool', omitempty: true, description: 'Accepts any certificate.' },
    {
      name: 'tlsValidateHostname',
      type: 'bool',
      omitempty: true,
      description: 'Checks the host name in the certificate.',
    },
    {
      name: 'tls',
      type: '*v1alpha1.TLSConfig',
      omitempty: true,
      description: 'Client certificate; needs both client secrets, and the CA here is ignored.',
    },
    {
      name: 'connectionBackoff',
      type: '*v1alpha1.Backoff',
      omitempty: true,
      description: 'How often and how patiently the first connection is tried; it does not cover later ones.',
    },
    {
      name: 'jsonBody',
      type: 'bool',
      omitempty: true,
      description:
        'Puts the message into the data as JSON; without it `body` is base64 text that no path can look into.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    { name: 'authTokenSecret', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with a token.' },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
    {
      name: 'authAthenzParams',
      type: 'map[string]string',
      omitempty: true,
      description: 'Athenz settings; they win over a token.',
    },
    {
      name: 'authAthenzSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the Athenz private key.',
    },
  ],
};
