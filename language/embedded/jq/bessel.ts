const samples = 2000;

/** Bessel's function of the first kind of a whole order, by its integral: the trapezoid rule is exact for periodic functions. */
export function besselJ(order: number, x: number): number {
  if (Number.isNaN(x)) return x;
  if (Math.abs(x) === Infinity) return 0;
  if (x === 0) return order === 0 ? 1 : 0;
  if (order < 0) return (order % 2 === 0 ? 1 : -1) * besselJ(-order, x);
  let sum = 0;
  const count = samplesFor(order, x);
  for (let i = 0; i < count; i++) {
    const angle = ((i + 0.5) * Math.PI) / count;
    sum += Math.cos(order * angle - x * Math.sin(angle));
  }
  return sum / count;
}

/** Bessel's function of the second kind of a whole order. */
export function besselY(order: number, x: number): number {
  if (x < 0 || Number.isNaN(x)) return NaN;
  if (x === Infinity) return 0;
  if (x === 0) return order < 0 && order % 2 !== 0 ? Infinity : -Infinity;
  if (order < 0) return (order % 2 === 0 ? 1 : -1) * besselY(-order, x);
  const periodic = simpson(0, Math.PI, samplesFor(order, x), (t) => Math.sin(x * Math.sin(t) - order * t));
  const sign = order % 2 === 0 ? 1 : -1;
  const end = Math.asinh(745 / x) + (order > 0 ? Math.log1p(order) : 0);
  const decaying = simpson(0, end, samples * 4, (t) => {
    return Math.exp(order * t - x * Math.sinh(t)) + sign * Math.exp(-order * t - x * Math.sinh(t));
  });
  return (periodic - decaying) / Math.PI;
}

/** Enough for the waves that the integrand has. */
function samplesFor(order: number, x: number): number {
  return Math.min(Math.ceil(samples + 4 * (Math.abs(x) + order)), 100_000) & ~1;
}

function simpson(from: number, to: number, count: number, f: (t: number) => number): number {
  const width = (to - from) / count;
  let sum = f(from) + f(to);
  for (let i = 1; i < count; i++) sum += f(from + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}
