import { logarithm } from './logarithm.ts';
import { polynomial } from './polynomial.ts';
import { cosine, sine } from './trigonometry.ts';

/** `math.Lgamma` without the sign: the logarithm of the size of the gamma function (FreeBSD's `e_lgamma_r.c`). */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return x;
  if (x === 0) return Infinity;
  const size = Math.abs(x);
  if (size < 2 ** -70) return -logarithm(size);
  if (x > 0) return ofPositive(x);
  if (Number.isInteger(x)) return Infinity;
  return logarithm(Math.PI / Math.abs(sineOfTurns(size) * size)) - ofPositive(size);
}

function ofPositive(x: number): number {
  if (x === 1 || x === 2) return 0;
  if (x < 2) return belowTwo(x);
  if (x < 8) return belowEight(x);
  if (x >= 2 ** 58) return x * (logarithm(x) - 1);
  const inverse = 1 / x;
  const series = 0.4189385332046727 + inverse * polynomial(far, inverse * inverse);
  return (x - 0.5) * (logarithm(x) - 1) + series;
}

/** Three ranges up to 1, the same three up to 2; the middle one lies around the minimum. */
function belowTwo(x: number): number {
  const first = x <= 0.9;
  const known = first ? -logarithm(x) : 0;
  if (x >= (first ? 0.7316321449683623 : 1.7316321449683623)) return known + nearOne((first ? 1 : 2) - x);
  if (x >= (first ? 0.19163214496836226 : 1.1916321449683622))
    return known + nearMinimum(x - (first ? 0.46163214496836225 : 1.4616321449683622));
  return known + nearZero(first ? x : x - 1);
}

function nearOne(y: number): number {
  const square = y * y;
  return y * polynomial(oneEven, square) + square * polynomial(oneOdd, square) - 0.5 * y;
}

function nearMinimum(y: number): number {
  const square = y * y;
  const cube = square * y;
  const [first, second, third] = minimum.map((coefficients) => polynomial(coefficients, cube)) as [
    number,
    number,
    number,
  ];
  return minimumValue + (square * first - (minimumRest - cube * (second + y * third)));
}

function nearZero(y: number): number {
  return -0.5 * y + (y * polynomial(zeroTop, y)) / polynomial(zeroBottom, y);
}

function belowEight(x: number): number {
  const whole = Math.trunc(x);
  const y = x - whole;
  const value = 0.5 * y + (y * polynomial(eightTop, y)) / polynomial(eightBottom, y);
  let product = 1;
  for (let i = whole - 1; i >= 2; i--) product *= y + i;
  return whole === 2 ? value : value + logarithm(product);
}

/** -sin(πx). */
function sineOfTurns(x: number): number {
  if (x < 0.25) return -sine(Math.PI * x);
  const rest = x % 2;
  switch (Math.trunc(rest * 4)) {
    case 0:
      return -sine(Math.PI * rest);
    case 1:
    case 2:
      return -cosine(Math.PI * (0.5 - rest));
    case 3:
    case 4:
      return -sine(Math.PI * (1 - rest));
    case 5:
    case 6:
      return cosine(Math.PI * (rest - 1.5));
    default:
      return -sine(Math.PI * (rest - 2));
  }
}

const oneEven = [
  2.5214456545125733e-5, 0.00022086279071390839, 0.0011927076318336207, 0.007385550860814029, 0.06735230105312927,
  0.07721566490153287,
];
const oneOdd = [
  4.4864094961891516e-5, 0.00010801156724758394, 0.0005100697921535113, 0.0028905138367341563, 0.020580808432516733,
  0.3224670334241136,
];
const minimumValue = -0.12148629053584961;
const minimumRest = -3.638676997039505e-18;
const minimum = [
  [0.00031563207090362595, -0.0014034646998923284, 0.006100538702462913, -0.032788541075985965, 0.48383612272381005],
  [-0.00031275416837512086, 0.000881081882437654, -0.0036845201678113826, 0.01797067508118204, -0.1475877229945939],
  [0.0003355291926355191, -0.0005385953053567405, 0.0022596478090061247, -0.010314224129834144, 0.06462494023913339],
];
const zeroTop = [
  0.013381091853678766, 0.22896372806469245, 0.9777175279633727, 1.4549225013723477, 0.6328270640250934,
  -0.07721566490153287,
];
const zeroBottom = [
  0.003217092422824239, 0.10422264559336913, 0.7692851504566728, 2.128489763798934, 2.4559779371304113, 1,
];
const eightTop = [
  3.194753265841009e-5, 0.0018402845140733772, 0.02664227030336386, 0.14635047265246445, 0.325778796408931,
  0.21498241596060885, -0.07721566490153287,
];
const eightBottom = [
  7.326684307446256e-6, 0.0007779424963818936, 0.01864591917156529, 0.17193386563280308, 0.7219355475671381,
  1.3920053346762105, 1,
];
const far = [
  -0.0016309293409657527, 0.0008363399189962821, -0.00059518755745034, 0.0007936505586430196, -0.0027777777772877554,
  0.08333333333333297,
];
