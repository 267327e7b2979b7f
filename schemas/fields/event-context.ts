import type { Struct } from '../struct.ts';

export const eventContext: Struct = {
  name: 'EventContext',
  description:
    'Compares attributes of the event; at least one of type, subject, source, datacontenttype must be given.',
  fields: [
    { name: 'id', type: 'string', description: 'Accepted but never compared.' },
    { name: 'source', type: 'string', description: "Must equal the EventSource's name." },
    { name: 'specversion', type: 'string', description: 'Accepted but never compared.' },
    { name: 'type', type: 'string', description: 'Must equal the kind of source, such as `webhook`.' },
    {
      name: 'datacontenttype',
      type: 'string',
      description: 'Must equal the content type, which is always `application/json`.',
    },
    { name: 'subject', type: 'string', description: "Must equal the event's name." },
    { name: 'time', type: 'v1.Time', description: 'Accepted but never compared.' },
  ],
};
