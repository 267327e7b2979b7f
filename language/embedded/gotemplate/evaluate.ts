import { Fuel, OutOfFuel } from '../fuel.ts';
import { type Sources, fixedSources } from '../../go/sources.ts';
import type { Value } from '../../go/value.ts';
import type { Template } from './node.ts';
import { Execution } from './execution.ts';
import { ExecutionFailure, type Trace } from './pipelines.ts';

/** What came out: the text, or Go's exact error (`template: param:1:3: executing "param" at <.x>: …`). */
export type Rendering = { readonly text: string } | Failure;

/** `start…end`: the part of the template where it failed; absent when the evaluation was stopped. */
export interface Failure {
  readonly error: string;
  readonly start?: number;
  readonly end?: number;
}

export interface EvaluationOptions {
  readonly trace?: Trace;
  readonly fuel?: Fuel;
  readonly sources?: Sources;
}

/** `Template.Execute(data)`. The template must have been parsed without errors. */
export function evaluate(template: Template, data: Value, options: EvaluationOptions = {}): Rendering {
  const run = {
    fuel: options.fuel ?? new Fuel(options.sources?.limits),
    sources: options.sources ?? fixedSources,
    regexps: template.regexps,
  };
  const execution = new Execution(template, run, options.trace);
  try {
    return { text: execution.execute(data) };
  } catch (error) {
    if (error instanceof ExecutionFailure) return { error: error.message, start: error.start, end: error.end };
    if (error instanceof OutOfFuel) return { error: error.message };
    if (error instanceof RangeError) return { error: 'the evaluation was stopped: its values are nested too deeply' };
    throw error;
  }
}
