import { compileSource, resolve } from '../../../language/semantics/resolve.ts';
import { type Judge, NotSupported, difference } from '../vector.ts';
import { bytes, eventsOf } from './events.ts';

export const judge: Judge = ({ in: input, out }) => {
  const { outcome, value, type, error } = resolve(compileSource(input.src), eventsOf(input.events));
  if (outcome === 'not-supported') throw new NotSupported(error);
  if (outcome === 'crash') return difference({ panic: true, panicText: error }, out);
  if (outcome === 'error') return difference({ error }, out);
  return difference({ error: null, type, ...(outcome === 'none' ? { value: null } : bytes('value', value)) }, out);
};
