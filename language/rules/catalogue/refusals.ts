import type { Entry } from './entry.ts';
import { remedies } from '../validation/remedies.ts';

/** What the controller refuses in a Sensor (`sensors.md` 7), with what it takes instead. */
export const refusedSensors: readonly Entry[] = [
  { id: 'V-001', what: 'There is no Sensor to look at: upstream’s own mistake.', shows: 'cluster' },
  { id: 'V-002', what: 'There is no EventBus to look at: upstream’s own mistake.', shows: 'cluster' },
  { id: 'V-003', what: 'Add the EventBus that the Sensor names.' },
  { id: 'V-004', what: 'Wait until the EventBus is ready.', shows: 'cluster' },
  { id: 'V-005', what: 'Let the controller read EventBuses.', shows: 'cluster' },
  { id: 'V-006', what: 'Wait until the status of the EventBus says what it is.', shows: 'cluster' },
  { id: 'V-007', what: 'Let the admission webhook read EventBuses.', shows: 'cluster' },
  { id: 'V-008', what: 'The admission webhook has no client: upstream’s own mistake.', shows: 'cluster' },
  { id: 'V-213', what: 'Mend the DLQ trigger: the same rules hold for it.' },
  ...ofIds((id) => id.startsWith('V-')),
];

/** What it refuses in an EventSource (`event-sources.md` 3); T-1 is no refusal. */
export const refusedSources: readonly Entry[] = [
  { id: 'E-2', what: 'Mend the event that the status names.' },
  { id: 'E-4', what: 'Add the EventBus that the EventSource names.' },
  { id: 'E-5', what: 'Wait until the EventBus is ready.', shows: 'cluster' },
  { id: 'E-6', what: 'Wait until the status of the EventBus says what it is.', shows: 'cluster' },
  { id: 'E-7', what: 'Give each value the type of its field: a port is a text.' },
  ...ofIds((id) => !/^(V|A7)-/.test(id)),
];

/** What it refuses in an EventBus (`event-bus.md` A.7); changes of one are refused by the admission webhook only. */
export const refusedBuses: readonly Entry[] = [
  ...ofIds((id) => id.startsWith('A7-')),
  ...updates([
    ['A7-u1', 'Make a new EventBus: one bus never becomes another.'],
    ['A7-u2', 'Make a new EventBus: native and exotic never become each other.'],
    ['A7-u3', 'Make a new EventBus: `auth` never changes.'],
    ['A7-u4', 'Make a new EventBus: `streamConfig` never changes.'],
  ]),
];

function ofIds(chosen: (id: string) => boolean): Entry[] {
  return Object.entries(remedies).flatMap(([id, what]) => (chosen(id) ? [{ id, what }] : []));
}

/** It takes two versions of an object to see a change. */
function updates(rows: readonly (readonly [id: string, what: string])[]): Entry[] {
  return rows.map(([id, what]) => ({ id, what, shows: 'cluster' }));
}
