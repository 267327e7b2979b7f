import { isNative } from '../../go/stringer.ts';
import { GoPanic, type MapKey, Numeric, type Value } from '../../go/value.ts';
import { goType } from './operate.ts';

/** The value as the key of a map with keys of any type. Throws where it can be none. */
export function asKey(value: Value): MapKey {
  if (value === null || typeof value !== 'object' || value instanceof Numeric || isNative(value)) return value;
  throw new GoPanic(`runtime error: hash of unhashable type ${goType(value)}`);
}
