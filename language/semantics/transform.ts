import type { EventDependencyTransformer } from '../../schemas/types.generated.ts';
import { OutOfFuel } from '../embedded/fuel.ts';
import { decode } from '../go/json-decode.ts';
import type { Sources } from '../go/sources.ts';
import type { Event } from './event.ts';
import { differences } from './difference.ts';
import { type Finding, verdictOf } from './finding.ts';
import { compileJqTransform } from './transform-jq.ts';
import { compileScriptTransform } from './transform-script.ts';
import type { Loss, Verdict } from './verdict.ts';

/** A dependency's transform, compiled once per manifest. */
export interface Transform {
  /** The event as it goes on; `null` when it goes no further. Upstream has no event (`null`) only in theory. */
  judge(event: Event | null): Transformed;
  explain(event: Event | null): Verdict;
}

export interface Transformed extends Finding {
  readonly event: Event | null;
}

/** Makes data (JSON text or not) into other data, or answers why it cannot. */
export type TransformData = (data: string) => { readonly data: string } | Finding;

/** A transform in one of the languages. Only `apply` runs for each event; the rest is worked out when somebody asks why. */
export interface DataTransform {
  readonly apply: TransformData;
  /** What the conversions lose of data that was transformed. */
  losses(data: string): readonly Loss[];
  /** The parts of the program that ran, with what went in and came out. */
  steps(data: string): readonly Verdict[];
}

/**
 * Compiles the `transform` of a dependency (`pkg/sensors/dependencies/transform.go: ApplyTransform`): jq counts when both are
 * given, and with neither the event stays as it is.
 */
export function compileTransform(
  transform: EventDependencyTransformer | null | undefined,
  sources?: Sources,
): Transform {
  const { jq = '', script = '' } = transform ?? {};
  const program =
    jq !== '' ? compileJqTransform(jq, sources) : script !== '' ? compileScriptTransform(script, sources) : null;
  const language = jq !== '' ? 'jq' : 'script';
  const judge = (event: Event | null) => applyTo(event, program?.apply ?? null, language);
  return {
    judge,
    explain(event) {
      const finding = judge(event);
      const text = { kind: 'transform', at: program === null ? ['transform'] : ['transform', language] };
      return verdictOf(text, finding, {
        reason: reasonOf(finding, event, program === null),
        actual: finding.event?.data == null ? undefined : { text: finding.event.data, type: 'JSON' },
        ...detailsOf(program, event?.data ?? null, finding),
      });
    },
  };
}

/** The steps of the program; of one that succeeded also what it changed and lost. */
function detailsOf(program: DataTransform | null, data: string | null, { outcome, event }: Transformed): Details {
  if (program === null || data === null) return {};
  const steps = program.steps(data);
  const clauses = steps.length === 0 ? {} : { clauses: steps };
  if (outcome !== 'pass' || event?.data == null) return clauses;
  return { ...clauses, changes: differences(decode(data), decode(event.data)), losses: program.losses(data) };
}

type Details = Pick<Verdict, 'clauses' | 'changes' | 'losses'>;

function applyTo(event: Event | null, apply: TransformData | null, language: 'jq' | 'script'): Transformed {
  if (apply === null) return { outcome: 'pass', event };
  if (event === null) return { ...noEvent[language], event: null };
  if (event.data === null) return { outcome: 'pass', event };
  const answer = within(apply, event.data);
  if (!('data' in answer)) return { ...answer, event: null };
  const context = { ...event.context, datacontenttype: 'application/json' };
  return { outcome: 'pass', event: { context, data: answer.data } };
}

const noEvent: Readonly<Record<'jq' | 'script', Finding>> = {
  jq: { outcome: 'error', error: 'nil Event' },
  script: { outcome: 'crash', error: 'runtime error: invalid memory address or nil pointer dereference' },
};

/** An evaluation that takes too long is stopped; upstream would go on with it. */
function within(apply: TransformData, data: string): ReturnType<TransformData> {
  try {
    return apply(data);
  } catch (error) {
    if (error instanceof OutOfFuel) return { outcome: 'not-supported', error: error.message };
    if (error instanceof RangeError) return { outcome: 'not-supported', error: tooDeep };
    throw error;
  }
}

const tooDeep = 'the evaluation was stopped: a value is too large or nested too deeply';

function reasonOf({ error }: Transformed, event: Event | null, nothing: boolean): string {
  if (error !== undefined) return error;
  if (nothing) return 'there is neither jq nor a script';
  return event?.data == null ? 'there is no data to transform' : 'the data is what the transform made';
}
