import type { Event } from '../../../language/semantics/event.ts';
import { compileFilter } from '../../../language/semantics/filter.ts';
import { type Judge, NotSupported, difference } from '../vector.ts';
import { eventOf } from '../event.ts';

/** Both answers of a filter: what it judges, and the outcome of the verdict that explains it. */
export const judge: Judge = ({ in: input, out }) => {
  const filter = compileFilter(input.filters, input.operator);
  const event: Event | null = eventOf(input.event);
  const judged = filter.judge(event);
  const explained = filter.explain(event);
  if (explained.outcome !== judged.outcome || explained.error !== judged.error)
    return `judged ${JSON.stringify(judged)}, explained ${JSON.stringify(explained)}`;
  const { outcome, error } = judged;
  if (outcome === 'not-supported') throw new NotSupported(error);
  if (outcome === 'crash') return difference({ panic: true, panicText: error }, out);
  return difference({ pass: outcome === 'pass', error: error ?? null }, out);
};
