import { compare } from './compare.ts';
import type { Iteration } from './iteration.ts';
import type { Machine, Step } from './machine.ts';
import { add } from './operate.ts';
import type { JqValue } from './value.ts';

/** The numbers from a start up to, but without, an end. */
export class RangeIteration implements Iteration {
  private value: JqValue;
  private readonly end: JqValue;
  private readonly step: JqValue;

  private constructor(value: JqValue, end: JqValue, step: JqValue) {
    this.value = value;
    this.end = end;
    this.step = step;
  }

  /** Goes on with the first number, or back when there is none. */
  static begin(machine: Machine, [start, end, step]: readonly [JqValue, JqValue, JqValue], next: Step): Step | null {
    const iteration = new RangeIteration(start, end, step);
    return iteration.isOver(machine) ? machine.backtrack() : machine.start(iteration, next);
  }

  next(machine: Machine): boolean {
    machine.value = this.value;
    this.value = add(this.value, this.step, machine.run);
    return !this.isOver(machine);
  }

  private isOver({ run: { fuel } }: Machine): boolean {
    return Math.sign(compare(this.step, 0n, fuel)) * Math.sign(compare(this.value, this.end, fuel)) >= 0;
  }
}
