import { type Fuel, OutOfFuel } from '../embedded/fuel.ts';
import { Directive } from './fmt-directive.ts';
import { formatCharacter, formatFloatVerb, formatHex, formatInteger, formatUnicode } from './fmt-number.ts';
import { sortedKeys } from './fmt-sort.ts';
import { canBackquote, quote, quoteRune } from './strconv-quote.ts';
import { isNative, textOf } from './stringer.ts';
import { fromBytes } from './strings.ts';
import { type Type, float64Type, intType, isSigned, uint8Type } from './type.ts';
import { Complex, Func, Numeric, Slice, TypedMap, type Value, entriesOf, typeOf } from './value.ts';
import { Time } from './time.ts';

/**
 * Prints values as `fmt` does, as one directive says. The order of the questions asked of a
 * value (methods first, then its kind) is that of `fmt/print.go`.
 */
export class Printer extends Directive {
  private text = '';
  /** Inside a `%!verb(…)`, where methods are not called. */
  private erroring = false;
  private readonly fuel: Fuel | undefined;

  constructor(fuel?: Fuel) {
    super();
    this.fuel = fuel;
  }

  result(): string {
    return this.text;
  }

  write(text: string): void {
    this.fuel?.allocate(text.length);
    this.text += text;
  }

  /** Where a value holds itself Go exhausts its stack, and ends. */
  print(value: Value, verb: string): void {
    try {
      this.argument(value, verb);
    } catch (error) {
      if (error instanceof RangeError)
        throw new OutOfFuel('the evaluation was stopped: its values are nested too deeply');
      throw error;
    }
  }

  /** `printArg`. */
  private argument(value: Value, verb: string): void {
    if (value === null) {
      if (verb === 'T' || verb === 'v') this.pad('<nil>');
      else this.badVerb(null, verb);
    } else if (verb === 'T') this.string(typeOf(value)!.name, 's');
    else if (verb === 'p') this.pointer(value, 'p');
    else this.value(value, verb, 0);
  }

  /** Text, padded to the width: with zeros on the left when asked for. */
  private pad(text: string, options: { readonly zero?: boolean } = {}): void {
    if (this.widthOr === null || this.widthOr === 0) {
      this.write(text);
      return;
    }
    const missing = this.widthOr - runeCount(text);
    if (missing <= 0) this.write(text);
    else {
      this.fuel?.allocate(missing);
      const zero = (options.zero ?? this.zero) && !this.minus;
      this.text += this.minus ? text + ' '.repeat(missing) : (zero ? '0' : ' ').repeat(missing) + text;
    }
  }

  private value(value: Value, verb: string, depth: number): void {
    switch (typeof value) {
      case 'string':
        this.string(value, verb);
        return;
      case 'number':
        this.float(value, verb, float64Type);
        return;
      case 'bigint':
        this.integer(value, verb, intType);
        return;
      case 'boolean':
        if (verb === 't' || verb === 'v') this.pad(String(value));
        else this.badVerb(value, verb);
        return;
      default:
        if (value === null) this.write(this.sharpV ? 'interface {}(nil)' : '<nil>');
        else if (value instanceof Uint8Array && depth === 0) this.bytes(value, verb, '[]byte');
        else if (!this.methods(value, verb)) this.composite(value, verb, depth);
    }
  }

  /** True when a method of the value has printed it. */
  private methods(value: Value, verb: string): boolean {
    if (this.erroring) return false;
    if (verb === 'w') {
      this.badVerb(value, verb);
      return true;
    }
    if (this.sharpV) {
      if (!(value instanceof Time)) return false;
      this.string(value.goText(), 's');
      return true;
    }
    if (!'vsxXq'.includes(verb)) return false;
    const text = textOf(value);
    if (text === null) return false;
    this.string(text, verb);
    return true;
  }

  private composite(
    value: Exclude<Value, null | string | number | bigint | boolean>,
    verb: string,
    depth: number,
  ): void {
    if (value instanceof Numeric) {
      if (typeof value.value === 'bigint') this.integer(value.value, verb, value.type);
      else this.float(value.value, verb, value.type);
    } else if (value instanceof Complex) this.complex(value, verb);
    else if (Array.isArray(value)) this.slice(value, verb, { type: typeOf(value)!, depth });
    else if (value instanceof Slice) this.slice(value.items, verb, { type: value.type, depth });
    else if (value instanceof Uint8Array) this.bytes(value, verb, '[]uint8');
    else if (value instanceof Map || value instanceof TypedMap) this.map(value, verb, depth);
    else if (value instanceof Func) this.pointer(value, verb);
    else this.struct(value, verb, depth);
  }

  private string(text: string, verb: string): void {
    switch (verb) {
      case 'v':
        if (this.sharpV) this.quoted(text);
        else this.pad(this.cut(text));
        return;
      case 's':
        this.pad(this.cut(text));
        return;
      case 'x':
      case 'X':
        this.hex(text, verb);
        return;
      case 'q':
        this.quoted(text);
        return;
      default:
        this.badVerb(text, verb);
    }
  }

  private quoted(text: string): void {
    const cut = this.cut(text);
    this.pad(this.sharp && canBackquote(cut) ? `\`${cut}\`` : quote(cut, { ascii: this.plus }));
  }

  private hex(text: string | Uint8Array, verb: string): void {
    this.pad(formatHex(text, verb, this), { zero: this.zero });
  }

  /** The first characters, as many as the precision says. */
  private cut(text: string): string {
    if (this.precision === null || text.length <= this.precision) return text;
    let end = 0;
    for (let i = 0; i < this.precision && end < text.length; i++) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
    return text.slice(0, end);
  }

  private integer(value: bigint, verb: string, type: Type): void {
    const signed = isSigned(type.kind);
    switch (verb) {
      case 'v':
        if (this.sharpV && !signed)
          this.pad(formatInteger(value, 'x', { ...this.style(), sharp: true }), { zero: false });
        else this.pad(formatInteger(value, 'd', this), { zero: false });
        return;
      case 'd':
      case 'b':
      case 'o':
      case 'O':
      case 'x':
      case 'X':
        this.pad(formatInteger(value, verb, this), { zero: false });
        return;
      case 'c':
        this.pad(formatCharacter(value));
        return;
      case 'q':
        this.pad(quoteRune(value >= 0n && value <= 0x10ffffn ? Number(value) : -1, { ascii: this.plus }));
        return;
      case 'U':
        this.pad(formatUnicode(value, this), { zero: false });
        return;
      default:
        this.badVerb(type.name === 'int' ? value : new Numeric(type, value), verb);
    }
  }

  private float(value: number, verb: string, type: Type): void {
    const bits = type.kind === 'float32' ? 32 : 64;
    const text = formatFloatVerb(value, verb, bits, this);
    if (text === null) {
      this.badVerb(type.name === 'float64' ? value : new Numeric(type, value), verb);
      return;
    }
    const sign = /^[+\- ]/.test(text);
    if (!Number.isFinite(value)) this.pad(text, { zero: false });
    else if (sign && this.zero && !this.minus && this.widthOr !== null && this.widthOr > text.length) {
      // The sign stands before the zeros.
      this.write(text[0]! + text.slice(1).padStart(this.widthOr - 1, '0'));
    } else this.pad(text);
  }

  private complex(value: Complex, verb: string): void {
    if (!'vbgGxXfFeE'.includes(verb)) {
      this.badVerb(value, verb);
      return;
    }
    const { plus } = this;
    this.write('(');
    this.float(value.real, verb, float64Type);
    this.plus = true;
    this.float(value.imaginary, verb, float64Type);
    this.write('i)');
    this.plus = plus;
  }

  private bytes(value: Uint8Array, verb: string, typeName: string): void {
    if (verb === 's') this.pad(this.cut(fromBytes(value)));
    else if (verb === 'q') this.quoted(fromBytes(value));
    else if (verb === 'x' || verb === 'X') this.hex(value, verb);
    else {
      // A verb that is none for bytes (`%#w`) sees any slice.
      const name = verb === 'v' ? typeName : '[]uint8';
      const [open, between, close] = this.sharpV ? [`${name}{`, ', ', '}'] : ['[', ' ', ']'];
      this.write(open);
      for (const [i, byte] of value.entries()) {
        if (i > 0) this.write(between);
        this.integer(BigInt(byte), verb, uint8Type);
      }
      this.write(close);
    }
  }

  private slice(
    items: readonly Value[] | null,
    verb: string,
    place: { readonly type: Type; readonly depth: number },
  ): void {
    if (this.sharpV && items === null) {
      this.write(`${place.type.name}(nil)`);
      return;
    }
    this.write(this.sharpV ? `${place.type.name}{` : '[');
    for (const [i, item] of (items ?? []).entries()) {
      // A list costs more than its text: it may be small and hold itself many times over.
      this.fuel?.allocate(32);
      if (i > 0) this.write(this.sharpV ? ', ' : ' ');
      this.value(item, verb, place.depth + 1);
    }
    this.write(this.sharpV ? '}' : ']');
  }

  private map(value: Map<string, Value> | TypedMap, verb: string, depth: number): void {
    const type = typeOf(value)!;
    if (this.sharpV && value instanceof TypedMap && value.entries === null) {
      this.write(`${type.name}(nil)`);
      return;
    }
    this.write(this.sharpV ? `${type.name}{` : 'map[');
    const entries = entriesOf(value)!;
    for (const [i, key] of sortedKeys(entries).entries()) {
      this.fuel?.allocate(32);
      if (i > 0) this.write(this.sharpV ? ', ' : ' ');
      this.value(key, verb, depth + 1);
      this.write(':');
      this.value(entries.get(key)!, verb, depth + 1);
    }
    this.write(this.sharpV ? '}' : ']');
  }

  private struct(value: Value, verb: string, depth: number): void {
    const struct = isNative(value) ? value.struct() : null;
    const type = typeOf(value)!;
    if (struct === null || (type.kind === 'ptr' && depth > 0)) {
      this.pointer(value, verb);
      return;
    }
    if (type.kind === 'ptr') this.write('&');
    this.write(this.sharpV ? `${struct.type.name}{` : '{');
    for (const [i, field] of struct.fields.entries()) {
      if (i > 0) this.write(this.sharpV ? ', ' : ' ');
      if (this.plusV || this.sharpV) this.write(`${struct.type.fields![i]!.name}:`);
      this.value(field, verb, depth + 1);
    }
    this.write('}');
  }

  /** Addresses say nothing here: every pointer is the same one. */
  private pointer(value: Value, verb: string): void {
    const type = typeOf(value)!;
    // In the text of a bad verb nothing else can be said of it.
    if (this.erroring) this.write(address);
    else if (!['ptr', 'func', 'map', 'slice'].includes(type.kind) || !'vpbodxX'.includes(verb))
      this.badVerb(value, verb);
    else if (verb === 'v' && this.sharpV) this.write(`(${type.name})(${address})`);
    else this.write(this.sharp ? address.slice(2) : address);
  }

  private badVerb(value: Value, verb: string): void {
    this.erroring = true;
    this.write(`%!${verb}(`);
    if (value === null) this.write('<nil>');
    else {
      this.write(`${typeOf(value)!.name}=`);
      this.print(value, 'v');
    }
    this.write(')');
    this.erroring = false;
  }
}

const address = '0xc000000000';

function runeCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) i++;
    count++;
  }
  return count;
}
