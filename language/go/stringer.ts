import { durationText } from './duration.ts';
import { monthNames, weekdayNames } from './time-layout.ts';
import { Numeric, type Native, type Value } from './value.ts';

/** What the `Error()` or `String()` method of a value answers; `null` when its type has none. */
export function textOf(value: Value): string | null {
  if (value instanceof Numeric) return numericText(value);
  return isNative(value) ? value.text() : null;
}

export function isNative(value: Value): value is Native {
  return value !== null && typeof value === 'object' && 'native' in value;
}

function numericText({ type, value }: Numeric): string | null {
  switch (type.name) {
    case 'time.Duration':
      return durationText(value as bigint);
    case 'time.Month':
      return value >= 1n && value <= 12n
        ? monthNames[Number(value) - 1]!
        : `%!Month(${BigInt.asUintN(64, value as bigint)})`;
    case 'time.Weekday':
      return value >= 0n && value <= 6n
        ? weekdayNames[Number(value)]!
        : `%!Weekday(${BigInt.asUintN(64, value as bigint)})`;
    default:
      return null;
  }
}
