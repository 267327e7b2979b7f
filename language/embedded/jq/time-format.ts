import { monthNames, weekdayNames } from '../../go/time-layout.ts';
import { type Civil, type Time, civilOf } from '../../go/time.ts';
import { composites } from './time-directives.ts';

/** `strftime` as timefmt-go writes it: all flags (`-`, `_`, `0`, `^`, `#`), widths, colons before `z`. */
export function formatTime(time: Time, format: string): string {
  return new Writer(time, format).write();
}

/** `none` is the flag `-`; `null` is what the directive does by itself. */
type Padding = 'none' | ' ' | '0' | null;

interface Flags {
  width: number;
  padding: Padding;
  upper: boolean;
  swap: boolean;
}

class Writer {
  private readonly time: Time;
  private readonly civil: Civil;
  private readonly format: string;
  private out = '';

  constructor(time: Time, format: string) {
    this.time = time;
    this.civil = civilOf(time);
    this.format = format;
  }

  write(): string {
    const { format } = this;
    for (let i = 0; i < format.length; i++) {
      if (format[i] === '%') i = this.directive(i);
      else this.out += format[i]!;
    }
    return this.out;
  }

  /** Writes what begins with the `%` at the offset; answers where it ends. */
  private directive(start: number): number {
    const { format } = this;
    const flags: Flags = { width: 0, padding: null, upper: false, swap: false };
    let i = start + 1;
    for (; ; i++) {
      const c = format[i];
      if (c === undefined) break;
      if (c === '-') flags.padding = 'none';
      else if (c === '_') flags.padding = ' ';
      else if (c === '0') flags.padding = '0';
      else if (c === '^') flags.upper = true;
      else if (c === '#') flags.swap = true;
      else if (c >= '1' && c <= '9') i = this.width(i, flags);
      else break;
    }
    const letter = format[i];
    if (letter === undefined) {
      this.out += padded(format.slice(start), flags);
      return i;
    }
    if (letter === ':') return this.colons(start, i, flags);
    const composite = composites[letter];
    if (composite !== undefined) this.composite(composite, { ...flags, swap: flags.swap && 'FDxTXR'.includes(letter) });
    else {
      const text = this.single(letter, flags);
      this.out += text ?? padded(format.slice(start, i), { ...flags, width: flags.width - 1 }) + letter;
    }
    return i;
  }

  /** Reads a width; answers the offset of its last digit. */
  private width(start: number, flags: Flags): number {
    let i = start;
    flags.width = 0;
    for (; /[0-9]/.test(this.format[i] ?? ''); i++)
      flags.width = Math.min(flags.width * 10 + Number(this.format[i]), 1024);
    if (flags.padding === 'none') flags.padding = ' ';
    return i - 1;
  }

  private composite(letters: string, flags: Flags): void {
    for (const letter of letters) {
      const inner: Flags = { ...flags, width: 0, padding: null };
      this.out += /[ :/-]/.test(letter) ? letter : this.single(letter, inner)!;
    }
  }

  /** `%:z`, `%::z` and `%:::z`. */
  private colons(start: number, at: number, flags: Flags): number {
    let i = at;
    while (this.format[i] === ':') i++;
    const count = i - at;
    if (this.format[i] === 'z' && count <= 3) {
      this.out += this.offset(count, flags);
      return i;
    }
    const end = this.format[i] === 'z' ? i + 1 : i;
    this.out += padded(this.format.slice(start, end), flags);
    return end - 1;
  }

  /** The text of one directive, `null` for a letter that is none. */
  private single(letter: string, flags: Flags): string | null {
    const { civil } = this;
    const { year, weekday } = civil;
    switch (letter) {
      case 'Y':
        return number(year, flags.width || 4, flags);
      case 'y':
        return number(Math.abs(year % 100), Math.max(flags.width, 2), flags);
      case 'C':
        return century(year, flags);
      case 'G':
        return number(isoWeek(civil).year, flags.width || 4, flags);
      case 'g':
        return number(Math.abs(isoWeek(civil).year % 100), Math.max(flags.width, 2), flags);
      case 'V':
        return number(isoWeek(civil).week, Math.max(flags.width, 2), flags);
      case 'U':
        return number(Math.floor((civil.yearDay + 6 - weekday) / 7), Math.max(flags.width, 2), flags);
      case 'W':
        return number(Math.floor((civil.yearDay + 6 - ((weekday + 6) % 7)) / 7), Math.max(flags.width, 2), flags);
      case 'B':
        return named(monthNames[civil.month - 1]!, flags);
      case 'b':
      case 'h':
        return named(monthNames[civil.month - 1]!.slice(0, 3), flags);
      case 'A':
        return named(weekdayNames[weekday]!, flags);
      case 'a':
        return named(weekdayNames[weekday]!.slice(0, 3), flags);
      case 'P':
        return named(civil.hour < 12 ? 'AM' : 'PM', { ...flags, swap: !(flags.upper || flags.swap) });
      case 'p':
        return named(civil.hour < 12 ? 'AM' : 'PM', flags);
      case 'Z':
        return named('UTC', flags);
      case 'z':
        return this.offset(0, flags);
      case 't':
        return padded('\t', flags);
      case 'n':
        return padded('\n', flags);
      case '%':
        return padded('%', flags);
      default:
        return this.plainNumber(letter, flags);
    }
  }

  private plainNumber(letter: string, flags: Flags): string | null {
    const { civil, time } = this;
    const two = Math.max(flags.width, 2);
    const spaced = { ...flags, padding: flags.padding ?? ' ' };
    switch (letter) {
      case 'm':
        return number(civil.month, two, flags);
      case 'd':
        return number(civil.day, two, flags);
      case 'e':
        return number(civil.day, two, spaced);
      case 'j':
        return number(civil.yearDay, Math.max(flags.width, 3), flags);
      case 'H':
        return number(civil.hour, two, flags);
      case 'k':
        return number(civil.hour, two, spaced);
      case 'I':
        return number(civil.hour % 12 || 12, two, flags);
      case 'l':
        return number(civil.hour % 12 || 12, two, spaced);
      case 'M':
        return number(civil.minute, two, flags);
      case 'S':
        return number(civil.second, two, flags);
      case 's':
        return number(Number(time.seconds), flags.width, spaced);
      case 'f':
        return number(Math.trunc(time.nanoseconds / 1000), flags.width || 6, flags);
      case 'w':
        return number(civil.weekday, flags.width, flags);
      case 'u':
        return number(civil.weekday || 7, flags.width, flags);
      default:
        return null;
    }
  }

  /** The offset of UTC, in which all times of a program are. */
  private offset(colons: number, flags: Flags): string {
    const hours = number(0, 2, flags);
    const rest = ['00', ':00', ':00:00', ''][colons]!;
    const text = (hours.startsWith(' ') ? ` +${hours.slice(1)}` : `+${hours}`) + rest;
    const missing = flags.width - text.length;
    if (missing <= 0 || flags.padding === 'none') return text;
    return flags.padding === ' ' ? ' '.repeat(missing) + text : text[0]! + '0'.repeat(missing) + text.slice(1);
  }
}

/** A negative year of the first century is in century `-0`. */
function century(year: number, flags: Flags): string {
  const whole = Math.trunc(year / 100);
  if (year >= 0 || whole !== 0) return number(whole, Math.max(flags.width, 2), flags);
  return `${number(-1, Math.max(flags.width, 2), flags).slice(0, -1)}0`;
}

/** The sign counts as a part of the width; it goes before zeros and behind spaces. */
function number(value: number, width: number, { padding }: Flags): string {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  if (padding === 'none') return sign + digits;
  if (padding === ' ') return (sign + digits).padStart(width, ' ');
  return sign + digits.padStart(width - sign.length, '0');
}

function named(text: string, flags: Flags): string {
  const lowers = flags.swap && text[1]! < 'a';
  const uppers = flags.swap || flags.upper;
  return padded(lowers ? text.toLowerCase() : uppers ? text.toUpperCase() : text, flags);
}

function padded(text: string, { width, padding }: Flags): string {
  return padding === 'none' ? text : text.padStart(width, padding ?? ' ');
}

/** The week that the day is in, of the year that has the week's Thursday. */
function isoWeek({ year, yearDay, weekday }: Civil): { readonly year: number; readonly week: number } {
  const thursday = yearDay + 3 - ((weekday + 6) % 7);
  const days = isLeap(year) ? 366 : 365;
  if (thursday < 1) return { year: year - 1, week: Math.ceil((thursday + (isLeap(year - 1) ? 366 : 365)) / 7) };
  if (thursday > days) return { year: year + 1, week: 1 };
  return { year, week: Math.ceil(thursday / 7) };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
