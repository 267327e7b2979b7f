import { addDependencies } from './add-dependencies.ts';
import { addSensor } from './add-sensor.ts';
import { addTrigger } from './add-trigger.ts';
import { addressByName } from './address-by-name.ts';
import { expandWildcard } from './expand-wildcard.ts';
import { extractFixture } from './extract-fixture.ts';
import { nameBus } from './name-bus.ts';
import { pinConditions } from './pin-conditions.ts';
import type { Refactoring } from './refactoring.ts';

/** All of them, in the order in which an editor shows them. */
export const refactorings: readonly Refactoring[] = [
  pinConditions,
  addressByName,
  expandWildcard,
  addDependencies,
  addTrigger,
  addSensor,
  extractFixture,
  nameBus,
];
