import type { Struct } from '../struct.ts';

export const openWhiskTrigger: Struct = {
  name: 'OpenWhiskTrigger',
  description: 'Calls an OpenWhisk action; the pod needs a client properties file.',
  fields: [
    { name: 'host', type: 'string', required: true, description: 'Address of the API.' },
    { name: 'version', type: 'string', omitempty: true, default: 'v1', description: 'Version of the API.' },
    { name: 'namespace', type: 'string', omitempty: true, default: '_', description: 'Namespace of the action.' },
    { name: 'authToken', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the token.' },
    { name: 'actionName', type: 'string', required: true, description: 'Name of the action.' },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      required: true,
      description: 'Values from events that make up the arguments.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events that are put into the object before the trigger runs.',
    },
  ],
};
