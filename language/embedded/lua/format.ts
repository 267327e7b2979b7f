import { sprintf } from '../../go/fmt.ts';
import { int64Type } from '../../go/type.ts';
import { Numeric } from '../../go/value.ts';
import { fromByteText, toByteText } from './bytes.ts';
import { isInteger, numberText, parseNumber, toInt } from './number.ts';
import type { Run } from './run.ts';
import { LuaTable } from './table.ts';
import { type LuaValue, rawText } from './value.ts';

/**
 * `string.format`: Go's `fmt.Sprintf` on the values of the virtual machine, with its `%!d(string=x)` for what does not fit. Upstream
 * hands over as many values as there are `%`, less the `%%`.
 */
export function format(template: string, values: readonly LuaValue[], run: Run): string {
  const percents = count(template, '%') - count(template, '%%');
  return new Formatter(template, values.slice(0, Math.max(0, Math.min(percents, values.length))), run).format();
}

/** One directive: `%-5.2f` has the flags `-`, the width 5 and the precision 2. */
interface Directive {
  flags: string;
  width: string;
  precision: string;
}

class Formatter {
  private readonly template: string;
  private readonly values: readonly LuaValue[];
  private readonly run: Run;
  private readonly parts: string[] = [];
  private at = 0;
  private next = 0;
  private isReordered = false;

  constructor(template: string, values: readonly LuaValue[], run: Run) {
    this.template = template;
    this.values = values;
    this.run = run;
  }

  format(): string {
    const { template, values } = this;
    while (this.at < template.length) {
      const percent = template.indexOf('%', this.at);
      this.write(template.slice(this.at, percent < 0 ? template.length : percent));
      if (percent < 0) break;
      this.at = percent + 1;
      this.directive();
    }
    if (!this.isReordered && this.next < values.length) {
      const extra = values.slice(this.next).map((value) => `${goType(value)}=${this.plain(value)}`);
      this.write(`%!(EXTRA ${extra.join(', ')})`);
    }
    return this.parts.join('');
  }

  private write(text: string): void {
    this.run.allocate(text.length);
    this.parts.push(text);
  }

  private directive(): void {
    const { template } = this;
    this.run.spend(60);
    const directive: Directive = { flags: '', width: '', precision: '' };
    while ('+-# 0'.includes(template[this.at] ?? 'x')) {
      const flag = template[this.at++]!;
      if (!directive.flags.includes(flag)) directive.flags += flag;
    }
    let isGood = this.argumentIndex();
    let isAfterIndex = template[this.at - 1] === ']';
    if (template[this.at] === '*') {
      this.at++;
      this.next++;
      this.write('%!(BADWIDTH)');
      isAfterIndex = false;
    } else {
      directive.width = this.digits();
      if (isAfterIndex && directive.width !== '') isGood = false;
    }
    if (template[this.at] === '.') {
      this.at++;
      if (isAfterIndex) isGood = false;
      isGood = this.argumentIndex() && isGood;
      isAfterIndex = template[this.at - 1] === ']';
      if (template[this.at] === '*') {
        this.at++;
        this.next++;
        this.write('%!(BADPREC)');
        isAfterIndex = false;
      } else directive.precision = `.${this.digits()}`;
    }
    if (!isAfterIndex) isGood = this.argumentIndex() && isGood;
    if (this.at >= template.length) {
      this.write('%!(NOVERB)');
      return;
    }
    const verb = this.verb();
    if (verb === '%') this.write('%');
    else if (!isGood) this.write(`%!${verb}(BADINDEX)`);
    else if (this.next >= this.values.length) this.write(`%!${verb}(MISSING)`);
    else this.write(this.value(this.values[this.next++], verb, directive));
  }

  /** `[n]`: the next value is the nth. False when it is malformed or out of range. */
  private argumentIndex(): boolean {
    const { template } = this;
    if (template[this.at] !== '[') return true;
    this.isReordered = true;
    const close = template.indexOf(']', this.at);
    if (close < 0) {
      this.at++;
      return false;
    }
    const text = template.slice(this.at + 1, close);
    this.at = close + 1;
    const index = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
    if (index < 1 || index > this.values.length) return false;
    this.next = index - 1;
    return true;
  }

  /** A width or precision; Go takes the rest of the format for one beyond a million. */
  private digits(): string {
    const { template } = this;
    const start = this.at;
    let number = 0;
    for (; template[this.at]! >= '0' && template[this.at]! <= '9'; this.at++) {
      if (number > 1_000_000) {
        this.at = template.length;
        return '';
      }
      number = number * 10 + Number(template[this.at]);
    }
    return template.slice(start, this.at);
  }

  /** The verb is a character of UTF-8. */
  private verb(): string {
    const code = this.template.charCodeAt(this.at);
    const size = code < 0xc0 ? 1 : code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
    const verb = this.template.slice(this.at, this.at + size);
    this.at += size;
    return verb;
  }

  private value(value: LuaValue, verb: string, directive: Directive): string {
    if (verb === 'T') return this.go('s', directive, goType(value));
    if (value === null) return verb === 'v' ? this.go('s', directive, '<nil>') : `%!${verb}(<nil>)`;
    if (verb === 'p') return this.pointer(value, directive);
    if (typeof value === 'number') return this.number(value, verb, directive);
    if (typeof value === 'string') {
      if (verb !== 'd' && verb !== 'i') return this.go(verb, directive, value);
      // Upstream has it the wrong way round: what is a number comes as text, what is none as 0.
      return parseNumber(value) === undefined ? this.number(0, 'd', directive) : this.go('s', directive, value);
    }
    // With `#` a value is shown as Go source, and its own text is not asked.
    const isSource = verb === 'v' && directive.flags.includes('#');
    if (isSource && value === undefined) return '&lua.LNilType{}';
    if ('vsxXq'.includes(verb) && !isSource) return this.go(verb, directive, rawText(value, this.run.addresses));
    if (typeof value === 'boolean')
      return verb === 't' || verb === 'v'
        ? this.go(verb, directive, value)
        : `%!${verb}(${goType(value)}=${this.go('v', directive, value)})`;
    if (value instanceof LuaTable) return this.table(value, verb, directive);
    return value === undefined ? '&{}' : `&{${this.run.addresses.of(value)}}`;
  }

  /** The fields of upstream's `LTable`: metatable, array, two hashes, their keys in order, and the place of each key. */
  private table(table: LuaTable, verb: string, directive: Directive): string {
    const part = (value: LuaValue) => this.part(value, verb, directive);
    const key = (text: string) =>
      verb === 'v' ? this.go('s', directive, text) : this.bad(verb, 'string', this.go('s', directive, text));
    const place = (index: number) =>
      'bcdoOxXqU'.includes(verb) || verb === 'v'
        ? this.go(verb === 'v' ? 'd' : verb, directive, BigInt(index))
        : this.bad(verb, 'int', this.go('d', directive, BigInt(index)));
    const keys = table.hashedKeys();
    this.run.spend((table.array.length + keys.length) * 20);
    const sorted = [...keys.entries()].sort(([, a], [, b]) => (a! < b! ? -1 : a! > b! ? 1 : 0));
    const live = sorted.map(([, name]) => name).filter((name) => table.get(name) !== undefined);
    const hashed = live
      .filter((name) => typeof name !== 'string')
      .map((name) => `${part(name)}:${part(table.get(name))}`);
    const named = live
      .filter((name) => typeof name === 'string')
      .map((name) => `${key(name)}:${part(table.get(name))}`);
    const places = sorted.map(([index, name]) => `${part(name)}:${place(index)}`);
    return `&{${part(table.metatable)} [${table.array.map(part).join(' ')}] map[${hashed.join(' ')}] map[${named.join(' ')}] [${keys.map(part).join(' ')}] map[${places.join(' ')}]}`;
  }

  /** A value inside of a table: its `String()` is not asked. */
  private part(value: LuaValue, verb: string, directive: Directive): string {
    if (value === null) return '<nil>';
    const type = goType(value);
    if (typeof value === 'number') {
      const asFloat = this.go('beEfFgG'.includes(verb) ? verb : 'g', directive, value);
      return 'bveEfFgG'.includes(verb) ? asFloat : this.bad(verb, type, asFloat);
    }
    if (typeof value === 'string') {
      const text = this.go('s', directive, value);
      return verb === 'v' ? text : this.bad(verb, type, text);
    }
    if (typeof value === 'boolean') {
      const text = this.go('t', directive, value);
      return verb === 't' || verb === 'v' ? text : this.bad(verb, type, text);
    }
    if (verb === 'v') return this.pointer(value, directive);
    if ('bod'.includes(verb)) return this.go(verb, directive, this.address(value));
    return this.bad(verb, type, value instanceof LuaTable ? this.table(value, 'v', directive) : '&{}');
  }

  private bad(verb: string, type: string, text: string): string {
    return `%!${verb}(${type}=${text})`;
  }

  /** The address of what is a pointer in Go; nothing else has a text of its own here. */
  private pointer(value: LuaValue, directive: Directive): string {
    const type = goType(value);
    if (typeof value === 'number') return `%!p(${type}=${this.go('g', directive, value)})`;
    if (typeof value === 'string') return `%!p(${type}=${this.go('s', directive, value)})`;
    if (typeof value === 'boolean') return `%!p(${type}=${this.go('t', directive, value)})`;
    const { flags } = directive;
    const turned = flags.includes('#') ? flags.replace('#', '') : `${flags}#`;
    return this.go('x', { ...directive, flags: turned }, this.address(value));
  }

  private address(value: LuaValue): bigint {
    return typeof value === 'object' && value !== null ? BigInt(this.run.addresses.of(value)) : nilAddress;
  }

  private number(value: number, verb: string, directive: Directive): string {
    if (verb === 'q' || verb === 's') return this.go(verb, directive, numberText(value));
    if ('bcdoxXUi'.includes(verb)) return this.go(verb === 'i' ? 'd' : verb, directive, BigInt(toInt(value)));
    if ('eEfFgG'.includes(verb)) return this.go(verb, directive, value);
    return this.go(verb, directive, isInteger(value) ? BigInt(value) : value);
  }

  /** `fmt.Sprintf` of one value with the directive; flags in the order in which upstream passes them on. */
  private go(verb: string, directive: Directive, value: string | bigint | number | boolean): string {
    const { flags, width, precision } = directive;
    if (flags === '' && width === '' && precision === '') {
      if (verb === 's' && typeof value === 'string') return value;
      if (verb === 'd' && typeof value === 'bigint') return value.toString();
    }
    const ordered = [' ', '#', '+', '-', '0'].filter((flag) => flags.includes(flag)).join('');
    const goValue =
      typeof value === 'bigint'
        ? new Numeric(int64Type, value)
        : typeof value === 'string'
          ? fromByteText(value)
          : value;
    const text = sprintf(`%${ordered}${width}${precision}${fromByteText(verb)}`, [goValue], this.run.fuel);
    return toByteText(text);
  }

  private plain(value: LuaValue): string {
    return value === null ? '<nil>' : rawText(value, this.run.addresses);
  }
}

/** Where Go keeps the one nil of scripts. */
const nilAddress = 0x1d4e0a0n;

/** The Go type of a value, as `%T` prints it. */
export function goType(value: LuaValue): string {
  switch (typeof value) {
    case 'undefined':
      return '*lua.LNilType';
    case 'boolean':
      return 'lua.LBool';
    case 'number':
      return 'lua.LNumber';
    case 'string':
      return 'lua.LString';
    default:
      return value === null ? '<nil>' : goTypes[value.type];
  }
}

const goTypes = {
  function: '*lua.LFunction',
  userdata: '*lua.LUserData',
  thread: '*lua.LState',
  table: '*lua.LTable',
  channel: 'lua.LChannel',
} as const;

/** `strings.Count`. */
function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
