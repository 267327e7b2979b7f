import fc from 'fast-check';
import { besselJ, besselY } from '../../language/go/math/bessel.ts';
import { besselJ0, besselY0 } from '../../language/go/math/bessel-0.ts';
import { besselJ1, besselY1 } from '../../language/go/math/bessel-1.ts';
import { cubeRoot } from '../../language/go/math/cube-root.ts';
import { complementaryErrorFunction, errorFunction } from '../../language/go/math/error-function.ts';
import { exponential } from '../../language/go/math/exponential.ts';
import { exponential2 } from '../../language/go/math/exponential-2.ts';
import { exponentialLessOne } from '../../language/go/math/exponential-less-one.ts';
import { fusedMultiplyAdd } from '../../language/go/math/fused-multiply-add.ts';
import { gamma } from '../../language/go/math/gamma.ts';
import { hyperbolicCosine, hyperbolicSine, hyperbolicTangent } from '../../language/go/math/hyperbolic.ts';
import { hypotenuse } from '../../language/go/math/hypotenuse.ts';
import { areaCosine, areaSine, areaTangent } from '../../language/go/math/inverse-hyperbolic.ts';
import { arcCosine, arcSine, arcTangent, arcTangent2 } from '../../language/go/math/inverse-trigonometry.ts';
import { logGamma } from '../../language/go/math/log-gamma.ts';
import { log10, log2, logarithm } from '../../language/go/math/logarithm.ts';
import { logarithmOfOnePlus } from '../../language/go/math/logarithm-of-one-plus.ts';
import { fractionAndExponent, scale } from '../../language/go/math/power-of-two.ts';
import { power } from '../../language/go/math/power.ts';
import { cosine, sine, tangent } from '../../language/go/math/trigonometry.ts';
import { formatFloat } from '../../language/go/strconv-float.ts';
import type { Differential } from './differential.ts';

interface Input {
  readonly name: string;
  readonly x: string;
  readonly y: string;
  readonly z: string;
}

const functions: Readonly<Record<string, (x: number, y: number, z: number) => number>> = {
  acos: arcCosine,
  acosh: areaCosine,
  asin: arcSine,
  asinh: areaSine,
  atan: arcTangent,
  atan2: arcTangent2,
  atanh: areaTangent,
  cbrt: cubeRoot,
  cos: cosine,
  cosh: hyperbolicCosine,
  erf: errorFunction,
  erfc: complementaryErrorFunction,
  exp: exponential,
  exp2: exponential2,
  expm1: exponentialLessOne,
  fma: fusedMultiplyAdd,
  gamma,
  hypot: hypotenuse,
  j0: besselJ0,
  j1: besselJ1,
  jn: (x, y) => besselJ(BigInt(whole(y, 50)), x, () => {}),
  ldexp: (x, y) => scale(x, whole(y, 3000)),
  lgamma: logGamma,
  log: logarithm,
  log10,
  log1p: logarithmOfOnePlus,
  log2,
  pow: power,
  sin: sine,
  sinh: hyperbolicSine,
  tan: tangent,
  tanh: hyperbolicTangent,
  y0: besselY0,
  y1: besselY1,
  yn: (x, y) => besselY(BigInt(whole(y, 50)), x, () => {}),
};

/** A whole number between -limit and limit (Bessel functions count up to theirs); 0 for what is no number. */
function whole(y: number, limit: number): number {
  return Math.trunc(y % limit) || 0;
}

/** Go's `math`, every digit of it. */
export const differential: Differential<Input> = {
  name: 'math',
  goPackage: 'standard',
  arbitrary: fc.record({
    name: fc.constantFrom(...Object.keys(functions), 'frexp'),
    x: argument(),
    y: argument(),
    z: argument(),
  }),
  ours: ({ name, x, y, z }) => {
    if (name === 'frexp') {
      const [fraction, exponent] = fractionAndExponent(Number(x));
      return [digits(fraction), exponent];
    }
    const compute = functions[name];
    return compute === undefined ? null : digits(compute(Number(x), Number(y), Number(z)));
  },
};

/** Any number; often one of those for which functions change their ways. */
function argument(): fc.Arbitrary<string> {
  const edges =
    'NaN Infinity 0 1 2 0.5 0.25 0.66 0.7 0.625 1.25 1.5 3 6 7 8 28 33 170 171.7 710 746 1024 1075 1e300 5e-324'
      .split(' ')
      .map(Number);
  const powers = '-1022 -57 -54 -29 -28 -27 29 31 53 63 302'.split(' ').map((exponent) => 2 ** Number(exponent));
  const edge = fc.oneof(fc.constantFrom(...edges), fc.constantFrom(...powers));
  const signed = (numbers: fc.Arbitrary<number>) =>
    fc.tuple(numbers, fc.boolean()).map(([number, isNegative]) => (isNegative ? -number : number));
  const near = fc
    .tuple(edge, fc.integer({ min: -2, max: 2 }))
    .map(([number, steps]) => number * (1 + steps * 2 ** -52));
  return fc
    .oneof(
      { weight: 2, arbitrary: signed(near) },
      { weight: 3, arbitrary: fc.double({ min: -10, max: 10 }) },
      { weight: 1, arbitrary: fc.integer({ min: -200, max: 200 }) },
      { weight: 1, arbitrary: fc.double({ min: -800, max: 800 }) },
      { weight: 2, arbitrary: fc.double() },
    )
    .map((number) => (Object.is(number, -0) ? '-0' : String(number)));
}

function digits(value: number): string {
  return formatFloat(value, 'g', -1);
}
