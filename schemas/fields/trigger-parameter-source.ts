import type { Struct } from '../struct.ts';

export const triggerParameterSource: Struct = {
  name: 'TriggerParameterSource',
  description: 'A value of an event; a template is tried first, then a key, then `value`.',
  fields: [
    {
      name: 'dependencyName',
      type: 'string',
      required: true,
      description:
        'Dependency whose event is read; when that event is absent a parameter is skipped and a payload crashes.',
    },
    {
      name: 'contextKey',
      type: 'string',
      omitempty: true,
      description: "Path in the event's attributes; not looked at when a data selector is given.",
    },
    {
      name: 'contextTemplate',
      type: 'string',
      omitempty: true,
      description: "Go template over the event's attributes.",
    },
    { name: 'dataKey', type: 'string', omitempty: true, description: "Path in the event's data (gjson)." },
    {
      name: 'dataTemplate',
      type: 'string',
      omitempty: true,
      description: "Go template over the event's data, which is `.Input`.",
    },
    {
      name: 'value',
      type: '*string',
      omitempty: true,
      description: 'Used when nothing else gives a value; quote it, it must be text.',
    },
    {
      name: 'useRawData',
      type: 'bool',
      omitempty: true,
      description: 'Keeps the JSON type of a value found by a key; without it everything becomes text.',
    },
  ],
};
