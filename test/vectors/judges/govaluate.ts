import { evaluate } from '../../../language/embedded/govaluate/evaluate.ts';
import { parse } from '../../../language/embedded/govaluate/parse.ts';
import { GoError, GoPanic, type Value, fromPlain } from '../../../language/go/value.ts';
import { type Judge, difference } from '../vector.ts';

export const judge: Judge = (vector) => {
  const { expr, params, mode } = vector.in as { expr: string; params: Record<string, unknown>; mode: string };
  return difference(answer(expr, fromPlain(params) as Map<string, Value>, mode), vector.out);
};

function answer(source: string, parameters: Map<string, Value>, mode: string): unknown {
  const { value, errors } = parse(source);
  if (value === null) return failed(errors[0]!.message, 'parse');
  if (mode === 'vars') return { ok: value.variables.map(({ name }) => name) };
  try {
    return { ok: typed(evaluate(value, parameters)) };
  } catch (error) {
    if (error instanceof GoPanic) return failed(`panic: ${error.message}`, 'eval');
    if (error instanceof GoError) return failed(error.message, 'eval');
    throw error;
  }
}

function failed(error: string, stage: string): unknown {
  return error.startsWith('panic: ') ? { error } : { error, stage };
}

/** The result as the vectors and the comparison with the original write it. */
export function typed(value: Value): { type: string; value: unknown } {
  if (value === null) return { type: 'null', value: null };
  if (Array.isArray(value)) return { type: 'array', value: value.map(plain) };
  if (value instanceof Map) return { type: 'object', value: plain(value) };
  return { type: typeof value === 'boolean' ? 'bool' : typeof value, value: plain(value) };
}

function plain(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}
