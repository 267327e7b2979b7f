import type { Struct } from '../struct.ts';

export const valueFromSource: Struct = {
  name: 'ValueFromSource',
  description: 'Where a value comes from.',
  fields: [
    { name: 'secretKeyRef', type: '*v1.SecretKeySelector', omitempty: true, description: 'A key of a Secret.' },
    {
      name: 'configMapKeyRef',
      type: '*v1.ConfigMapKeySelector',
      omitempty: true,
      description: 'A key of a ConfigMap.',
    },
  ],
};
