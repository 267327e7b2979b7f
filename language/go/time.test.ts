import { expect, test } from 'vitest';
import { durationText, parseDuration, roundDuration } from './duration.ts';
import { formatTime } from './time-format.ts';
import { parseTime } from './time-parse.ts';
import { Time, addDuration, civilOf, dateTime, inZone, subtractTimes, zeroTime } from './time.ts';
import { loadZone, localUtc, localZone, lookupZone, unknownZone, utc } from './zone.ts';

const berlin = loadZone('Europe/Berlin')!;
const rfc3339 = '2006-01-02T15:04:05Z07:00';

test('durations', () => {
  expect(parseDuration('1h2m3.5s')).toEqual({ value: 3723500000000n });
  expect(durationText(3723500000000n)).toBe('1h2m3.5s');
  expect(parseDuration('1.5')).toEqual({ error: 'time: missing unit in duration "1.5"' });
  expect(parseDuration('1é')).toEqual({ error: 'time: unknown unit "\\xc3\\xa9" in duration "1\\xc3\\xa9"' });
  expect(parseDuration('9223372036854775808ns')).toEqual({ error: 'time: invalid duration "9223372036854775808ns"' });
  const half = '9223372036854775808ns';
  expect(parseDuration(`${half}${half}5ns`)).toEqual({ value: 5n });
  expect(durationText(roundDuration(-1500n, 1000n))).toBe('-2µs');
});

test('an hour that the clock skips, and one that it has twice', () => {
  const before = dateTime({ year: 2024, month: 3, day: 31, hour: 2, minute: 30 }, berlin);
  expect(formatTime(before, rfc3339)).toBe('2024-03-31T03:30:00+02:00');
  const twice = dateTime({ year: 2024, month: 10, day: 27, hour: 2, minute: 30 }, berlin);
  expect(formatTime(twice, 'MST -0700')).toBe('CET +0100');
});

test('zones reach beyond their table by their rule, and before it', () => {
  expect(lookupZone(berlin, Date.UTC(2100, 6, 1) / 1000)).toMatchObject({ name: 'CEST', offset: 7200, daylight: true });
  expect(lookupZone(berlin, -1e11)).toMatchObject({ name: 'LMT', offset: 3208 });
  expect(lookupZone(loadZone('Australia/Lord_Howe')!, Date.UTC(2050, 0, 1) / 1000)).toMatchObject({ name: '+11' });
  expect(loadZone('Mars/Base')).toBeNull();
  expect(unknownZone('Mars/Base')).toBe('unknown time zone Mars/Base');
  expect(unknownZone('../x')).toBe('time: invalid location name');
});

test.each([
  ['2006-01-02', '2024-02-30', 'parsing time "2024-02-30": day out of range'],
  ['2006-01-02', '24', 'parsing time "24" as "2006-01-02": cannot parse "24" as "2006"'],
  ['15:04', '12:04x', 'parsing time "12:04x": extra text: "x"'],
  ['Jan', 'foo', 'parsing time "foo" as "Jan": cannot parse "foo" as "Jan"'],
  ['002 2006', '366 2023', 'parsing time "366 2023": day-of-year out of range'],
])('layout %s does not fit %s', (layout, text, error) => {
  expect(parseTime(layout, text, utc)).toEqual({ error });
});

test('a text without a zone is in the one given, one with its own keeps that', () => {
  const own = parseTime('2006-01-02 15:04 -0700', '2024-07-01 12:00 +0530', berlin);
  expect('value' in own && own.value.text()).toBe('2024-07-01 12:00:00 +0530 +0530');
  const given = parseTime('2006-01-02 15:04', '2024-07-01 12:00', berlin);
  expect('value' in given && given.value.text()).toBe('2024-07-01 12:00:00 +0200 CEST');
  const local = parseTime('2006-01-02', '2024-07-01', localUtc);
  expect('value' in local && local.value.goText()).toBe('time.Date(2024, time.July, 1, 0, 0, 0, 0, time.Local)');
});

test('calculations', () => {
  const time = new Time(1709251199n, 500_000_000, utc);
  expect(civilOf(time)).toMatchObject({ year: 2024, month: 2, day: 29, hour: 23, weekday: 4, yearDay: 60 });
  expect(addDuration(time, 500_000_000n).text()).toBe('2024-03-01 00:00:00 +0000 UTC');
  expect(subtractTimes(time, zeroTime)).toBe(9223372036854775807n);
  expect(formatTime(inZone(time, berlin), '_2/Jan/06 3:04:05.000 pm (__2)')).toBe(' 1/Mar/24 12:59:59.500 am ( 61)');
  expect(formatTime(zeroTime, 'Mon 2006-01-02')).toBe('Mon 0001-01-01');
});

test('seconds wrap as those of Go do: the calendar and the order of times each from where it counts', () => {
  const time = new Time(9223371974719179008n, 0, utc);
  expect(formatTime(time, '2006-01-02')).toBe('292277024627-12-06');
  expect(subtractTimes(zeroTime, time)).toBe(9223372036854775807n);
});

test('the zone of a process keeps the name that TZ gave it', () => {
  expect(localZone('Europe/Berlin')).toMatchObject({ name: 'Europe/Berlin', kind: 'local' });
  expect(localZone('Mars/Base')).toMatchObject({ name: 'UTC', kind: 'local' });
});
