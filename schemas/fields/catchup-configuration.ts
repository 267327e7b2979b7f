import type { Struct } from '../struct.ts';

export const catchupConfiguration: Struct = {
  name: 'CatchupConfiguration',
  description: 'Making up for events missed while the EventSource was down.',
  fields: [
    { name: 'enabled', type: 'bool', omitempty: true, description: 'Turns it on.' },
    { name: 'maxDuration', type: 'string', omitempty: true, description: 'How far back to go, as a Go duration.' },
  ],
};
