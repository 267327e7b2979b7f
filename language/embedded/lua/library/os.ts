import { formatTime } from '../../../go/time-format.ts';
import { type Time, civilOf, dateTime, timeFromNanoseconds } from '../../../go/time.ts';
import { utc } from '../../../go/zone.ts';
import { fromByteText, toByteText } from '../bytes.ts';
import { parseNumber, toInt } from '../number.ts';
import { LuaTable } from '../table.ts';
import { GoPanic, type LuaValue } from '../value.ts';
import type { Thread } from '../thread.ts';
import type { Natives } from './library.ts';

/** Thrown by `os.exit`: it would end the sensor's process, and nothing in the script catches it. */
export class ProcessExit extends Error {
  override readonly name = 'ProcessExit';
  readonly code: number;

  constructor(code: number) {
    super(`os.exit(${code}) ends the process of the sensor`);
    this.code = code;
  }
}

/** `oslib.go`, for a process whose zone is UTC, that has no files and starts no others. */
export const osFunctions: Natives = {
  clock(thread: Thread) {
    thread.push(0);
    return 1;
  },
  date(thread: Thread) {
    thread.run.spend(200);
    let template = '%c';
    let seconds = thread.run.world.now ?? 0;
    if (thread.count() >= 1) {
      template = thread.string(1).replace(/^!+/, '');
      if (thread.count() >= 2) seconds = thread.integer(2);
    }
    const time = timeFromNanoseconds(BigInt(Math.trunc(seconds)) * 1_000_000_000n, utc);
    thread.push(template.startsWith('*t') ? dateTable(time) : toByteText(dateText(time, fromByteText(template))));
    return 1;
  },
  difftime(thread: Thread) {
    const later = BigInt(thread.integer(1));
    thread.push(Number(BigInt.asIntN(64, later - BigInt(thread.integer(2)))));
    return 1;
  },
  execute(thread: Thread) {
    thread.string(1);
    thread.push(1);
    return 1;
  },
  exit(thread: Thread) {
    throw new ProcessExit(thread.integer(1, 0));
  },
  getenv(thread: Thread) {
    const value = thread.run.world.environment?.[fromByteText(thread.string(1))];
    thread.push(value === undefined || value === '' ? undefined : toByteText(value));
    return 1;
  },
  remove(thread: Thread) {
    thread.push(undefined);
    thread.push(`remove ${thread.string(1)}: no such file or directory`);
    return 2;
  },
  rename(thread: Thread) {
    const [from, to] = [thread.string(1), thread.string(2)];
    thread.push(undefined);
    thread.push(`rename ${from} ${to}: no such file or directory`);
    return 2;
  },
  setenv(thread: Thread) {
    thread.string(1);
    thread.string(2);
    thread.push(true);
    return 1;
  },
  setlocale(thread: Thread) {
    thread.push(false);
    return 1;
  },
  time(thread: Thread) {
    const value = thread.count() === 0 ? undefined : thread.any(1);
    if (value === undefined) thread.push(Math.trunc(thread.run.world.now ?? 0));
    else if (value instanceof LuaTable) thread.push(secondsOf(value));
    else thread.typeError(1, 'table');
    return 1;
  },
  tmpname(thread: Thread) {
    thread.push('/tmp/0000000000');
    return 1;
  },
};

function dateTable(time: Time): LuaTable {
  const civil = civilOf(time);
  const table = new LuaTable();
  const entries: readonly (readonly [string, LuaValue])[] = [
    ['year', civil.year],
    ['month', civil.month],
    ['day', civil.day],
    ['hour', civil.hour],
    ['min', civil.minute],
    ['sec', civil.second],
    ['wday', civil.weekday + 1],
    ['yday', 0],
    ['isdst', false],
  ];
  for (const [key, value] of entries) table.setHashed(key, value);
  return table;
}

/** The layouts of Go behind the letters; some do not say what the letter means in C. */
const layouts: { readonly [letter: string]: string } = {
  a: 'mon',
  A: 'Monday',
  b: 'Jan',
  B: 'January',
  c: '02 Jan 06 15:04 MST',
  d: '02',
  F: '2006-01-02',
  H: '15',
  I: '03',
  m: '01',
  M: '04',
  p: 'PM',
  P: 'pm',
  S: '05',
  x: '15/04/05',
  X: '15:04:05',
  y: '06',
  Y: '2006',
  z: '-0700',
  Z: 'MST',
};

function dateText(time: Time, template: string): string {
  return template.replace(/%([^])/g, (_, letter: string) => {
    if (letter === '%') return '%';
    if (letter === 'w') return String(civilOf(time).weekday);
    const layout = layouts[letter];
    return layout === undefined ? `%${letter}` : formatTime(time, layout);
  });
}

function secondsOf(table: LuaTable): number {
  const [year, month, day] = [field(table, 'year', -1), field(table, 'month', -1), field(table, 'day', -1)];
  const [hour, minute, second] = [field(table, 'hour', 12), field(table, 'min', 0), field(table, 'sec', 0)];
  if ([year, month, day, hour, minute, second].some((part) => Math.abs(part) > 1e12))
    throw new GoPanic('time: the date is out of range');
  return Number(dateTime({ year, month, day, hour, minute, second, nanosecond: 0 }, utc).seconds);
}

function field(table: LuaTable, key: string, otherwise: number): number {
  const value = table.getString(key);
  if (typeof value === 'number') return toInt(value);
  if (typeof value !== 'string') return otherwise;
  let digits = value.replace(/^ +/, '');
  if (digits.startsWith('0') && !/^0x/i.test(digits)) digits = digits.replace(/^0+/, '');
  if (digits === '') return value.includes('0') ? 0 : otherwise;
  const number = parseNumber(digits);
  return number === undefined ? otherwise : toInt(number);
}
