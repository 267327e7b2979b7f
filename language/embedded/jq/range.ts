import type { Fuel } from '../fuel.ts';
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
  /** 1 upwards, -1 downwards, 0 nowhere. */
  private readonly direction: number;

  private constructor(value: JqValue, end: JqValue, step: JqValue, fuel: Fuel) {
    this.value = value;
    this.end = end;
    this.step = step;
    this.direction = Math.sign(compare(step, 0n, fuel));
  }

  /** Goes on with the first number, or back when there is none. */
  static begin(machine: Machine, [start, end, step]: readonly [JqValue, JqValue, JqValue], next: Step): Step | null {
    const iteration = new RangeIteration(start, end, step, machine.run.fuel);
    return iteration.isOver(machine) ? machine.backtrack() : machine.start(iteration, next);
  }

  next(machine: Machine): boolean {
    // To add and to compare takes longer than the machine's own steps to here and back.
    machine.run.fuel.step(4);
    machine.value = this.value;
    this.value = add(this.value, this.step, machine.run);
    return !this.isOver(machine);
  }

  private isOver({ run: { fuel } }: Machine): boolean {
    return this.direction * Math.sign(compare(this.value, this.end, fuel)) >= 0;
  }
}
