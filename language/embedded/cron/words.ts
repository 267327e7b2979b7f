import { monthNames, weekdayNames } from '../../go/time-layout.ts';
import { type Field, type Schedule } from './schedule.ts';
import { type Place, places } from './field.ts';

/** The schedule in plain English: `at 02:30, on Monday to Friday, in January (Europe/Berlin)`. */
export function words(schedule: Schedule): string {
  const parts = [timeOfDay(schedule), days(schedule), months(schedule.month)].filter((part) => part !== '');
  const zone = schedule.zone === null ? '' : ` (${schedule.zone.name})`;
  if (isEmpty(schedule)) return `never${zone}`;
  return parts.join(', ') + zone;
}

function isEmpty({ minute, hour, month }: Schedule): boolean {
  return [minute, hour, month].some(({ values }) => values.size === 0);
}

function timeOfDay({ minute, hour }: Schedule): string {
  const minutes = sorted(minute);
  const hours = sorted(hour);
  if (minutes.length * hours.length <= 6) return `at ${list(hours.flatMap((h) => minutes.map((m) => clock(h, m))))}`;
  const when = minutePhrase(minutes);
  if (hours.length === 24) return when;
  const step = stepOf(hours, places[1]);
  if (step > 1) return `${when} of every ${ordinal(step)} hour`;
  return `${when} of ${hours.length === 1 ? 'hour' : 'the hours'} ${ranges(hours, String)}`;
}

function minutePhrase(minutes: readonly number[]): string {
  if (minutes.length === 60) return 'every minute';
  if (minutes.length === 1) return minutes[0] === 0 ? 'at the beginning of every hour' : `at minute ${minutes[0]}`;
  const step = stepOf(minutes, places[0]);
  return step > 1 ? `every ${step} minutes` : `at the minutes ${ranges(minutes, String)}`;
}

/** Both day fields restricted: either may match. With a star in one of them both must. */
function days({ dayOfMonth, dayOfWeek }: Schedule): string {
  const either = !dayOfMonth.star && !dayOfWeek.star;
  const phrases: string[] = [];
  if (either || dayOfMonth.values.size < 31) phrases.push(dayOfMonthPhrase(dayOfMonth));
  if (either || dayOfWeek.values.size < 7) phrases.push(dayOfWeekPhrase(dayOfWeek));
  const known = phrases.filter((phrase) => phrase !== '');
  if (known.length === 0) return either ? 'on no day' : '';
  return known.join(either ? ' or ' : ' if it is ').replace(' if it is on ', ' if it is ');
}

function dayOfMonthPhrase({ values }: Field): string {
  if (values.size === 31) return 'every day';
  const numbers = [...values].sort((a, b) => a - b);
  if (numbers.length === 0) return '';
  return `on ${numbers.length === 1 ? 'day' : 'the days'} ${ranges(numbers, String)} of the month`;
}

function dayOfWeekPhrase({ values }: Field): string {
  const numbers = [...values].sort((a, b) => a - b);
  return numbers.length === 0 ? '' : `on ${ranges(numbers, (day) => weekdayNames[day]!)}`;
}

function months(month: Field): string {
  if (month.values.size === 12) return '';
  return `in ${ranges(sorted(month), (number) => monthNames[number - 1]!)}`;
}

function sorted({ values }: Field): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The distance when the values are every n-th from the first on, else 0. */
function stepOf(values: readonly number[], { min, max }: Place): number {
  const step = values[1]! - values[0]!;
  const regular = values.every((value, i) => value === min + i * step);
  return regular && values.at(-1)! + step > max ? step : 0;
}

/** `1 to 5, 8 and 10`. */
function ranges(values: readonly number[], name: (value: number) => string): string {
  const texts: string[] = [];
  for (let i = 0; i < values.length; ) {
    let end = i;
    while (values[end + 1] === values[end]! + 1) end++;
    if (end - i >= 2) texts.push(`${name(values[i]!)} to ${name(values[end]!)}`);
    else for (let k = i; k <= end; k++) texts.push(name(values[k]!));
    i = end + 1;
  }
  return list(texts);
}

function list(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function ordinal(number: number): string {
  return `${number}${number === 2 ? 'nd' : number === 3 ? 'rd' : 'th'}`;
}
