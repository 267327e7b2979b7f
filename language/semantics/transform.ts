import type { DataTransform } from './data-transform.ts';
import type { EventDependencyTransformer } from '../../schemas/types.generated.ts';
import { OutOfFuel } from '../embedded/fuel.ts';
import { decode } from '../go/json-decode.ts';
import { type RecordedSources, recordSources } from '../go/recorded-sources.ts';
import { type Sources, fixedSources } from '../go/sources.ts';
import type { Event } from './event.ts';
import { differences } from './difference.ts';
import { type Finding, verdictOf } from './finding.ts';
import { compileJqTransform } from './transform-jq.ts';
import { compileScriptTransform } from './transform-script.ts';
import type { Verdict } from './verdict.ts';

/** A dependency's transform, compiled once per manifest. */
export interface Transform {
  /** The event as it goes on; `null` when it goes no further. Upstream has no event (`null`) only in theory. */
  judge(event: Event | null): Transformed;
  explain(event: Event | null): Verdict;
}

export interface Transformed extends Finding {
  readonly event: Event | null;
}

/**
 * Compiles the `transform` of a dependency (`pkg/sensors/dependencies/transform.go: ApplyTransform`): jq counts when both are
 * given, and with neither the event stays as it is.
 */
export function compileTransform(
  transform: EventDependencyTransformer | null | undefined,
  sources: Sources = fixedSources,
): Transform {
  const { jq = '', script = '' } = transform ?? {};
  const program = jq !== '' ? compileJqTransform(jq) : script !== '' ? compileScriptTransform(script) : null;
  const language = jq !== '' ? 'jq' : 'script';
  return {
    judge: (event) => applyTo(event, { program, language, sources }),
    explain(event) {
      const recorded = recordSources(sources);
      const finding = applyTo(event, { program, language, sources: recorded.sources });
      const text = { kind: 'transform', at: program === null ? ['transform'] : ['transform', language] };
      return verdictOf(text, finding, {
        reason: reasonOf(finding, event, program === null),
        actual: finding.event?.data == null ? undefined : { text: finding.event.data, type: 'JSON' },
        ...(program === null || event?.data == null ? {} : detailsOf(program, event.data, finding, recorded)),
      });
    },
  };
}

/** How the program went; of one that succeeded also what it changed and lost. */
function detailsOf(
  program: DataTransform,
  data: string,
  { event }: Transformed,
  recorded: RecordedSources,
): Pick<Verdict, 'clauses' | 'lines' | 'changes' | 'losses'> {
  const course = program.course(data, recorded.again());
  if (event?.data == null) return course;
  const changes = differences(decode(data), decode(event.data));
  return { ...course, changes, losses: program.losses(data, recorded.again()) };
}

interface Applied {
  /** `null`: nothing is to be done. */
  readonly program: DataTransform | null;
  readonly language: 'jq' | 'script';
  readonly sources: Sources;
}

function applyTo(event: Event | null, { program, language, sources }: Applied): Transformed {
  if (program === null) return { outcome: 'pass', event };
  if (event === null) return { ...noEvent[language], event: null };
  if (event.data === null) return { outcome: 'pass', event };
  const answer = within(program, event.data, sources);
  if (!('data' in answer)) return { ...answer, event: null };
  const context = { ...event.context, datacontenttype: 'application/json' };
  return { outcome: 'pass', event: { context, data: answer.data } };
}

const noEvent: Readonly<Record<'jq' | 'script', Finding>> = {
  jq: { outcome: 'error', error: 'nil Event' },
  script: { outcome: 'crash', error: 'runtime error: invalid memory address or nil pointer dereference' },
};

/** An evaluation that takes too long is stopped; upstream would go on with it. */
function within(program: DataTransform, data: string, sources: Sources): ReturnType<DataTransform['apply']> {
  try {
    return program.apply(data, sources);
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
