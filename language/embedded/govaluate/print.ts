import { compare } from '../../go/json-order.ts';
import { formatFloat } from '../../go/strconv-float.ts';
import { type Operand, Pattern } from './value.ts';

/** A value as `fmt` prints it with `%v`; only what decoded JSON holds, and patterns. */
export function printValue(value: Operand): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number') return formatFloat(value, 'g', -1);
  if (typeof value === 'string') return value;
  if (value instanceof Pattern) return value.regexp.pattern;
  if (Array.isArray(value)) return `[${value.map(printValue).join(' ')}]`;
  if (value instanceof Map) return `map[${[...value].sort(byKey).map(printEntry).join(' ')}]`;
  return JSON.stringify(value);
}

function printEntry([key, value]: [string, Operand]): string {
  return `${key}:${printValue(value)}`;
}

function byKey([a]: [string, Operand], [b]: [string, Operand]): number {
  return compare(a, b);
}
