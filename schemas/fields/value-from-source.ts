import type { Struct } from '../struct.ts';

export const valueFromSource: Struct = {
  name: 'ValueFromSource',
  description: '',
  fields: [
    { name: 'secretKeyRef', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'configMapKeyRef', type: '*v1.ConfigMapKeySelector', omitempty: true, description: '' },
  ],
};
