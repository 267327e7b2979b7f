import { type ElementKind, type LayoutElement, monthNames, weekdayNames } from './time-layout.ts';
import { quoteByteText } from './time-quote.ts';

/** Ends the reading; its message is the whole text of the error. */
/** Thrown when the text does not fit. No `Error`: a text is tried with many layouts, and nobody reads the stacks. */
export class ParseFailure {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Takes the elements of the layout from the text, one after the other, and keeps what they say. */
export class TimeReader {
  readonly layout: string;
  readonly whole: string;
  rest: string;
  year = 0;
  month = -1;
  day = -1;
  yearDay = -1;
  hour = 0;
  minute = 0;
  second = 0;
  nanosecond = 0;
  half: 'AM' | 'PM' | null = null;
  isUtc = false;
  offset: number | null = null;
  zoneName = '';

  constructor(layout: string, text: string) {
    this.layout = layout;
    this.whole = text;
    this.rest = text;
  }

  read(element: LayoutElement, next: ElementKind | undefined): void {
    this.skip(element.prefix);
    if (element.kind === 'end') {
      if (this.rest !== '') this.fail(`: extra text: ${quoteByteText(this.rest)}`);
      return;
    }
    const before = this.rest;
    let outcome = this.take(element);
    const isSecond = element.kind === 'second' || element.kind === 'zeroSecond';
    if (isSecond && outcome === null && next !== 'fraction0' && next !== 'fraction9' && /^[.,]\d/.test(this.rest)) {
      // A fraction is accepted after the seconds even if the layout has none.
      outcome = this.takeFraction(fractionLength(this.rest));
    }
    if (outcome === 'bad') throw this.cannotParse(before, element.text);
    if (outcome !== null) this.fail(`: ${outcome} out of range`);
  }

  fail(message: string): never {
    throw new ParseFailure(`parsing time ${quoteByteText(this.whole)}${message}`);
  }

  private cannotParse(rest: string, element: string): ParseFailure {
    return new ParseFailure(
      `parsing time ${quoteByteText(this.whole)} as ${quoteByteText(this.layout)}: cannot parse ${quoteByteText(rest)} as ${quoteByteText(element)}`,
    );
  }

  /** Literal text; runs of spaces stand for each other. */
  private skip(prefix: string): void {
    let literal = prefix;
    while (literal !== '') {
      if (literal[0] === ' ') {
        if (this.rest !== '' && this.rest[0] !== ' ') throw this.cannotParse(this.rest, prefix);
        literal = literal.replace(/^ +/, '');
        this.rest = this.rest.replace(/^ +/, '');
      } else {
        if (this.rest[0] !== literal[0]) throw this.cannotParse(this.rest, prefix);
        literal = literal.slice(1);
        this.rest = this.rest.slice(1);
      }
    }
  }

  /** `null`: taken; `bad`: not there; else the name of what is out of range. */
  private take(element: LayoutElement): string | null {
    switch (element.kind) {
      case 'year':
        return this.takeShortYear();
      case 'longYear':
        return this.takeLongYear();
      case 'longMonth':
        return this.takeName(monthNames, (index) => (this.month = index + 1));
      case 'month':
        return this.takeName(shortMonthNames, (index) => (this.month = index + 1));
      case 'numberMonth':
      case 'zeroMonth':
        return this.takeNumber(element.kind === 'zeroMonth', 'month', (value) => {
          this.month = value;
          return value >= 1 && value <= 12;
        });
      case 'longWeekday':
        return this.takeName(weekdayNames, () => undefined);
      case 'weekday':
        return this.takeName(shortWeekdayNames, () => undefined);
      case 'underDay':
        if (this.rest[0] === ' ') this.rest = this.rest.slice(1);
        return this.takeNumber(false, 'day', (value) => (this.day = value) >= 0);
      case 'day':
      case 'zeroDay':
        return this.takeNumber(element.kind === 'zeroDay', 'day', (value) => (this.day = value) >= 0);
      case 'underYearDay':
      case 'zeroYearDay':
        return this.takeYearDay(element.kind === 'zeroYearDay');
      case 'hour':
        return this.takeNumber(false, 'hour', (value) => (this.hour = value) < 24);
      case 'hour12':
      case 'zeroHour12':
        return this.takeNumber(element.kind === 'zeroHour12', 'hour', (value) => (this.hour = value) <= 12);
      case 'minute':
      case 'zeroMinute':
        return this.takeNumber(element.kind === 'zeroMinute', 'minute', (value) => (this.minute = value) < 60);
      case 'second':
      case 'zeroSecond':
        return this.takeNumber(element.kind === 'zeroSecond', 'second', (value) => (this.second = value) < 60);
      case 'PM':
      case 'pm':
        return this.takeHalf(element.kind);
      case 'zone':
        return this.takeOffset(element.text);
      case 'zoneName':
        return this.takeZoneName();
      case 'fraction0':
        return this.takeFraction(element.text.length);
      case 'fraction9':
        return /^[.,]\d/.test(this.rest) ? this.takeFraction(fractionLength(this.rest)) : null;
      default:
        return null;
    }
  }

  private takeShortYear(): string | null {
    const value = signedNumber(this.rest.slice(0, 2));
    if (this.rest.length < 2 || value === null) return 'bad';
    this.rest = this.rest.slice(2);
    this.year = value + (value >= 69 ? 1900 : 2000);
    return null;
  }

  private takeLongYear(): string | null {
    if (!/^\d{4}/.test(this.rest)) return 'bad';
    this.year = Number(this.rest.slice(0, 4));
    this.rest = this.rest.slice(4);
    return null;
  }

  private takeName(names: readonly string[], use: (index: number) => unknown): string | null {
    const index = names.findIndex((name) => this.rest.slice(0, name.length).toLowerCase() === name.toLowerCase());
    if (index < 0) return 'bad';
    this.rest = this.rest.slice(names[index]!.length);
    use(index);
    return null;
  }

  /** One or two digits; `twoDigits`: exactly two. */
  private takeNumber(twoDigits: boolean, name: string, use: (value: number) => boolean): string | null {
    const match = (twoDigits ? /^\d\d/ : /^\d\d?/).exec(this.rest);
    if (!match) return 'bad';
    this.rest = this.rest.slice(match[0].length);
    return use(Number(match[0])) ? null : name;
  }

  private takeYearDay(threeDigits: boolean): string | null {
    if (!threeDigits) this.rest = this.rest.replace(/^ {1,2}/, '');
    const match = (threeDigits ? /^\d{3}/ : /^\d{1,3}/).exec(this.rest);
    if (!match) return 'bad';
    this.yearDay = Number(match[0]);
    this.rest = this.rest.slice(match[0].length);
    return null;
  }

  private takeHalf(kind: 'PM' | 'pm'): string | null {
    const text = this.rest.slice(0, 2);
    const [after, before] = kind === 'PM' ? ['PM', 'AM'] : ['pm', 'am'];
    if (text !== after && text !== before) return 'bad';
    this.rest = this.rest.slice(2);
    if (text === after) this.half = 'PM';
    else this.half ??= 'AM';
    return null;
  }

  private takeOffset(form: string): string | null {
    if (form[0] === 'Z' && this.rest[0] === 'Z') {
      this.rest = this.rest.slice(1);
      this.isUtc = true;
      return null;
    }
    const text = this.rest.slice(0, form.length);
    if (text.length < form.length) return 'bad';
    for (let i = 0; i < form.length; i++) if (form[i] === ':' && text[i] !== ':') return 'bad';
    const digits = form.includes(':')
      ? [text.slice(1, 3), text.slice(4, 6), text.slice(7, 9)]
      : [text.slice(1, 3), text.slice(3, 5), text.slice(5, 7)];
    const numbers: number[] = [];
    let bad = false;
    for (const part of digits) {
      if (part !== '' && !/^\d\d$/.test(part)) bad = true;
      numbers.push(bad || part === '' ? 0 : Number(part));
    }
    this.rest = this.rest.slice(form.length);
    const [hours = 0, minutes = 0, seconds = 0] = numbers;
    const size = (hours * 60 + minutes) * 60 + seconds;
    this.offset = text[0] === '-' ? -size : size;
    if (seconds > 60) return 'time zone offset second';
    if (minutes > 60) return 'time zone offset minute';
    if (hours > 24) return 'time zone offset hour';
    return bad || (text[0] !== '+' && text[0] !== '-') ? 'bad' : null;
  }

  private takeZoneName(): string | null {
    if (this.rest.startsWith('UTC')) {
      this.isUtc = true;
      this.rest = this.rest.slice(3);
      return null;
    }
    const length = zoneNameLength(this.rest);
    if (length === 0) return 'bad';
    this.zoneName = this.rest.slice(0, length);
    this.rest = this.rest.slice(length);
    return null;
  }

  private takeFraction(length: number): string | null {
    const text = this.rest.slice(0, length);
    if (text.length < length || !/^[.,]/.test(text)) return 'bad';
    const value = signedNumber(text.slice(1, 10));
    if (value === null) return 'bad';
    this.rest = this.rest.slice(length);
    if (value < 0) return 'fractional second';
    this.nanosecond = value * 10 ** (10 - Math.min(length, 10));
    return null;
  }
}

const shortMonthNames = monthNames.map((name) => name.slice(0, 3));
const shortWeekdayNames = weekdayNames.map((name) => name.slice(0, 3));

function fractionLength(text: string): number {
  return /^[.,]\d+/.exec(text)![0].length;
}

/** Go's `atoi`: digits with an optional sign. */
function signedNumber(text: string): number | null {
  return /^[+-]?\d*$/.test(text) ? Number(text === '' || /^[+-]$/.test(text) ? 0 : text) : null;
}

/** How much of the text is a zone's abbreviation; 0: none. */
function zoneNameLength(text: string): number {
  if (text.length < 3) return 0;
  if (text.startsWith('ChST') || text.startsWith('MeST')) return 4;
  if (text.startsWith('GMT')) return 3 + signedOffsetLength(text.slice(3));
  if (text[0] === '+' || text[0] === '-') return signedOffsetLength(text);
  const upper = /^[A-Z]{0,6}/.exec(text)![0];
  if (upper.length === 5) return upper[4] === 'T' ? 5 : 0;
  if (upper.length === 4) return upper[3] === 'T' || upper === 'WITA' ? 4 : 0;
  return upper.length === 3 ? 3 : 0;
}

function signedOffsetLength(text: string): number {
  const match = /^[+-](\d+)/.exec(text);
  return match && Number(match[1]) <= 23 ? match[0].length : 0;
}
