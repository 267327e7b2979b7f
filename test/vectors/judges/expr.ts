import { compileSourceFilter } from '../../../language/semantics/source-filter.ts';
import { fixedSources } from '../../../language/go/sources.ts';
import { type Judge, difference } from '../vector.ts';

export const judge: Judge = (vector) => {
  const { expression, data } = vector.in as { expression: string; data: string };
  const { outcome, error } = compileSourceFilter(expression, []).judge({ data, sources: fixedSources });
  return difference(error === undefined ? { ok: outcome === 'pass' } : { error }, vector.out);
};
