import type { Struct } from '../struct.ts';

export const calendarEventSource: Struct = {
  name: 'CalendarEventSource',
  description: '',
  fields: [
    { name: 'schedule', type: 'string', description: '' },
    { name: 'interval', type: 'string', description: '' },
    { name: 'exclusionDates', type: '[]string', omitempty: true, description: '' },
    { name: 'timezone', type: 'string', omitempty: true, description: '' },
    { name: 'metadata', type: 'map[string]string', omitempty: true, description: '' },
    { name: 'persistence', type: '*v1alpha1.EventPersistence', omitempty: true, description: '' },
    { name: 'filter', type: '*v1alpha1.EventSourceFilter', omitempty: true, description: '' },
  ],
};
