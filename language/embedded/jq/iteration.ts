import type { Fuel } from '../fuel.ts';
import { Path } from './frame.ts';
import type { Machine } from './machine.ts';
import { keysOf } from './object.ts';
import type { JqValue } from './value.ts';

/** What is left to yield of an iteration. */
export interface Iteration {
  /** The next value, put into the machine; false when it was the last one. */
  next(machine: Machine): boolean;
}

/** The items of an array. */
export class ListIteration implements Iteration {
  private readonly items: readonly JqValue[];
  private i = 0;

  constructor(items: readonly JqValue[]) {
    this.items = items;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  next(machine: Machine): boolean {
    const value = this.items[this.i]!;
    if (machine.path !== null) machine.path = new Path(BigInt(this.i), value, machine.path);
    machine.value = value;
    return ++this.i < this.items.length;
  }
}

/** The members of an object, in the order of their keys. */
export class ObjectIteration implements Iteration {
  private readonly entries: ReadonlyMap<string, JqValue>;
  private readonly keys: readonly string[];
  private i = 0;

  constructor(entries: ReadonlyMap<string, JqValue>, fuel: Fuel) {
    this.entries = entries;
    this.keys = keysOf(entries, fuel);
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  next(machine: Machine): boolean {
    const key = this.keys[this.i]!;
    const value = this.entries.get(key)!;
    if (machine.path !== null) machine.path = new Path(key, value, machine.path);
    machine.value = value;
    return ++this.i < this.keys.length;
  }
}
