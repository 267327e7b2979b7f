import { zoneLinks, zones } from './zones.generated.ts';

/** A `*time.Location`. */
export interface Zone {
  /** `Location.String()`: `UTC`, `Europe/Berlin`, the name of a fixed zone (may be empty). */
  readonly name: string;
  readonly kind: 'utc' | 'local' | 'named' | 'fixed';
  /** The kinds of time in use, in the order of the zone's file. */
  readonly periods: readonly Period[];
  /** When (seconds since 1970) which period begins, ascending. */
  readonly starts: readonly number[];
  readonly indexes: readonly number[];
  /** What holds after the last start; `null`: its period goes on for ever. */
  readonly rule: Rule | null;
}

export interface Period {
  readonly name: string;
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly daylight: boolean;
}

/** What holds at an instant, and from when until when (seconds since 1970; infinite without end). */
export interface Lookup extends Period {
  readonly start: number;
  readonly end: number;
}

interface Rule {
  readonly standard: Period;
  readonly daylight: Period;
  /** When daylight time begins and ends in a year, seconds since its start in the local time before; absent: never. */
  readonly begins: (year: number) => number;
  readonly ends: (year: number) => number;
}

const utcPeriod: Period = { name: 'UTC', offset: 0, daylight: false };

export const utc: Zone = {
  name: 'UTC',
  kind: 'utc',
  periods: [utcPeriod],
  starts: [],
  indexes: [],
  rule: null,
};

/** The local zone of a process that runs in UTC. */
export const localUtc: Zone = { ...utc, kind: 'local' };

/** `time.FixedZone`. */
export function fixedZone(name: string, offset: number): Zone {
  return { name, kind: 'fixed', periods: [{ name, offset, daylight: false }], starts: [], indexes: [], rule: null };
}

/** `time.LoadLocation`; `local` is what `Local` stands for. `null`: `unknown time zone …`. */
export function loadZone(name: string, local: Zone = localUtc): Zone | null {
  if (name === '' || name === 'UTC') return utc;
  if (name === 'Local') return local;
  const data = zones.get(zoneLinks.get(name) ?? name);
  return data === undefined ? null : decodeZone(name, data);
}

/** Every name that `loadZone` knows of the zone database, sorted. */
export function zoneNames(): readonly string[] {
  return ['UTC', ...[...zones.keys(), ...zoneLinks.keys()].filter((name) => name !== 'UTC').toSorted()];
}

/** The zone of a process whose `TZ` is the name; an unknown name is UTC, as in Go. */
export function localZone(name: string): Zone {
  const zone = loadZone(name);
  return zone === null ? localUtc : { ...zone, kind: 'local' };
}

/** The text of the error of `time.LoadLocation`. */
export function unknownZone(name: string): string {
  const hidden = name.includes('..') || name[0] === '/' || name[0] === '\\';
  return hidden ? 'time: invalid location name' : `unknown time zone ${name}`;
}

/** `Location.lookup`: what holds at the instant, seconds since 1970. */
export function lookupZone(zone: Zone, seconds: number): Lookup {
  const { starts } = zone;
  if (starts.length === 0 || seconds < starts[0]!) {
    if (starts.length === 0 && zone.rule !== null) return lookupRule(zone.rule, seconds, -Infinity);
    return { ...firstPeriod(zone), start: -Infinity, end: starts[0] ?? Infinity };
  }
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (seconds < starts[middle]!) high = middle;
    else low = middle;
  }
  if (low === starts.length - 1 && zone.rule !== null) return lookupRule(zone.rule, seconds, starts[low]!);
  return { ...zone.periods[zone.indexes[low]!]!, start: starts[low]!, end: starts[high] ?? Infinity };
}

/** `Location.lookupName`: the offset of an abbreviation, preferring the one in effect then; `null`: not used here. */
export function lookupZoneName(zone: Zone, name: string, seconds: number): number | null {
  const named = zone.periods.filter((period) => period.name === name);
  for (const period of named) {
    if (lookupZone(zone, seconds - period.offset).name === name)
      return lookupZone(zone, seconds - period.offset).offset;
  }
  return named[0]?.offset ?? null;
}

/** The first period that is not daylight time, by the rules of `lookupFirstZone`. */
function firstPeriod(zone: Zone): Period {
  const { periods, indexes } = zone;
  if (!indexes.includes(0)) return periods[0]!;
  if (indexes.length > 0 && periods[indexes[0]!]!.daylight) {
    for (let i = indexes[0]! - 1; i >= 0; i--) if (!periods[i]!.daylight) return periods[i]!;
  }
  return periods.find((period) => !period.daylight) ?? periods[0]!;
}

const day = 86400;

function lookupRule(rule: Rule, seconds: number, lastStart: number): Lookup {
  if (rule.standard === rule.daylight) return { ...rule.standard, start: lastStart, end: Infinity };
  const year = yearOf(seconds);
  const yearStart = daysBeforeYear(year) * day;
  const inYear = seconds - yearStart;
  let [first, last] = [rule.begins(year) - rule.standard.offset, rule.ends(year) - rule.daylight.offset];
  let [outside, inside] = [rule.standard, rule.daylight];
  if (last < first) {
    [first, last] = [last, first];
    [outside, inside] = [inside, outside];
  }
  if (inYear < first) return { ...outside, start: yearStart, end: first + yearStart };
  if (inYear >= last) return { ...outside, start: last + yearStart, end: yearStart + 365 * day };
  return { ...inside, start: first + yearStart, end: last + yearStart };
}

/** Days from 1970-01-01 to the first of January. */
function daysBeforeYear(year: number): number {
  const before = year - 1;
  return 365 * (year - 1970) + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
}

function yearOf(seconds: number): number {
  const days = Math.floor(seconds / day);
  let year = Math.floor(days / 365.2425) + 1970;
  while (daysBeforeYear(year) > days) year--;
  while (daysBeforeYear(year + 1) <= days) year++;
  return year;
}

/** The form of `zones.generated.ts`: `name/offset/daylight,…|gap index …|rule`, numbers in base 36. */
function decodeZone(name: string, data: string): Zone {
  const [periodText = '', startText = '', ruleText = ''] = data.split('|');
  const periods = periodText.split(',').map((text): Period => {
    const [label = '', offset = '0', daylight] = text.split('/');
    return { name: label, offset: Number.parseInt(offset, 36), daylight: daylight === '1' };
  });
  const starts: number[] = [];
  const indexes: number[] = [];
  let at = 0;
  if (startText !== '') {
    for (const text of startText.split(' ')) {
      at += Number.parseInt(text.slice(0, -1), 36);
      starts.push(at);
      indexes.push(Number.parseInt(text.slice(-1), 36));
    }
  }
  return { name, kind: 'named', periods, starts, indexes, rule: ruleText === '' ? null : parseRule(ruleText) };
}

/** A `TZ` string of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`, `<+0330>-3:30`. */
function parseRule(text: string): Rule | null {
  const match =
    /^(<[^>]+>|[A-Za-z]{3,})([+-]?[\d:]+)(?:(<[^>]+>|[A-Za-z]{3,})([+-]?[\d:]+)?(?:,([^,]+),([^,]+))?)?$/.exec(text);
  if (!match) return null;
  const [, standardName = '', standardOffset = '', daylightName, daylightOffset, begins, ends] = match;
  const standard = { name: standardName.replace(/[<>]/g, ''), offset: -clock(standardOffset), daylight: false };
  if (daylightName === undefined) return { standard, daylight: standard, begins: () => 0, ends: () => 0 };
  const offset = daylightOffset === undefined ? standard.offset + 3600 : -clock(daylightOffset);
  return {
    standard,
    daylight: { name: daylightName.replace(/[<>]/g, ''), offset, daylight: true },
    begins: yearly(begins ?? 'M3.2.0'),
    ends: yearly(ends ?? 'M11.1.0'),
  };
}

function clock(text: string): number {
  const [hours = '0', minutes = '0', seconds = '0'] = text.replace(/^[+-]/, '').split(':');
  const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return text[0] === '-' ? -value : value;
}

/** `M3.5.0/2`, `J60`, `59`: seconds from the start of a year to the local time of the change. */
function yearly(text: string): (year: number) => number {
  const [date = '', time] = text.split('/');
  const ofDay = time === undefined ? 7200 : clock(time);
  const month = /^M(\d+)\.(\d+)\.(\d+)$/.exec(date);
  if (month) {
    const [wantedMonth, week, weekday] = [Number(month[1]), Number(month[2]), Number(month[3])];
    return (year) => dayOfMonthRule(year, wantedMonth, week, weekday) * day + ofDay;
  }
  if (date[0] === 'J') {
    const number = Number(date.slice(1));
    return (year) => (number - 1 + (isLeap(year) && number >= 60 ? 1 : 0)) * day + ofDay;
  }
  return () => Number(date) * day + ofDay;
}

function dayOfMonthRule(year: number, month: number, week: number, weekday: number): number {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const before = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  const firstWeekday = (((daysBeforeYear(year) + before + 4) % 7) + 7) % 7;
  let dayOfMonth = ((weekday - firstWeekday + 7) % 7) + 1 + (week - 1) * 7;
  while (dayOfMonth > lengths[month - 1]!) dayOfMonth -= 7;
  return before + dayOfMonth - 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
