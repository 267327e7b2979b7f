import { type Fuel, OutOfFuel } from '../fuel.ts';
import type { GjsonPath } from './path.ts';
import type { Result } from './result.ts';
import type { Cut } from './source.ts';

/** What nested evaluations share. */
export interface Run {
  readonly fuel: Fuel;
  readonly depth: number;
  /** Paths within paths are evaluated by what evaluates the outermost one. */
  readonly get: (cut: Cut, path: GjsonPath, run: Run) => Result;
}

/** `Result.Get`: the path below a value; places count from what the value's own place counts from. */
export function getBelow(value: Result, path: GjsonPath, run: Run): Result {
  const found = run.get(value, path, deeper(run));
  // A list's own places are looked at only where those of the value count from 0.
  if (found.indexes === null) found.index += value.index;
  return found;
}

/** The run one level further in. Real paths have a handful of levels; the limit keeps hostile ones off the stack. */
export function deeper(run: Run): Run {
  if (run.depth >= MAX_DEPTH) throw new OutOfFuel('the evaluation was stopped: the path is nested too deeply');
  return { ...run, depth: run.depth + 1 };
}

const MAX_DEPTH = 200;
