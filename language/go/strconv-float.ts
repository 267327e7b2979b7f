/** The formats of `strconv.FormatFloat`. */
export type FloatFormat = 'e' | 'E' | 'f' | 'g' | 'G' | 'b' | 'x' | 'X';

/**
 * `strconv.FormatFloat(value, format, precision, bits)`; precision -1 is the shortest text that reads back as the value.
 */
export function formatFloat(value: number, format: FloatFormat, precision: number, bits: 32 | 64 = 64): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  switch (format) {
    case 'e':
    case 'E':
      return sign + exponential(digitsFor(magnitude, precision < 0 ? -1 : precision + 1, bits), precision, format);
    case 'f':
      return sign + (precision < 0 ? positional(shortest(magnitude, bits), -1) : fixed(magnitude, precision));
    case 'g':
    case 'G':
      return sign + general(magnitude, format, precision, bits);
    case 'b':
      return sign + binary(magnitude, bits);
    default:
      return sign + hexadecimal(magnitude, format, precision);
  }
}

/** 0.d₁d₂d₃… · 10^point, without trailing zeros; zero has no digits and point 0. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

function shortest(value: number, bits: 32 | 64): Decimal {
  if (value === 0) return { digits: '', point: 0 };
  if (bits === 64) return fromExponential(value.toExponential());
  const decimal = exact(value);
  for (let count = 1; count < 9; count++) {
    const { digits, point } = roundTo(decimal, count);
    if (Math.fround(Number(`0.${digits}e${point}`)) === value) return { digits: digits.replace(/0+$/, ''), point };
  }
  return roundTo(decimal, 9);
}

function fromExponential(text: string): Decimal {
  const at = text.indexOf('e');
  const digits = text.slice(0, at).replace('.', '').replace(/0+$/, '');
  return { digits, point: Number(text.slice(at + 1)) + 1 };
}

/** `count` significant digits, rounded to even on the exact value; -1: the shortest. */
function digitsFor(value: number, count: number, bits: 32 | 64): Decimal {
  if (count < 0 || value === 0) return shortest(value, bits);
  const decimal = exact(value);
  return roundTo(decimal, count);
}

/** Every digit of the binary value. */
function exact(value: number): Decimal {
  if (value === 0) return { digits: '', point: 0 };
  const { mantissa, exponent } = split(value);
  if (exponent >= 0) {
    const digits = (mantissa << BigInt(exponent)).toString();
    return { digits, point: digits.length };
  }
  const digits = (mantissa * 5n ** BigInt(-exponent)).toString();
  return { digits, point: digits.length + exponent };
}

function roundTo(decimal: Decimal, count: number): Decimal {
  const { digits, point } = decimal;
  if (count < 0) return { digits: '', point: 0 };
  if (digits.length <= count) return decimal;
  const next = digits.charCodeAt(count) - 48;
  const tie = next === 5 && /^0*$/.test(digits.slice(count + 1));
  const odd = count > 0 && (digits.charCodeAt(count - 1) & 1) === 1;
  const kept = digits.slice(0, count);
  if (!(next > 5 || (next === 5 && (!tie || odd)))) return { digits: kept, point };
  const bumped = (BigInt(kept || '0') + 1n).toString();
  return bumped.length > kept.length ? { digits: bumped, point: point + 1 } : { digits: bumped, point };
}

function fixed(value: number, precision: number): string {
  const decimal = exact(value);
  return positional(roundTo(decimal, decimal.point + precision), precision);
}

function positional(decimal: Decimal, precision: number): string {
  const { digits, point } = decimal;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const places = precision < 0 ? Math.max(digits.length - point, 0) : precision;
  if (places === 0) return whole;
  const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(Math.min(-point, places)) + digits;
  return `${whole}.${fraction.slice(0, places).padEnd(places, '0')}`;
}

function exponential(decimal: Decimal, precision: number, letter: string): string {
  const digits = decimal.digits === '' ? '0' : decimal.digits;
  const places = precision < 0 ? digits.length - 1 : precision;
  const exponent = decimal.digits === '' ? 0 : decimal.point - 1;
  const fraction = places > 0 ? `.${digits.slice(1, places + 1).padEnd(places, '0')}` : '';
  return `${digits[0]}${fraction}${letter}${exponentText(exponent)}`;
}

function exponentText(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
}

function general(value: number, format: 'g' | 'G', precision: number, bits: 32 | 64): string {
  const wanted = precision === 0 ? 1 : precision;
  const rounded = digitsFor(value, wanted, bits);
  const decimal = { digits: rounded.digits.replace(/0+$/, ''), point: rounded.point };
  const count = decimal.digits.length;
  let threshold = precision < 0 ? 6 : wanted;
  if (precision >= 0 && threshold > count && count >= decimal.point) threshold = count;
  const exponent = decimal.digits === '' ? -1 : decimal.point - 1;
  if (exponent < -4 || exponent >= threshold) {
    return exponential(decimal, -1, format === 'g' ? 'e' : 'E');
  }
  return positional(decimal, -1);
}

function split(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const word = view.getBigUint64(0);
  const fraction = word & 0xfffffffffffffn;
  const biased = Number((word >> 52n) & 0x7ffn);
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

function binary(value: number, bits: 32 | 64): string {
  const { mantissa, exponent } = split(value);
  if (bits === 64) return `${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`;
  if (value === 0) return '0p-149';
  const shift = Math.max(29, -149 - exponent);
  return `${mantissa >> BigInt(shift)}p${exponent + shift < 0 ? '' : '+'}${exponent + shift}`;
}

function hexadecimal(value: number, letter: string, precision: number): string {
  const upper = letter === 'X';
  let { mantissa, exponent } = split(value);
  if (value === 0) exponent = 0;
  else {
    while (mantissa < 1n << 52n) {
      mantissa <<= 1n;
      exponent--;
    }
    exponent += 52;
  }
  // Shift so that one bit is before the point and 60 bits (15 digits) after it.
  mantissa <<= 8n;
  if (precision >= 0 && precision < 15) {
    const drop = BigInt(60 - precision * 4);
    const half = 1n << (drop - 1n);
    const lost = mantissa & ((1n << drop) - 1n);
    mantissa >>= drop;
    if (lost > half || (lost === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    mantissa <<= drop;
    if (mantissa & (1n << 61n)) {
      mantissa >>= 1n;
      exponent++;
    }
  }
  const lead = (mantissa >> 60n) & 1n;
  let fraction = (mantissa & ((1n << 60n) - 1n)).toString(16).padStart(15, '0');
  fraction = precision < 0 ? fraction.replace(/0+$/, '') : fraction.slice(0, precision).padEnd(precision, '0');
  const text = `0x${lead}${fraction === '' ? '' : `.${fraction}`}p${exponentText(exponent)}`;
  return upper ? text.toUpperCase() : text;
}
