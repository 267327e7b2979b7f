import { besselJ0, besselY0 } from '../../go/math/bessel-0.ts';
import { besselJ1, besselY1 } from '../../go/math/bessel-1.ts';
import { besselJ, besselY } from '../../go/math/bessel.ts';
import { cubeRoot } from '../../go/math/cube-root.ts';
import { complementaryErrorFunction, errorFunction } from '../../go/math/error-function.ts';
import { exponential2 } from '../../go/math/exponential-2.ts';
import { exponentialLessOne } from '../../go/math/exponential-less-one.ts';
import { exponential } from '../../go/math/exponential.ts';
import { gamma } from '../../go/math/gamma.ts';
import { hypotenuse } from '../../go/math/hypotenuse.ts';
import { areaCosine, areaSine, areaTangent } from '../../go/math/inverse-hyperbolic.ts';
import { logGamma } from '../../go/math/log-gamma.ts';
import { logarithmOfOnePlus } from '../../go/math/logarithm-of-one-plus.ts';
import { log10, log2, logarithm } from '../../go/math/logarithm.ts';
import { power } from '../../go/math/power.ts';
import { fractionAndExponent, scale } from '../../go/math/power-of-two.ts';
import { type Native, cannotApply } from './failure.ts';
import { goInt, toFloat } from './number.ts';
import type { JqValue } from './value.ts';
import { fusedMultiplyAdd } from '../../go/math/fused-multiply-add.ts';
import { hyperbolicCosine, hyperbolicSine, hyperbolicTangent } from '../../go/math/hyperbolic.ts';
import { arcCosine, arcSine, arcTangent, arcTangent2 } from '../../go/math/inverse-trigonometry.ts';
import { cosine, sine, tangent } from '../../go/math/trigonometry.ts';

/** Built-ins on numbers: `math` of Go. */
export const mathNatives: Readonly<Record<string, Native>> = {
  ...unary({
    sin: sine,
    cos: cosine,
    tan: tangent,
    asin: arcSine,
    acos: arcCosine,
    atan: arcTangent,
    sinh: hyperbolicSine,
    cosh: hyperbolicCosine,
    tanh: hyperbolicTangent,
    asinh: areaSine,
    acosh: areaCosine,
    atanh: areaTangent,
    floor: Math.floor,
    round: (x) =>
      Number.isInteger(x) ? x : Math.abs(x) < 0.5 ? copysign(0, x) : Math.sign(x) * Math.floor(Math.abs(x) + 0.5),
    nearbyint: roundToEven,
    rint: roundToEven,
    ceil: Math.ceil,
    trunc: Math.trunc,
    significand: (x) => fractionAndExponent(x)[0] * 2,
    fabs: Math.abs,
    sqrt: Math.sqrt,
    cbrt: cubeRoot,
    exp: exponential,
    exp10: (x) => power(10, x),
    exp2: exponential2,
    expm1: exponentialLessOne,
    log: logarithm,
    log10,
    log1p: logarithmOfOnePlus,
    log2,
    logb: (x) => (x === 0 ? -Infinity : Number.isFinite(x) ? fractionAndExponent(x)[1] - 1 : Math.abs(x)),
    gamma,
    tgamma: gamma,
    lgamma: logGamma,
    erf: errorFunction,
    erfc: complementaryErrorFunction,
    j0: besselJ0,
    j1: besselJ1,
    y0: besselY0,
    y1: besselY1,
  }),
  ...binary({
    atan2: arcTangent2,
    copysign,
    drem: (x, y) => {
      const rest = remainder(x, y);
      return rest === 0 ? copysign(rest, x) : rest;
    },
    fdim: (x, y) => (x - y <= 0 ? 0 : x - y),
    fmax: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y)),
    fmin: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y)),
    fmod: (x, y) => x % y,
    hypot: hypotenuse,
    nextafter: nextAfter,
    nexttoward: nextAfter,
    remainder,
    ldexp,
    scalb: ldexp,
    scalbln: ldexp,
    pow: power,
  }),
  'jn/2': bessel('jn', besselJ),
  'yn/2': bessel('yn', besselY),
  'fma/3': (_, [x, y, z]) => fusedMultiplyAdd(float('fma', x!), float('fma', y!), float('fma', z!)),
  'frexp/0': (value) => {
    const [fraction, exponent] = fractionAndExponent(float('frexp', value));
    return [fraction, BigInt(exponent)];
  },
  'modf/0': (value) => {
    const x = float('modf', value);
    const whole = Math.trunc(x);
    return [Number.isFinite(x) ? copysign(x - whole, x) : Number.isNaN(x) ? NaN : copysign(0, x), whole];
  },
  'infinite/0': () => Infinity,
  'nan/0': () => NaN,
  'isfinite/0': (value) => {
    const x = toFloat(value);
    return x !== null && Math.abs(x) !== Infinity;
  },
  'isinfinite/0': (value) => Math.abs(toFloat(value) ?? 0) === Infinity,
  'isnan/0': (value) => value !== null && Number.isNaN(float('isnan', value)),
  'isnormal/0': (value) => {
    const x = Math.abs(toFloat(value) ?? 0);
    return x >= 2 ** -1022 && x < Infinity;
  },
};

function float(name: string, value: JqValue): number {
  const found = toFloat(value);
  if (found === null) throw cannotApply(name, value);
  return found;
}

function unary(functions: Readonly<Record<string, (x: number) => number>>): Record<string, Native> {
  return Object.fromEntries(
    Object.entries(functions).map(([name, work]): [string, Native] => [
      `${name}/0`,
      (value) => work(float(name, value)),
    ]),
  );
}

function binary(functions: Readonly<Record<string, (x: number, y: number) => number>>): Record<string, Native> {
  return Object.fromEntries(
    Object.entries(functions).map(([name, work]): [string, Native] => [
      `${name}/2`,
      (_, [x, y]) => work(float(name, x!), float(name, y!)),
    ]),
  );
}

/** An order may be so large that not even Go would come to an end. */
function bessel(name: string, work: typeof besselJ): Native {
  return (_, [order, x], { fuel }) => work(goInt(float(name, order!)), float(name, x!), () => fuel.step());
}

/** `math.Ldexp`, whose sum of exponents wraps around in 64 bits. */
function ldexp(x: number, power: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const [fraction, exponent] = fractionAndExponent(x);
  return scale(fraction * 2, Number(BigInt.asIntN(64, goInt(power) + BigInt(exponent - 1))));
}

function roundToEven(x: number): number {
  if (!Number.isFinite(x) || Number.isInteger(x)) return x;
  const down = Math.floor(x);
  const rounded = x - down < 0.5 || (x - down === 0.5 && down % 2 === 0) ? down : down + 1;
  return rounded === 0 ? copysign(0, x) : rounded;
}

function copysign(x: number, sign: number): number {
  const negative = sign < 0 || Object.is(sign, -0);
  return negative ? -Math.abs(x) : Math.abs(x);
}

/** IEEE's: the rest towards the nearest multiple, ties to the even one. */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y) || Math.abs(x) === Infinity || y === 0) return NaN;
  if (Math.abs(y) === Infinity) return x;
  const size = Math.abs(y);
  let rest = Math.abs(x) % (size <= Number.MAX_VALUE / 2 ? size * 2 : Infinity);
  const above = size < 2 ** -1021 ? rest + rest > size : rest > size / 2;
  if (above) {
    rest -= size;
    const still = size < 2 ** -1021 ? rest + rest >= size : rest >= size / 2;
    if (still) rest -= size;
  }
  return x < 0 || Object.is(x, -0) ? -rest : rest;
}

function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return x;
  if (x === 0) return copysign(Number.MIN_VALUE, y);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigUint64(0, view.getBigUint64(0) + (y > x === x > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
