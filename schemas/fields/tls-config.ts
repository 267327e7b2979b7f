import type { Struct } from '../struct.ts';

export const tlsConfig: Struct = {
  name: 'TLSConfig',
  description: 'TLS settings.',
  fields: [
    {
      name: 'caCertSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: 'Secret with the CA certificate.',
    },
    {
      name: 'clientCertSecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the client's certificate; needs `clientKeySecret`.",
    },
    {
      name: 'clientKeySecret',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the client's key; needs `clientCertSecret`.",
    },
    {
      name: 'insecureSkipVerify',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description: 'Verifies nothing, and ignores every certificate given here.',
    },
    {
      name: 'enabled',
      type: 'bool',
      omitempty: true,
      default: 'false',
      description: "Uses TLS with the system's certificates, even with no Secret given.",
    },
  ],
};
