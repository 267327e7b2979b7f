import { Fuel } from '../embedded/fuel.ts';
import { first } from '../embedded/jq/evaluate.ts';
import { parse } from '../embedded/jq/parse.ts';
import { chargeWalk } from '../embedded/jq/weight.ts';
import { decodeObject } from '../go/json-decode.ts';
import { findMistake } from '../go/json-syntax.ts';
import { encode } from '../go/json-encode.ts';
import type { Sources } from '../go/sources.ts';
import { GoError } from '../go/value.ts';
import type { JqObject, JqValue } from '../embedded/jq/value.ts';
import { failed } from './finding.ts';
import type { TransformData } from './transform.ts';

/**
 * `pkg/sensors/dependencies/transform.go: applyJQTransform`: the first output, an object, is the new data. Whatever goes wrong in the
 * program has one and the same text upstream. JSON that is wrong counts before a program that is wrong, and that before data that
 * is no object.
 */
export function compileJqTransform(source: string, sources?: Sources): TransformData {
  const program = parse(source).value;
  const now = () => Number((sources?.now() ?? 0n) / 1000n) / 1e6;
  return (data) => {
    try {
      if (program.syntaxError !== null) return failed(findMistake(data)?.message ?? program.syntaxError);
      const input = decodeObject(data) as JqObject | null;
      const object: JqObject = input ?? new Map();
      const fuel = new Fuel(sources?.limits);
      const output = first(program, object, { fuel, now });
      if (output === null) return failed('no output available from the jq command execution');
      if ('error' in output || !(output.value instanceof Map))
        return failed('jq transformation output must be a JSON object');
      chargeWalk(output.value, fuel);
      return { data: marshal(input === null ? withNil(output.value, object) : output.value) };
    } catch (error) {
      if (error instanceof GoError) return failed(error.message);
      throw error;
    }
  };
}

/** Data that is `null` becomes Go's nil map: an object to the program, and `null` again where it is written. */
function withNil(value: JqValue, nil: JqObject): JqValue {
  if (value === nil) return null;
  if (Array.isArray(value)) return value.map((item) => withNil(item, nil));
  if (!(value instanceof Map)) return value;
  return new Map(Array.from(value, ([key, item]) => [key, withNil(item, nil)] as const));
}

/** Numbers that kept their spelling are written so. */
function marshal(value: JqValue): string {
  return encode(value, { escapeHTML: true, native: (number) => number.text() });
}
