import { sprint } from '../../../go/fmt.ts';
import { fromBytes } from '../../../go/strings.ts';
import { textOf } from '../../../go/stringer.ts';
import { type Value, itemsOf } from '../../../go/value.ts';

/** sprig's `strval`: the text of a value where one is wanted. */
export function strval(value: Value): string {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return fromBytes(value);
  return textOf(value) ?? sprint([value]);
}

/** sprig's `strslice`: the texts of the elements that are not nil; of anything else its own text. */
export function strslice(value: Value): string[] {
  if (value === null) return [];
  const items = itemsOf(value);
  if (items === null) return [strval(value)];
  return items.filter((item) => item !== null).map(strval);
}
