import { filter, transform } from '../../../language/embedded/lua/evaluate.ts';
import { parse } from '../../../language/embedded/lua/parse.ts';
import { type Judge, difference } from '../vector.ts';

interface Case {
  readonly mode: 'filter' | 'transform';
  readonly script: string;
  readonly data: string;
}

export const judge: Judge = (vector) => {
  const { mode, script, data } = vector.in as Case;
  const { value } = parse(script);
  const result = mode === 'filter' ? filter(value, data) : transform(value, data);
  if ('error' in result) return difference({ error: result.error }, vector.out);
  return difference({ ok: 'pass' in result ? result.pass : result.data }, vector.out);
};
