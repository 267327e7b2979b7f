import type { Struct } from '../struct.ts';

export const emailTrigger: Struct = {
  name: 'EmailTrigger',
  description: 'Sends an e-mail over SMTP.',
  fields: [
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description:
        'Has no effect: the e-mail is made from the template as it was before them. Use `trigger.parameters`.',
    },
    { name: 'username', type: 'string', omitempty: true, description: 'User name at the server.' },
    { name: 'smtpPassword', type: '*v1.SecretKeySelector', omitempty: true, description: 'Secret with the password.' },
    { name: 'host', type: 'string', omitempty: true, required: true, description: 'Name of the SMTP server.' },
    { name: 'port', type: 'int32', omitempty: true, default: '0', description: 'Port of the SMTP server, 0 to 65535.' },
    { name: 'to', type: '[]string', omitempty: true, description: 'Addresses to send to; needed when it runs.' },
    { name: 'from', type: 'string', omitempty: true, description: 'Address of the sender.' },
    { name: 'subject', type: 'string', omitempty: true, description: 'Subject; needed when it runs.' },
    { name: 'body', type: 'string', omitempty: true, description: 'Text; needed when it runs.' },
  ],
};
