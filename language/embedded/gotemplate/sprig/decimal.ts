import { GoPanic } from '../../../go/value.ts';

/** `value · 10^exponent`: `shopspring/decimal` 1.4.0, as far as sprig calculates with it. */
export interface Decimal {
  readonly value: bigint;
  readonly exponent: number;
}

/** `decimal.NewFromFloat`: the shortest digits of the float. */
export function toDecimal(float: number): Decimal {
  if (!Number.isFinite(float)) {
    const text = Number.isNaN(float) ? 'NaN' : float > 0 ? '+Inf' : '-Inf';
    throw new GoPanic(`Cannot create a Decimal from ${text}`);
  }
  const [digits = '', exponent = '0'] = float.toExponential().split('e');
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return { value: BigInt(digits.replace('.', '')), exponent: Number(exponent) - places };
}

/** `Decimal.Float64`. */
export function toFloat({ value, exponent }: Decimal): number {
  return Number(`${value}e${exponent}`);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { value: rescale(a, exponent) + rescale(b, exponent), exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { value: -b.value, exponent: b.exponent });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { value: a.value * b.value, exponent: a.exponent + b.exponent };
}

/** 16 decimal places, halves away from zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.value === 0n) throw new GoPanic('decimal division by 0');
  const shift = a.exponent - b.exponent + places;
  const dividend = shift < 0 ? a.value : a.value * 10n ** BigInt(shift);
  const divisor = shift < 0 ? b.value * 10n ** BigInt(-shift) : b.value;
  const quotient = dividend / divisor;
  const rest = absolute(dividend - quotient * divisor);
  if (rest * 2n < absolute(divisor)) return { value: quotient, exponent: -places };
  const away = a.value < 0n !== b.value < 0n ? -1n : 1n;
  return { value: quotient + away, exponent: -places };
}

const places = 16;

function rescale({ value, exponent }: Decimal, to: number): bigint {
  return value * 10n ** BigInt(exponent - to);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
