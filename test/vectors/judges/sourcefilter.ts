import { compileSourceFilter } from '../../../language/semantics/source-filter.ts';
import { fixedSources } from '../../../language/go/sources.ts';
import { type Judge, difference } from '../vector.ts';

export const judge: Judge = (vector) => {
  const { data, filter } = vector.in as { data: string; filter: { expression?: string } };
  const clause = compileSourceFilter(filter.expression ?? '', ['filter', 'expression']);
  const { outcome, error = null } = clause.judge({ data, sources: fixedSources });
  return difference({ dispatch: outcome === 'pass', error }, vector.out);
};
