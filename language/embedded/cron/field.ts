import { atoi, numberError } from '../../go/strconv-parse.ts';
import type { Field } from './schedule.ts';

/** One of the five places of a spec. */
export interface Place {
  readonly name: 'minute' | 'hour' | 'day of month' | 'month' | 'day of week';
  readonly min: number;
  readonly max: number;
  /** Lower case; the first stands for `min`. */
  readonly names: readonly string[];
}

export const places: readonly [Place, Place, Place, Place, Place] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  {
    name: 'month',
    min: 1,
    max: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of week', min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/** The reason why a field is wrong. */
export class FieldError extends Error {}

/** Reads a list of ranges (`cron/parser.go: getField`); throws `FieldError` with the original's text. */
export function parseField(text: string, place: Place): Field {
  const values = new Set<number>();
  let star = false;
  for (const range of text.split(',').filter((part) => part !== '')) {
    const parsed = parseRange(range, place);
    star ||= parsed.star;
    for (let value = parsed.start; value <= parsed.end; value += parsed.step) values.add(Number(value));
  }
  return { values, star, text };
}

interface Range {
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
  readonly star: boolean;
}

function parseRange(text: string, place: Place): Range {
  const [bounds, ...steps] = text.split('/') as [string, ...string[]];
  const [low, ...highs] = bounds.split('-') as [string, ...string[]];
  const open = low === '*' || low === '?';
  const start = open ? BigInt(place.min) : parseValue(low, place);
  let end = open ? BigInt(place.max) : start;
  if (!open && highs.length === 1) end = parseValue(highs[0]!, place);
  if (!open && highs.length > 1) throw new FieldError(`too many hyphens: ${text}`);
  if (steps.length > 1) throw new FieldError(`too many slashes: ${text}`);
  const step = steps.length === 0 ? 1n : parseNumber(steps[0]!);
  // `5/10` goes on to the end.
  if (steps.length === 1 && highs.length === 0) end = BigInt(place.max);
  checkRange({ start, end, step, star: open && step <= 1n }, place, text);
  return { start, end, step, star: open && step <= 1n };
}

function checkRange({ start, end, step }: Range, { min, max }: Place, text: string): void {
  if (start < min) throw new FieldError(`beginning of range (${start}) below minimum (${min}): ${text}`);
  if (end > max) throw new FieldError(`end of range (${end}) above maximum (${max}): ${text}`);
  if (start > end) throw new FieldError(`beginning of range (${start}) beyond end of range (${end}): ${text}`);
  if (step === 0n) throw new FieldError(`step of range should be a positive number: ${text}`);
}

function parseValue(text: string, { names, min }: Place): bigint {
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? parseNumber(text) : BigInt(index + min);
}

function parseNumber(text: string): bigint {
  const { value, error } = atoi(text);
  if (error !== null) throw new FieldError(`failed to parse int from ${text}: ${numberError('Atoi', text, error)}`);
  if (value < 0n) throw new FieldError(`negative number (${value}) not allowed: ${text}`);
  return value;
}
