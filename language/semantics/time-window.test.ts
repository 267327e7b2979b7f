import { expect, test } from 'vitest';
import { parseTime } from '../go/time-parse.ts';
import { utc } from '../go/zone.ts';
import { compileTimeWindow } from './time-window.ts';

const at = (text: string) => (parseTime('2006-01-02T15:04:05Z07:00', text, utc) as { value: never }).value;

test.each([
  ['the start belongs to it', { start: '10:00:00', stop: '11:00:00' }, '2024-07-15T10:00:00Z', true],
  ['the stop does not', { start: '09:00:00', stop: '10:00:00' }, '2024-07-15T10:00:00Z', false],
  ['over midnight', { start: '22:00:00', stop: '06:00:00' }, '2024-07-15T23:00:00Z', true],
  ['between two nights', { start: '22:00:00', stop: '06:00:00' }, '2024-07-15T12:00:00Z', false],
  ['equal ends let all pass', { start: '10:00:00', stop: '10:00:00' }, '2024-07-15T03:00:00Z', true],
  ['in its zone', { start: '19:00:00', stop: '20:00:00', timezone: 'Asia/Tokyo' }, '2024-07-15T10:30:00Z', true],
  ['in summer time', { start: '10:30:00', stop: '12:30:00', timezone: 'Europe/Berlin' }, '2024-07-15T10:00:00Z', true],
  ['in winter time', { start: '10:30:00', stop: '12:30:00', timezone: 'Europe/Berlin' }, '2024-01-15T10:00:00Z', true],
])('%s', (_, hours, time, inside) => {
  expect(compileTimeWindow(hours)(at(time))).toMatchObject({ inside });
});

test('the window moves with the day of the event', () => {
  const place = compileTimeWindow({ start: '10:00:00', stop: '11:00:00' });
  const days = ['2024-07-15T10:30:00Z', '2024-07-16T10:30:00Z', '2024-07-15T09:30:00Z'];
  expect(days.map((day) => place(at(day)))).toMatchObject([{ inside: true }, { inside: true }, { inside: false }]);
});

test.each([
  [
    { start: '09:00', stop: '10:00:00' },
    'parsing time "2024-07-15 09:00" as "2006-01-02 15:04:05": cannot parse "" as ":"',
  ],
  [{ stop: '10:00:00' }, 'parsing time "2024-07-15 " as "2006-01-02 15:04:05": cannot parse "" as "15"'],
  [{ start: '10:00:00' }, 'parsing time "2024-07-15 " as "2006-01-02 15:04:05": cannot parse "" as "15"'],
  [{ start: '09:00:00', stop: '24:00:00' }, 'parsing time "2024-07-15 24:00:00": hour out of range'],
  [{ start: '', stop: '', timezone: 'Mars/X' }, "invalid timezone 'Mars/X': unknown time zone Mars/X"],
])('%j fails', (hours, error) => {
  expect(compileTimeWindow(hours)(at('2024-07-15T10:00:00Z'))).toEqual({ error });
});
