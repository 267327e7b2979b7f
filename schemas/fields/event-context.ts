import type { Struct } from '../struct.ts';

export const eventContext: Struct = {
  name: 'EventContext',
  description: '',
  fields: [
    { name: 'id', type: 'string', description: '' },
    { name: 'source', type: 'string', description: '' },
    { name: 'specversion', type: 'string', description: '' },
    { name: 'type', type: 'string', description: '' },
    { name: 'datacontenttype', type: 'string', description: '' },
    { name: 'subject', type: 'string', description: '' },
    { name: 'time', type: 'v1.Time', description: '' },
  ],
};
