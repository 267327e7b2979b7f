import type { Struct } from '../struct.ts';

export const pulsarTrigger: Struct = {
  name: 'PulsarTrigger',
  description: 'Sends a message to Apache Pulsar; nothing of it is validated before it runs.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Address of the broker.' },
    { name: 'topic', type: 'string', required: true, description: 'Topic to write to.' },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Only values put into `payload` have an effect.',
    },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      required: true,
      description: 'Values from events that make up the message.',
    },
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
      description: 'Client certificate; needs both client secrets.',
    },
    { name: 'authTokenSecret', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with a token.' },
    {
      name: 'connectionBackoff',
      type: '*v1alpha1.Backoff',
      omitempty: true,
      description: 'How often and how patiently the first connection is tried; it does not cover later ones.',
    },
    { name: 'authAthenzParams', type: 'map[string]string', omitempty: true, description: 'Athenz settings.' },
    {
      name: 'authAthenzSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the Athenz private key.',
    },
  ],
};
