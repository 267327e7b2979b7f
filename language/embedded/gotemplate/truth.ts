import { Complex, Numeric, Slice, TypedMap } from '../../go/value.ts';
import { type TemplateValue, noValue } from './call.ts';

/** Whether a value counts as true: it is not the zero of its type. Structs always do. */
export function isTrue(value: TemplateValue): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'number':
      return value !== 0;
    case 'bigint':
      return value !== 0n;
    default:
      if (value === null || value === noValue) return false;
      if (Array.isArray(value) || value instanceof Uint8Array) return value.length > 0;
      if (value instanceof Map) return value.size > 0;
      if (value instanceof Numeric) return value.value !== 0 && value.value !== 0n;
      if (value instanceof Slice) return value.items !== null && value.items.length > 0;
      if (value instanceof TypedMap) return value.entries !== null && value.entries.size > 0;
      if (value instanceof Complex) return value.real !== 0 || value.imaginary !== 0;
      return true;
  }
}
