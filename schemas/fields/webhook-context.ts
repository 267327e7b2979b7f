import type { Struct } from '../struct.ts';

export const webhookContext: Struct = {
  name: 'WebhookContext',
  description: 'An HTTP endpoint.',
  fields: [
    { name: 'endpoint', type: 'string', required: true, description: 'Path, beginning with `/`.' },
    {
      name: 'method',
      type: 'string',
      description: 'HTTP method; looked at by kind `webhook` only, where only GET and POST work.',
    },
    { name: 'port', type: 'string', required: true, description: 'Port as text: quote it.' },
    { name: 'url', type: 'string', description: 'Public base address, used to register hooks.' },
    {
      name: 'serverCertSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the certificate; TLS needs `serverKeySecret` too.',
    },
    {
      name: 'serverKeySecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the key; TLS needs `serverCertSecret` too.',
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values for the event's data; used by kind `webhook` only.",
    },
    {
      name: 'authSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with a token that callers must send as `Authorization: Bearer`.',
    },
    {
      name: 'maxPayloadSize',
      type: '*int64',
      omitempty: true,
      default: '1048576',
      description: 'Largest body in bytes; 0 refuses everything.',
    },
  ],
};
