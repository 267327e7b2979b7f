import type { Native } from './failure.ts';
import type { Step } from './machine.ts';
import type { JqValue } from './value.ts';

/** Puts a value in the place of the one at hand. */
export function constant(value: JqValue, next: Step): Step {
  return (machine) => {
    machine.value = value;
    return next;
  };
}

/** Applies a function without operands to the value at hand. */
export function applied(native: Native, next: Step): Step {
  return (machine) => {
    machine.value = native(machine.value, [], machine.run);
    return next;
  };
}
