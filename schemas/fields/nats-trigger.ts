import type { Struct } from '../struct.ts';

export const natsTrigger: Struct = {
  name: 'NATSTrigger',
  description: 'Sends a message to NATS.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Address of the server.' },
    {
      name: 'subject',
      type: 'string',
      required: true,
      description: "Subject; parameters of the trigger's own cannot change it.",
    },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      required: true,
      description: 'Values from events that make up the message.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Only values put into `payload` have an effect; not validated.',
    },
    { name: 'tls', type: '*v1alpha1.TLSConfig', omitempty: true, description: 'TLS settings of the connection.' },
    { name: 'auth', type: '*v1alpha1.NATSAuth', omitempty: true, description: 'Credentials.' },
  ],
};
