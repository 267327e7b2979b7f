import type { Fuel } from '../embedded/fuel.ts';
import { Printer } from './fmt-print.ts';
import { type Value, integerOf, typeOf } from './value.ts';

/** `fmt.Sprint`: `%v` of each, a space between two neighbours of which neither is a string. */
export function sprint(values: readonly Value[], fuel?: Fuel): string {
  const first = values[0];
  if (values.length === 1 && typeof first === 'string') return first;
  const printer = new Printer(fuel);
  let afterString = false;
  for (const [i, value] of values.entries()) {
    const isString = typeof value === 'string';
    if (i > 0 && !isString && !afterString) printer.write(' ');
    printer.print(value, 'v');
    afterString = isString;
  }
  return printer.result();
}

/** `fmt.Sprintln`. */
export function sprintln(values: readonly Value[], fuel?: Fuel): string {
  const printer = new Printer(fuel);
  for (const [i, value] of values.entries()) {
    if (i > 0) printer.write(' ');
    printer.print(value, 'v');
  }
  printer.write('\n');
  return printer.result();
}

/** `fmt.Sprintf`, with its `%!…` texts for what does not fit. `fuel` pays for wide output. */
export function sprintf(format: string, values: readonly Value[], fuel?: Fuel): string {
  return new Formatting(format, values, fuel).run();
}

/** One reading of a format: where in it, which value is next, whether values were taken out of order. */
class Formatting {
  private readonly format: string;
  private readonly values: readonly Value[];
  private readonly printer: Printer;
  private at = 0;
  private next = 0;
  private reordered = false;
  private goodIndex = true;
  private afterIndex = false;

  constructor(format: string, values: readonly Value[], fuel: Fuel | undefined) {
    this.format = format;
    this.values = values;
    this.printer = new Printer(fuel);
  }

  run(): string {
    const { format, printer } = this;
    while (this.at < format.length) {
      const percent = format.indexOf('%', this.at);
      printer.write(format.slice(this.at, percent < 0 ? format.length : percent));
      if (percent < 0) break;
      this.at = percent + 1;
      this.directive();
    }
    if (!this.reordered && this.next < this.values.length) this.extra();
    return printer.result();
  }

  private directive(): void {
    const { format, printer } = this;
    printer.clear();
    this.goodIndex = true;
    this.afterIndex = false;
    while (this.at < format.length && printer.flag(format[this.at]!)) this.at++;
    this.index();
    this.width();
    this.precision();
    if (!this.afterIndex) this.index();
    if (this.at >= format.length) {
      printer.write('%!(NOVERB)');
      return;
    }
    const verb = String.fromCodePoint(format.codePointAt(this.at)!);
    this.at += verb.length;
    this.verb(verb);
  }

  private verb(verb: string): void {
    const { printer } = this;
    if (verb === '%') printer.write('%');
    else if (!this.goodIndex) printer.write(`%!${verb}(BADINDEX)`);
    else if (this.next >= this.values.length) printer.write(`%!${verb}(MISSING)`);
    else {
      if (verb === 'v' || verb === 'w') printer.useGoSyntax();
      printer.print(this.values[this.next++]!, verb);
    }
  }

  /** `[3]`. */
  private index(): void {
    this.afterIndex = false;
    if (this.format[this.at] !== '[') return;
    this.reordered = true;
    const close = this.format.indexOf(']', this.at);
    if (close < 0) {
      this.goodIndex = false;
      this.at += 1;
      return;
    }
    const digits = this.format.slice(this.at + 1, close);
    this.at = close + 1;
    const number = wholeNumber(digits);
    this.afterIndex = number !== null;
    if (number !== null && number >= 1 && number <= this.values.length) this.next = number - 1;
    else this.goodIndex = false;
  }

  private width(): void {
    const { printer } = this;
    if (this.format[this.at] === '*') {
      this.at++;
      const width = this.integerArgument();
      if (width === null) printer.write('%!(BADWIDTH)');
      else printer.setWidth(width);
      this.afterIndex = false;
      return;
    }
    const width = this.number();
    if (width === null) return;
    printer.setWidth(width);
    if (this.afterIndex) this.goodIndex = false;
  }

  private precision(): void {
    const { printer } = this;
    if (this.format[this.at] !== '.' || this.at + 1 >= this.format.length) return;
    this.at++;
    if (this.afterIndex) this.goodIndex = false;
    this.index();
    if (this.format[this.at] === '*') {
      this.at++;
      const precision = this.integerArgument();
      if (precision === null || precision < 0) printer.write('%!(BADPREC)');
      else printer.precision = precision;
      this.afterIndex = false;
    } else printer.precision = this.number() ?? 0;
  }

  private integerArgument(): number | null {
    if (this.next >= this.values.length) return null;
    const value = integerOf(this.values[this.next++]!);
    return value === null || value > 1_000_000n || value < -1_000_000n ? null : Number(value);
  }

  /** Digits at the cursor; a number beyond a million swallows the rest of the format. */
  private number(): number | null {
    const start = this.at;
    let value = 0;
    while (this.at < this.format.length && isDigit(this.format[this.at]!)) {
      if (value > 1_000_000) {
        this.at = this.format.length;
        return null;
      }
      value = value * 10 + Number(this.format[this.at++]);
    }
    return this.at === start ? null : value;
  }

  private extra(): void {
    const { printer } = this;
    printer.clear();
    printer.write('%!(EXTRA ');
    for (const [i, value] of this.values.slice(this.next).entries()) {
      if (i > 0) printer.write(', ');
      if (value === null) printer.write('<nil>');
      else {
        printer.write(`${typeOf(value)!.name}=`);
        printer.print(value, 'v');
      }
    }
    printer.write(')');
  }
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function wholeNumber(digits: string): number | null {
  return /^\d{1,8}$/.test(digits) && Number(digits) < 10_000_010 ? Number(digits) : null;
}
