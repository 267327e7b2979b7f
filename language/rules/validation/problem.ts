import type { Path } from '../../yaml/path.ts';

/** One thing that upstream's validator refuses. */
export interface ValidationProblem {
  /** The rule's number in the references: `V-101`, `W-2`, `amqp-1`. */
  readonly id: string;
  /** Upstream's exact text; `''` is a text too (a missing `webhook`). */
  readonly message: string;
  /** Where, relative to the object. */
  readonly path: Path;
  /** The validator itself panics here, which the controller recovers: nothing is deployed, and the status says nothing. */
  readonly crash?: true;
}

/**
 * Problems in the order in which upstream meets them. It stops at the first; ours go on, so a rule that looks into what an
 * earlier one found missing is passed over.
 */
export type Problems = Generator<ValidationProblem, void>;

/** The same problems with a text before each message and a path before each path. */
export function* within(problems: Iterable<ValidationProblem>, path: Path, prefix = ''): Problems {
  for (const problem of problems) {
    yield { ...problem, message: prefix + problem.message, path: [...path, ...problem.path] };
  }
}
