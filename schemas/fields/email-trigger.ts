import type { Struct } from '../struct.ts';

export const emailTrigger: Struct = {
  name: 'EmailTrigger',
  description: '',
  fields: [
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    { name: 'username', type: 'string', omitempty: true, description: '' },
    { name: 'smtpPassword', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'host', type: 'string', omitempty: true, description: '' },
    { name: 'port', type: 'int32', omitempty: true, default: '0', description: '' },
    { name: 'to', type: '[]string', omitempty: true, description: '' },
    { name: 'from', type: 'string', omitempty: true, description: '' },
    { name: 'subject', type: 'string', omitempty: true, description: '' },
    { name: 'body', type: 'string', omitempty: true, description: '' },
  ],
};
