import type { Struct } from '../struct.ts';

export const calendarEventSource: Struct = {
  name: 'CalendarEventSource',
  description: 'Events at times of a schedule.',
  fields: [
    { name: 'schedule', type: 'string', description: 'Five-field cron line; wins over `interval`.' },
    {
      name: 'interval',
      type: 'string',
      description: 'Pause between events as a Go duration, such as `10s`; not looked at when `schedule` is set.',
    },
    {
      name: 'exclusionDates',
      type: '[]string',
      omitempty: true,
      description: 'Days without events, as `EXDATE:20060102T150405Z`; the whole UTC day is left out.',
    },
    {
      name: 'timezone',
      type: 'string',
      omitempty: true,
      description: "IANA name of the zone in which `schedule` is read; default is the pod's own zone, usually UTC.",
    },
    {
      name: 'metadata',
      type: 'map[string]string',
      omitempty: true,
      description: "Constant text values that are put into every event's data under `metadata`.",
    },
    {
      name: 'persistence',
      type: '*v1alpha1.EventPersistence',
      omitempty: true,
      description: 'Remembers the last event so that missed ones can be made up; needs `configMap`.',
    },
    {
      name: 'filter',
      type: '*v1alpha1.EventSourceFilter',
      omitempty: true,
      description:
        'Drops events before they reach the bus; a filter that fails drops the event too, and the sender is told success.',
    },
  ],
};
