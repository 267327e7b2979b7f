import { Fuel, OutOfFuel } from '../embedded/fuel.ts';
import { first } from '../embedded/jq/evaluate.ts';
import { type JqProgram, parse } from '../embedded/jq/parse.ts';
import { type Stage, StageCollector, type StageFailure } from '../embedded/jq/stages.ts';
import type { Span } from '../embedded/language.ts';
import { type JqObject, type JqValue, NilObject } from '../embedded/jq/value.ts';
import { chargeWalk } from '../embedded/jq/weight.ts';
import { decodeObject } from '../go/json-decode.ts';
import { encode } from '../go/json-encode.ts';
import { findMistake } from '../go/json-syntax.ts';
import type { Sources } from '../go/sources.ts';
import { GoError } from '../go/value.ts';
import { shortJson, shortened } from './difference.ts';
import { failed } from './finding.ts';
import { lostDigits } from './losses.ts';
import type { DataTransform } from './data-transform.ts';
import type { Verdict } from './verdict.ts';

/**
 * `pkg/sensors/dependencies/transform.go: applyJQTransform`: the first output, an object, is the new data. Whatever goes wrong in the
 * program has one and the same text upstream. JSON that is wrong counts before a program that is wrong, and that before data that
 * is no object.
 */
export function compileJqTransform(source: string): DataTransform {
  const program = parse(source).value;
  const apply: DataTransform['apply'] = (data, sources) => {
    try {
      if (program.syntaxError !== null) return failed(findMistake(data)?.message ?? program.syntaxError);
      const input = decodeObject(data) as JqObject | null;
      const fuel = new Fuel(sources.limits);
      const output = first(program, input ?? new NilObject(), { fuel, now: clockOf(sources) });
      if (output === null) return failed('no output available from the jq command execution');
      if ('error' in output || !(output.value instanceof Map))
        return failed('jq transformation output must be a JSON object');
      chargeWalk(output.value, fuel);
      return { data: marshal(input === null ? withNil(output.value) : output.value) };
    } catch (error) {
      if (error instanceof GoError) return failed(error.message);
      throw error;
    }
  };
  return {
    apply,
    losses: (data) => lostDigits(data),
    course(data, sources) {
      const clauses = tracedStages(program, data, sources);
      return clauses.length === 0 ? {} : { clauses };
    },
  };
}

/** Seconds since 1970, with the microseconds that Go's clock has there. */
function clockOf(sources: Sources): () => number {
  return () => Number(sources.now() / 1000n) / 1e6;
}

/** The stages of the pipeline with what went in and came out: an evaluation of its own. */
function tracedStages(program: JqProgram, data: string, sources: Sources): Verdict[] {
  if (program.body === null || program.compileError !== null) return [];
  const trace = new StageCollector(program);
  let error: string | undefined;
  try {
    const input = (decodeObject(data) as JqObject | null) ?? new NilObject();
    const output = first(program, input, { fuel: new Fuel(sources.limits), now: clockOf(sources), trace });
    if (output !== null && 'error' in output) ({ error } = output);
  } catch (thrown) {
    if (thrown instanceof GoError) return [];
    if (!(thrown instanceof OutOfFuel)) throw thrown;
    error = thrown.message;
  }
  const failure = error === undefined || trace.failure === null ? null : { ...trace.failure, error };
  return trace.stages.slice(0, maxStages).map((stage, i) => stageVerdict(stage, i, { program, failure }));
}

const maxStages = 50;

function stageVerdict(
  stage: Stage,
  i: number,
  { program, failure }: { readonly program: JqProgram; readonly failure: (StageFailure & { error: string }) | null },
): Verdict {
  const { inputs, input, outputs, yielded } = stage;
  const clause = { kind: 'stage', at: ['transform', 'jq', i] };
  const text = textOf(program, stage);
  if (inputs === 0) return { ...clause, outcome: 'not-reached', reason: `${text}: no value came here` };
  const from = inputs === 1 ? shortJson(input!) : `${shortJson(input!)} and ${inputs - 1} more`;
  const more = yielded > outputs.length ? ` and ${yielded - outputs.length} more` : '';
  const to = yielded === 0 ? 'nothing' : outputs.map((output) => shortJson(output)).join(', ') + more;
  const reason = `${text}: ${from} → ${to}`;
  if (failure?.stage !== stage) return { ...clause, outcome: 'pass', reason };
  const { origin, error } = failure;
  const inside = textOf(program, origin.stage);
  const where = inside === text ? '' : `, failed in ${inside} on ${shortJson(origin.input)}`;
  return { ...clause, outcome: 'error', reason: reason + where, error };
}

function textOf({ source }: JqProgram, { start, end }: Span): string {
  return shortened(source.slice(start, end));
}

/** The nil map is `null` again where it is written. */
function withNil(value: JqValue): JqValue {
  if (value instanceof NilObject) return null;
  if (Array.isArray(value)) return value.map(withNil);
  if (!(value instanceof Map)) return value;
  return new Map(Array.from(value, ([key, item]) => [key, withNil(item)] as const));
}

/** Numbers that kept their spelling are written so. */
function marshal(value: JqValue): string {
  return encode(value, { escapeHTML: true, native: (number) => number.text() });
}
