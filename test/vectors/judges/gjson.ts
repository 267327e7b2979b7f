import { evaluate } from '../../../language/embedded/gjson/evaluate.ts';
import { parse } from '../../../language/embedded/gjson/parse.ts';
import { encode } from '../../../language/go/json-encode.ts';
import type { Value } from '../../../language/go/value.ts';
import { type Judge, difference } from '../vector.ts';

export const judge: Judge = (vector) => {
  const result = evaluate(parse(vector.in.path).value, vector.in.json);
  const { exists, type, raw, str, float, bool, value } = result;
  const num = type === 'Number' ? { num: number(result.num) } : {};
  return difference(
    { exists, type, raw, str, float: number(float), bool, value: printed(value), ...num },
    vector.out.ok,
  );
};

/** A Go value as the vectors hold it: through `json.Marshal`, whose errors are kept. */
function printed(value: Value): unknown {
  try {
    return JSON.parse(encode(value));
  } catch (error) {
    return { unsupported: (error as Error).message };
  }
}

function number(value: number): number | string {
  if (Number.isNaN(value)) return 'NaN';
  return Number.isFinite(value) ? value : value > 0 ? '+Inf' : '-Inf';
}
