import { monthNames, weekdayNames } from '../../go/time-layout.ts';
import { byteText, textOfBytes } from '../../go/byte-string.ts';
import { quote, quoteRune } from '../../go/strconv-quote.ts';
import { type Time, civilOf, timeFromNanoseconds } from '../../go/time.ts';
import { fixedZone, utc } from '../../go/zone.ts';
import { Mismatch, TimeFields } from './time-fields.ts';
import { readOffset } from './time-offset.ts';
import { composites } from './time-directives.ts';

/** `strptime` as timefmt-go reads; the error names both texts: `failed to parse "x" with "%Y": cannot parse "%Y"`. */
export function parseTime(source: string, format: string): { readonly time: Time } | { readonly error: string } {
  try {
    return { time: new Reader(byteText(source), byteText(format)).read() };
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return { error: `failed to parse ${quote(source)} with ${quote(format)}: ${error.message}` };
  }
}

class Reader {
  private readonly source: string;
  private readonly format: string;
  private at = 0;
  private readonly fields = new TimeFields();

  constructor(source: string, format: string) {
    this.source = source;
    this.format = format;
  }

  read(): Time {
    const { format } = this;
    for (let i = 0; i < format.length; i++) {
      if (format[i] !== '%') {
        this.literal(format[i]!);
        continue;
      }
      const letter = format[++i];
      if (letter === undefined) throw new Mismatch('stray "%"');
      if (letter === ':') i = this.colons(i);
      else this.directive(letter);
    }
    if (this.at < this.source.length)
      throw new Mismatch(`unparsed string ${quote(textOfBytes(this.source.slice(this.at)))}`);
    return this.fields.time();
  }

  private directive(letter: string): void {
    const composite = composites[letter];
    if (composite === undefined) {
      this.single(letter);
      return;
    }
    for (const part of composite)
      if (/[ :/-]/.test(part)) this.literal(part);
      else this.single(part);
  }

  private single(letter: string): void {
    switch (letter) {
      case 'G':
      case 'Y': {
        this.fields.isoYear ||= letter === 'G';
        const sign = this.sign();
        this.fields.year = sign * this.number(4, [0, 9999], letter);
        return;
      }
      case 'g':
      case 'y': {
        this.fields.isoYear ||= letter === 'g';
        const short = this.number(2, [0, 99], letter);
        this.fields.year = short + (short < 69 ? 2000 : 1900);
        return;
      }
      case 'C':
        if (this.sign() < 0) throw new Mismatch('negative century is not supported for "%C"');
        this.fields.century = this.number(2, [0, 99], letter);
        return;
      case 'm':
        this.fields.month = this.number(2, [1, 12], letter);
        return;
      case 'B':
        this.fields.month = this.name(monthNames, letter);
        return;
      case 'b':
      case 'h':
        this.fields.month = this.name(monthNames.map(short), letter);
        return;
      case 'A':
        this.fields.weekday = this.name(weekdayNames, letter);
        return;
      case 'a':
        this.fields.weekday = this.name(weekdayNames.map(short), letter);
        return;
      case 'w':
        this.fields.weekday = this.number(1, [0, 6], letter) + 1;
        return;
      case 'u':
        this.fields.weekday = (this.number(1, [1, 7], letter) % 7) + 1;
        return;
      case 'V':
        this.weeks(letter, [1, 53], 4);
        return;
      case 'U':
        this.weeks(letter, [0, 53], 0);
        return;
      case 'W':
        this.weeks(letter, [0, 53], 1);
        return;
      default:
        this.clock(letter);
    }
  }

  private clock(letter: string): void {
    switch (letter) {
      case 'e':
      case 'd':
        this.fields.day = this.number(2, [1, 31], letter, letter === 'e');
        return;
      case 'j':
        this.fields.yearDay = this.number(3, [1, 366], letter);
        return;
      case 'k':
      case 'H':
        this.fields.hour = this.number(2, [0, 23], letter, letter === 'k');
        return;
      case 'l':
      case 'I':
        this.fields.hour = this.number(2, [1, 12], letter, letter === 'l') % 12;
        return;
      case 'P':
      case 'p':
        this.fields.afternoon = this.name(['AM', 'PM'], letter) === 2;
        return;
      case 'M':
        this.fields.minute = this.number(2, [0, 59], letter);
        return;
      case 'S':
        this.fields.second = this.number(2, [0, 60], letter);
        return;
      case 's':
        this.epoch();
        return;
      case 'f': {
        const start = this.at;
        this.number(6, [0, 999_999], letter);
        this.fields.nanosecond = this.fraction(start);
        return;
      }
      case 'Z':
        this.zoneName();
        return;
      case 'z':
        this.offset(0);
        return;
      case 't':
      case 'n':
        if (!/[ \t\n\v\f\r]/.test(this.source[this.at] ?? '')) throw new Mismatch(`expected a space for "%${letter}"`);
        while (/[ \t\n\v\f\r]/.test(this.source[this.at] ?? '')) this.at++;
        return;
      case '%':
        this.literal('%');
        return;
      default:
        throw new Mismatch(`unexpected format "%${letter}"`);
    }
  }

  /** The digits read last, as a fraction of a second. */
  private fraction(start: number): number {
    return Number(this.source.slice(start, this.at).padEnd(6, '0')) * 1000;
  }

  private weeks(letter: string, bounds: readonly [number, number], start: number): void {
    this.fields.week = this.number(2, bounds, letter);
    this.fields.weekStart = start;
    this.fields.weekday ||= start === 0 ? 1 : 2;
  }

  private epoch(): void {
    const sign = this.sign();
    const digits = /^[0-9]{1,19}/.exec(this.source.slice(this.at, this.at + 19))?.[0];
    if (digits === undefined) throw cannotParse('s');
    this.at += digits.length;
    const seconds = BigInt.asIntN(64, BigInt(sign) * BigInt(digits));
    const { year, month, day, hour, minute, second } = civilOf(timeFromNanoseconds(seconds * 1_000_000_000n, utc));
    Object.assign(this.fields, { year, month, day, hour, minute, second } satisfies Partial<TimeFields>);
  }

  /** An abbreviation as Go's layout `MST` takes it: what it means is not known, so its offset is 0. */
  private zoneName(): void {
    const name = /^[A-Z]*/.exec(this.source.slice(this.at))![0];
    this.at += name.length;
    if (!/^(?:UTC|GMT|(?!UTC|GMT)(?:[A-Z]{3,4}T|[A-Z]{3}|WITA))$/.test(name))
      throw new Mismatch(`cannot parse ${quote(name)} with "%Z"`);
    if (this.fields.zone === utc) this.fields.zone = fixedZone(name, 0);
  }

  private offset(colons: number): void {
    const { length, zone } = readOffset(this.source.slice(this.at), colons);
    this.at += length;
    this.fields.zone = zone;
  }

  /** Colons before a `z`; answers the offset of the `z` in the format. */
  private colons(start: number): number {
    let i = start;
    let count = 0;
    while (this.format[i] === ':' && count < 3) {
      i++;
      count++;
    }
    if (this.format[i] !== 'z') throw new Mismatch(`expected 'z' after "%${':'.repeat(count)}"`);
    this.offset(count);
    return i;
  }

  private literal(c: string): void {
    if (this.source[this.at] !== c) throw new Mismatch(`expected ${quoteRune(c.charCodeAt(0))}`);
    this.at++;
  }

  private sign(): 1 | -1 {
    if (this.source[this.at] !== '-') return 1;
    this.at++;
    return -1;
  }

  private number(size: number, [low, high]: readonly [number, number], letter: string, spaced = false): number {
    if (spaced && this.source[this.at] === ' ') this.at++;
    let end = this.at;
    while (end < this.at + size && /[0-9]/.test(this.source[end] ?? '')) end++;
    const value = Number(this.source.slice(this.at, end));
    if (end === this.at || value < low || value > high) throw cannotParse(letter);
    this.at = end;
    return value;
  }

  /** One more than the index of the name that stands here, in any case. */
  private name(names: readonly string[], letter: string): number {
    const index = names.findIndex(
      (name) => this.source.slice(this.at, this.at + name.length).toLowerCase() === name.toLowerCase(),
    );
    if (index < 0) throw cannotParse(letter);
    this.at += names[index]!.length;
    return index + 1;
  }
}

function short(name: string): string {
  return name.slice(0, 3);
}

function cannotParse(letter: string): Mismatch {
  return new Mismatch(`cannot parse "%${letter}"`);
}
