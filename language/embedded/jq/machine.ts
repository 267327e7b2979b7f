import { OutOfFuel } from '../fuel.ts';
import { Break, type Run, complaint, Failure } from './failure.ts';
import { Cell, Frame, Path } from './frame.ts';
import { type Iteration, ListIteration, ObjectIteration } from './iteration.ts';
import { type TraceSink, visitsBetween } from './trace.ts';
import type { JqValue } from './value.ts';

/**
 * One step of a compiled program: changes the machine and answers the step that follows, `null` when the program has an
 * output or has ended. Each step knows what follows it; what comes back to several places is on the stack.
 */
export type Step = (machine: Machine) => Step | null;

type ForkKind = 'choice' | 'items' | 'try' | 'tried' | 'alternative' | 'label';

class Fork {
  readonly kind: ForkKind;
  readonly step: Step | null;
  readonly value: JqValue;
  readonly stack: Cell | null;
  readonly frame: Frame | null;
  readonly path: Path | null;
  readonly extra: Iteration | Failure | null;

  constructor(kind: ForkKind, step: Step | null, machine: Machine, extra: Iteration | Failure | null) {
    this.kind = kind;
    this.step = step;
    this.value = machine.value;
    this.stack = machine.stack;
    this.frame = machine.frame;
    this.path = machine.path;
    this.extra = extra;
  }
}

const maxForks = 1_000_000;

/**
 * Runs a compiled program, output by output. Forks are the places to come back to: for the next output (`choice`, `items`), or
 * with an error (`try`, and `alternative` for `?//`). Nothing here recurses, so no program can use up the stack.
 */
export class Machine {
  value: JqValue;
  stack: Cell | null = null;
  frame: Frame | null = new Frame([], null);
  /** `null` where no path is asked for. */
  path: Path | null = null;
  readonly run: Run;
  private readonly trace: TraceSink | null;
  private readonly forks: Fork[] = [];
  private failure: Failure | null = null;
  private resumed: Step | null;

  constructor(start: Step, value: JqValue, run: Run, trace: TraceSink | null) {
    this.resumed = start;
    this.value = value;
    this.run = run;
    this.trace = trace;
  }

  /** The next output; an error ends the program; `null` when there is no more. Throws `OutOfFuel`. */
  next(): { readonly value: JqValue } | { readonly failure: Failure } | null {
    let step = this.resumed ?? this.backtrack();
    this.resumed = null;
    let output = false;
    while (step !== null)
      try {
        output = this.loop(step);
        step = null;
      } catch (error) {
        if (error instanceof Failure) step = this.fail(error);
        else throw this.stopped(error);
      }
    if (output) return { value: this.value };
    const { failure } = this;
    this.failure = null;
    return failure === null ? null : { failure };
  }

  /** True when it stopped with an output. */
  private loop(first: Step): boolean {
    let step: Step | null = first;
    const { fuel } = this.run;
    for (let count = 0; ; ) {
      if (step === emit) {
        fuel.step(count);
        return true;
      }
      step = step(this);
      if (step === null) return false;
      // A step here is worth two of other languages' machines.
      if (++count === 256) {
        fuel.step(2 * count);
        count = 0;
      }
    }
  }

  push(item: unknown): void {
    this.stack = new Cell(item, null, this.stack);
  }

  pop(): unknown {
    const { item, next } = this.stack!;
    this.stack = next;
    return item;
  }

  /** Puts the value and the path aside; what follows is not part of a path. */
  save(): void {
    this.stack = new Cell(this.value, this.path, this.stack);
    this.path = null;
  }

  /** Takes back what `save` put aside. */
  restore(): void {
    const { item, extra, next } = this.stack!;
    this.value = item as JqValue;
    this.path = extra as Path | null;
    this.stack = next;
  }

  fork(kind: ForkKind, step: Step | null, extra: Iteration | Failure | null = null): void {
    if (this.forks.length >= maxForks) throw new OutOfFuel('the evaluation was stopped: it used too much memory');
    this.forks.push(new Fork(kind, step, this, extra));
  }

  /** Goes back to the last place that may have another output. */
  backtrack(): Step | null {
    for (;;) {
      const fork = this.forks.pop();
      if (fork === undefined) return null;
      if (fork.kind === 'choice') {
        this.resume(fork);
        return fork.step;
      }
      if (fork.kind === 'items') {
        this.resume(fork);
        if ((fork.extra as Iteration).next(this)) this.forks.push(fork);
        return fork.step;
      }
    }
  }

  /** Goes back to the `try` that catches the error. */
  fail(failure: Failure): Step | null {
    const { stack } = this;
    // The number of `try`s that have ended already: they must not catch what comes behind them.
    let ended = 0;
    for (;;) {
      const fork = this.forks.pop();
      if (fork === undefined) {
        this.tell(failure, stack, null);
        this.failure = failure;
        return null;
      }
      this.run.fuel.step();
      if (fork.kind === 'tried') ended++;
      else if (fork.kind === 'alternative') {
        this.tell(failure, stack, fork.stack);
        this.resume(fork);
        return fork.step;
      } else if (fork.kind === 'label') {
        if (ended === 0 && fork.extra === failure) return this.backtrack();
      } else if (fork.kind === 'try') {
        if (ended > 0) ended--;
        else if (failure.isCatchable) {
          this.tell(failure, stack, fork.stack);
          return this.caught(fork, failure);
        }
      }
    }
  }

  /** Tells the sink, if there is one, of the stages that an error leaves; `break` is none. */
  private tell(failure: Failure, from: Cell | null, to: Cell | null): void {
    if (this.trace !== null && !(failure instanceof Break)) this.trace.fail(visitsBetween(from, to), failure.text);
  }

  /** What no program can catch: the end of the fuel, also of the engine's own stack and memory. */
  private stopped(error: unknown): unknown {
    const stop =
      error instanceof RangeError
        ? new OutOfFuel('the evaluation was stopped: a value is too large or nested too deeply')
        : error;
    if (stop instanceof OutOfFuel) this.trace?.fail(visitsBetween(this.stack, null), () => stop.message);
    return stop;
  }

  private caught(fork: Fork, failure: Failure): Step | null {
    if (fork.step === null) return this.backtrack();
    this.resume(fork);
    this.value = failure.caught(this.run.fuel);
    return fork.step;
  }

  private resume(fork: Fork): void {
    this.value = fork.value;
    this.stack = fork.stack;
    this.frame = fork.frame;
    this.path = fork.path;
  }

  /** Puts a value that was found under a key of the one before. Throws when that is not part of a path that is asked for. */
  descend(from: JqValue, key: JqValue, to: JqValue): void {
    if (this.path !== null) {
      if (!isSame(from, this.path.value)) throw complaint('invalid path against', from);
      this.path = new Path(key, to, this.path);
    }
    this.value = to;
  }

  /** Yields the members of the value one by one, then goes on with `step`. */
  iterate(step: Step): Step | null {
    const { value, path } = this;
    const isList = Array.isArray(value);
    if (!isList && !(value instanceof Map)) return this.fail(complaint('cannot iterate over', value));
    if (path !== null && !isSame(value, path.value))
      return this.fail(complaint('invalid path on iterating against', value));
    const iteration = isList ? new ListIteration(value) : new ObjectIteration(value, this.run.fuel);
    return iteration.isEmpty ? this.backtrack() : this.start(iteration, step);
  }

  /** Goes on with the first of several values; there is one at least. */
  start(iteration: Iteration, step: Step): Step {
    this.fork('items', step, iteration);
    if (!iteration.next(this)) this.forks.pop();
    return step;
  }
}

/** The step that ends the program with an output. */
export const emit: Step = () => null;

/** Ends a function: goes on where it was called. */
export const returnStep: Step = (machine) => {
  const { item, extra, next } = machine.stack!;
  machine.stack = next;
  machine.frame = extra as Frame | null;
  return item as Step;
};

export const backtrackStep: Step = (machine) => machine.backtrack();

/** Go's identity of arrays and objects, equality of all others; numbers of two kinds differ. */
export function isSame(a: JqValue, b: JqValue): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0;
}
