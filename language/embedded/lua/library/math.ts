import { exponential } from '../../../go/math/exponential.ts';
import { log10, logarithm } from '../../../go/math/logarithm.ts';
import { modulo } from '../number.ts';
import { fractionAndExponent, scale } from '../../../go/math/power-of-two.ts';
import { power } from '../../../go/math/power.ts';
import { arcCosine, arcSine, arcTangent, arcTangent2 } from '../../../go/math/inverse-trigonometry.ts';
import { hyperbolicCosine, hyperbolicSine, hyperbolicTangent } from '../../../go/math/hyperbolic.ts';
import { cosine, sine, tangent } from '../../../go/math/trigonometry.ts';
import type { Thread } from '../thread.ts';
import { GoPanic } from '../value.ts';
import { type Natives } from './library.ts';

/** `mathlib.go`. */
export const mathFunctions: Natives = {
  abs: unary(Math.abs),
  acos: unary(arcCosine),
  asin: unary(arcSine),
  atan: unary(arcTangent),
  atan2: binary(arcTangent2),
  ceil: unary(Math.ceil),
  cos: unary(cosine),
  cosh: costly(hyperbolicCosine),
  deg: unary((x) => (x * 180) / Math.PI),
  exp: costly(exponential),
  floor: unary(Math.floor),
  fmod: binary((x, y) => x % y),
  frexp(thread: Thread) {
    const [fraction, exponent] = fractionAndExponent(thread.number(1));
    thread.push(fraction);
    thread.push(exponent);
    return 2;
  },
  ldexp(thread: Thread) {
    const fraction = thread.number(1);
    thread.push(scale(fraction, thread.integer(2)));
    return 1;
  },
  log: unary(logarithm),
  log10: unary(log10),
  max: extreme((value, best) => value > best),
  min: extreme((value, best) => value < best),
  mod: binary(modulo),
  modf(thread: Thread) {
    const value = thread.number(1);
    const whole = Math.trunc(value);
    thread.push(whole);
    // The fraction of a whole number has its sign.
    thread.push(Number.isFinite(value) ? value % 1 : NaN);
    return 2;
  },
  pow(thread: Thread) {
    thread.run.spend(250);
    const x = thread.number(1);
    thread.push(power(x, thread.number(2)));
    return 1;
  },
  rad: unary((x) => (x * Math.PI) / 180),
  random(thread: Thread) {
    const { run } = thread;
    const count = thread.count();
    const first = count === 0 ? 0 : thread.integer(1);
    const low = count < 2 ? 1 : first;
    const high = count < 2 ? first : thread.integer(2);
    if (count === 0) thread.push(run.random());
    else {
      if (high < low) throw new GoPanic('invalid argument to Intn');
      thread.push(low + Math.floor(run.random() * (high - low + 1)));
    }
    return 1;
  },
  randomseed(thread: Thread) {
    thread.integer(1);
    return 0;
  },
  sin: unary(sine),
  sinh: costly(hyperbolicSine),
  sqrt: unary(Math.sqrt),
  tan: unary(tangent),
  tanh: costly(hyperbolicTangent),
};

/** `math.huge` is Go's largest float64, not an infinity. */
export const mathValues = { pi: Math.PI, huge: Number.MAX_VALUE } as const;

function unary(compute: (x: number) => number) {
  return (thread: Thread): number => {
    thread.push(compute(thread.number(1)));
    return 1;
  };
}

/** The exponential function takes its time. */
function costly(compute: (x: number) => number) {
  const native = unary(compute);
  return (thread: Thread): number => {
    thread.run.spend(250);
    return native(thread);
  };
}

function binary(compute: (x: number, y: number) => number) {
  return (thread: Thread): number => {
    const x = thread.number(1);
    thread.push(compute(x, thread.number(2)));
    return 1;
  };
}

function extreme(isBetter: (value: number, best: number) => boolean) {
  return (thread: Thread): number => {
    const count = thread.count();
    if (count === 0) thread.raise('wrong number of arguments');
    let best = thread.number(1);
    for (let i = 2; i <= count; i++) {
      const value = thread.number(i);
      if (isBetter(value, best)) best = value;
    }
    thread.push(best);
    return 1;
  };
}
