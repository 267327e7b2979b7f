import type { Struct } from '../struct.ts';

export const customTrigger: Struct = {
  name: 'CustomTrigger',
  description: 'Calls a gRPC server of your own.',
  fields: [
    { name: 'serverURL', type: 'string', required: true, description: 'Address of the server.' },
    { name: 'secure', type: 'bool', description: 'Uses TLS; needs `certSecret`.' },
    {
      name: 'certSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the server's certificate; required when `secure` is true.",
    },
    {
      name: 'serverNameOverride',
      type: 'string',
      omitempty: true,
      description: 'Host name to expect in the certificate.',
    },
    {
      name: 'spec',
      type: 'map[string]string',
      required: true,
      description: 'Free settings that the server gets; an empty object will do.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events that are put into the resource that the server answers.',
    },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      description: 'Values from events that make up the body; without any the body is empty.',
    },
  ],
};
