import type { Entry } from './entry.ts';
import { acceptedSensors } from './accepted-sensors.ts';
import { acceptedSources } from './accepted-sources.ts';
import { busGotchas } from './bus-gotchas.ts';
import { foundSince } from './found-since.ts';
import { refusedBuses, refusedSensors, refusedSources } from './refusals.ts';
import { sensorGotchas } from './sensor-gotchas.ts';
import { silentFailures } from './silent-failures.ts';
import { sourceSurprises } from './source-surprises.ts';

export type Catalogue = readonly { readonly title: string; readonly entries: readonly Entry[] }[];

/** All that happens without a word, in the order of its page. */
export const catalogue: Catalogue = [
  { title: 'What authors write', entries: silentFailures },
  { title: 'Sensors that are accepted', entries: acceptedSensors },
  { title: 'EventSources that are accepted', entries: acceptedSources },
  { title: 'Sensors, unlike their documentation', entries: sensorGotchas },
  { title: 'EventSources, unlike their documentation', entries: sourceSurprises },
  { title: 'The bus', entries: busGotchas },
  { title: 'Found since', entries: foundSince },
  { title: 'Sensors that are refused, and what it takes', entries: refusedSensors },
  { title: 'EventSources that are refused, and what it takes', entries: refusedSources },
  { title: 'EventBuses that are refused, and what it takes', entries: refusedBuses },
];
