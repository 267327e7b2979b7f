import { Complex, Numeric, Slice, TypedMap, type Value } from '../../../go/value.ts';

/** sprig's `empty`: nil, false, 0, and texts, lists and maps without elements. Structs never are. */
export function isEmpty(value: Value): boolean {
  switch (typeof value) {
    case 'number':
      return value === 0;
    case 'string':
    case 'bigint':
    case 'boolean':
      return !value;
    default:
      if (value === null) return true;
      if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0;
      if (value instanceof Map) return value.size === 0;
      if (value instanceof Numeric) return value.value === 0 || value.value === 0n;
      if (value instanceof Slice) return (value.items?.length ?? 0) === 0;
      if (value instanceof TypedMap) return (value.entries?.size ?? 0) === 0;
      if (value instanceof Complex) return value.real === 0 && value.imaginary === 0;
      return false;
  }
}
