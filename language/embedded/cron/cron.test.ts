import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime } from '../../go/time-format.ts';
import { parseTime } from '../../go/time-parse.ts';
import { Time, inZone } from '../../go/time.ts';
import { loadZone, utc } from '../../go/zone.ts';
import { complete } from './complete.ts';
import { next } from './next.ts';
import { parse } from './parse.ts';
import { previous } from './previous.ts';
import { tokens } from './tokens.ts';
import { words } from './words.ts';

const layout = '2006-01-02T15:04:05Z07:00';

function time(text: string, zone = 'UTC'): Time {
  const parsed = parseTime(layout, text, utc);
  if (!('value' in parsed)) throw new Error(parsed.error);
  return inZone(parsed.value, loadZone(zone)!);
}

function nextText(spec: string, from: string, zone?: string): string {
  const found = next(parse(spec).value!, time(from, zone));
  return typeof found === 'string' ? found : formatTime(found, layout);
}

function previousText(spec: string, from: string, zone?: string): string {
  const found = previous(parse(spec).value!, time(from, zone));
  return found.kind === 'time' ? formatTime(found.time, layout) : found.kind === 'error' ? found.message : found.kind;
}

describe('errors', () => {
  it.each([
    ['', 'empty spec string', 0, 0],
    ['* * * *', 'expected exactly 5 fields, found 4: [* * * *]', 0, 7],
    ['@daily', 'parser does not accept descriptors: @daily', 0, 6],
    ['60 * * * *', 'end of range (60) above maximum (59): 60', 0, 2],
    ['* * 0 * *', 'beginning of range (0) below minimum (1): 0', 4, 5],
    ['* 5-2 * * *', 'beginning of range (5) beyond end of range (2): 5-2', 2, 5],
    ['* * * */0 *', 'step of range should be a positive number: */0', 6, 9],
    ['1-2-3 * * * *', 'too many hyphens: 1-2-3', 0, 5],
    ['1/2/3 * * * *', 'too many slashes: 1/2/3', 0, 5],
    ['-1 * * * *', 'failed to parse int from : strconv.Atoi: parsing "": invalid syntax', 0, 2],
    ['* * * foo *', 'failed to parse int from foo: strconv.Atoi: parsing "foo": invalid syntax', 6, 9],
    ['TZ=Mars * * * * *', 'provided bad location Mars: unknown time zone Mars', 3, 7],
    ['TZ=UTC', 'panic: runtime error: slice bounds out of range [:-1]', 0, 6],
    ['TZ=UTC  ', 'expected exactly 5 fields, found 0: []', 6, 8],
  ])('%s', (spec, message, start, end) => {
    expect(parse(spec)).toEqual({ value: null, errors: [{ message, start, end }] });
  });
});

describe('next', () => {
  it.each([
    ['*/15 * * * *', '2024-01-01T00:00:00Z', 'UTC', '2024-01-01T00:15:00Z'],
    ['0 0 29 2 *', '2024-03-01T00:00:00Z', 'UTC', '2028-02-29T00:00:00Z'],
    ['0 0 31 4 *', '2024-03-01T00:00:00Z', 'UTC', 'never'],
    ['0 0 1 * MON', '2024-01-02T00:00:00Z', 'UTC', '2024-01-08T00:00:00Z'],
    ['0 0 */2 * MON', '2024-01-02T00:00:00Z', 'UTC', '2024-01-03T00:00:00Z'],
    // The gap: 02:30 does not exist on that day, and the run is left out.
    ['30 2 * * *', '2024-03-10T00:00:00-05:00', 'America/New_York', '2024-03-11T02:30:00-04:00'],
    // The overlap: 01:30 exists twice.
    ['30 1 * * *', '2024-11-03T01:30:00-04:00', 'America/New_York', '2024-11-03T01:30:00-05:00'],
    ['TZ=Asia/Tokyo 0 9 * * *', '2024-01-01T00:00:00Z', 'UTC', '2024-01-02T00:00:00Z'],
    [', * * * *', '2024-01-01T00:00:00Z', 'UTC', 'never'],
    ['0 0 29 2 *', '2096-03-01T00:00:00Z', 'UTC', 'never'],
    ['15 10 1 1 *', '2024-03-05T12:20:00Z', 'UTC', '2025-01-01T10:15:00Z'],
    // A step of one leaves a star open; a range that is as wide is none.
    ['0 0 13 * */2', '2024-03-05T00:00:00Z', 'UTC', '2024-03-07T00:00:00Z'],
    ['0 0 1 * 0-6/1', '2024-03-05T00:00:00Z', 'UTC', '2024-03-06T00:00:00Z'],
    // The gap is at midnight: the whole day is left out.
    ['0 0 * * *', '2018-11-03T12:00:00Z', 'America/Sao_Paulo', '2018-11-05T00:00:00-02:00'],
    ['0 12 * 11 *', '2018-11-04T12:00:00Z', 'America/Sao_Paulo', '2018-11-04T12:00:00-02:00'],
    ['0 0 * * *', '2024-04-25T12:00:00Z', 'Africa/Cairo', '2024-04-27T00:00:00+03:00'],
    // A clock that is set back by half an hour.
    ['30 1 * * *', '2024-04-07T01:30:00+11:00', 'Australia/Lord_Howe', '2024-04-07T01:30:00+10:30'],
    // Samoa left out the 30th of December; the original's search never gets past it.
    ['0 0 5 * *', '2011-12-25T12:00:00Z', 'Pacific/Apia', 'hangs'],
  ])('%s after %s in %s', (spec, from, zone, expected) => {
    expect(nextText(spec, from, zone)).toBe(expected);
  });
});

describe('previous', () => {
  it.each([
    ['0 12 * * *', '2024-01-01T12:00:00Z', 'UTC', '2023-12-31T12:00:00Z'],
    ['30 2 * * *', '2024-03-10T12:00:00-04:00', 'America/New_York', '2024-03-09T02:30:00-05:00'],
    [
      '0 0 31 4 *',
      '2024-03-01T00:00:00Z',
      'UTC',
      "can't derive previous Cron time for cron spec 0 0 31 4 *: no time found within 2019 years",
    ],
    ['0 0 29 2 *', '2024-02-29T00:00:01Z', 'UTC', '2024-02-29T00:00:00Z'],
    // A clock that is set at midnight: upstream's search goes round for ever.
    ['0 0 5 * *', '2018-11-04T12:00:00Z', 'Asia/Amman', 'hangs'],
  ])('%s before %s in %s', (spec, from, zone, expected) => {
    expect(previousText(spec, from, zone)).toBe(expected);
  });
});

it.each([
  ['* * * * *', 'every minute'],
  ['*/15 * * * *', 'every 15 minutes'],
  ['0 * * * *', 'at the beginning of every hour'],
  ['5,10 */2 * * *', 'at the minutes 5 and 10 of every 2nd hour'],
  ['30 2 * * MON-FRI', 'at 02:30, on Monday to Friday'],
  ['0 0 1,15 * 1', 'at 00:00, on the days 1 and 15 of the month or on Monday'],
  ['0 0 *,1 1-3,12 1', 'at 00:00, on Monday, in January to March and December'],
  ['TZ=Europe/Berlin 0 8-18 * * ?', 'at the beginning of every hour of the hours 8 to 18 (Europe/Berlin)'],
  [', * * * *', 'never'],
])('%s is %s', (spec, expected) => {
  expect(words(parse(spec).value!)).toBe(expected);
});

it('always answers, with a time that matches', () => {
  const field = fc.constantFrom('*', '?', '0', '5', '*/2', '1-3', '2,4', '31', ',', '*/0', 'mon', 'x', '7-');
  const zone = fc.constantFrom('UTC', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Amman', 'Australia/Lord_Howe');
  const from = fc.integer({ min: 0, max: 4_102_444_800 });
  fc.assert(
    fc.property(fc.array(field, { minLength: 4, maxLength: 6 }), zone, from, (fields, name, seconds) => {
      const spec = fields.join(' ');
      const { value, errors } = parse(spec);
      expect(value === null).toBe(errors.length === 1);
      tokens(spec);
      complete(spec, spec.length);
      if (value === null) return;
      expect(words(value)).not.toBe('');
      const start = new Time(BigInt(seconds), 0, loadZone(name)!);
      const [after, before] = [next(value, start), previous(value, start)];
      if (typeof after !== 'string') expect(after.seconds > start.seconds).toBe(true);
      if (before.kind === 'time') expect(before.time.seconds < start.seconds).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('completes and colours', () => {
  const labels = (spec: string) => complete(spec, spec.length).map(({ label }) => label);
  expect(labels('0 0 * * M')).toEqual(['MON']);
  expect(labels('0 0 * J')).toEqual(['JAN', 'JUN', 'JUL']);
  expect(labels('0 ')).toEqual(['*', '*/2', '*/3', '*/4', '*/6', '*/12']);
  expect(labels('*')).toEqual(['/2', '/3', '/4', '/5', '/6', '/10', '/12', '/15', '/20', '/30']);
  expect(labels('0 */')).toEqual(['/2', '/3', '/4', '/6', '/12']);
  expect(labels('0 0 * * mon-F')).toEqual(['FRI']);
  expect(labels('')).toEqual(expect.arrayContaining(['0 8 * * MON-FRI', 'TZ=']));
  expect(labels('TZ=berl')).toEqual(['Europe/Berlin']);
  expect(labels('TZ=Europe/Berlin ')).toContain('0 8 * * MON-FRI');
  expect(complete('CRON_TZ=Europe/Berlin 0 0 * * *', 8)[0]).toMatchObject({ label: 'UTC', start: 8, end: 21 });
  expect(tokens('TZ=UTC */5').map(({ type }) => type)).toEqual([
    'keyword',
    'operator',
    'string',
    'variable',
    'operator',
    'number',
  ]);
});
