import type { Fuel } from '../fuel.ts';
import { Slice, TypedMap, type Value } from '../../go/value.ts';
import type { TemplateFunction } from './function.ts';

/**
 * The function with its arguments paid for, element by element, before it walks through them: lists that share their
 * elements (`$x = list $x $x`) can be far larger than what made them.
 */
export function weighed(known: TemplateFunction): TemplateFunction {
  return {
    ...known,
    call: (values, run) => {
      for (const value of values) weigh(value, run.fuel);
      return known.call(values, run);
    },
  };
}

function weigh(value: Value, fuel: Fuel): void {
  if (value === null || typeof value !== 'object') return;
  const inner = value instanceof Slice ? value.items : value instanceof TypedMap ? value.entries : value;
  if (Array.isArray(inner)) {
    fuel.step(inner.length);
    for (const item of inner) weigh(item, fuel);
  } else if (inner instanceof Map) {
    fuel.step(inner.size);
    for (const item of inner.values()) weigh(item, fuel);
  }
}
