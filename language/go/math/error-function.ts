import { exponential } from './exponential.ts';
import { polynomial } from './polynomial.ts';

/** `math.Erf` (FreeBSD's `s_erf.c`). */
export function errorFunction(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  if (size >= 6) return Math.sign(x);
  if (size < 0.84375) {
    if (size < 2.848094538889218e-306) return 0.125 * (8 * x + 1.0270333367641007 * x);
    return size < 2 ** -28 ? x + 0.1283791670955126 * x : x + x * nearZero(size);
  }
  const value = size < 1.25 ? atOne + nearOne(size) : 1 - tail(size) / size;
  return x < 0 ? -value : value;
}

/** `math.Erfc`: 1 - erf(x), exact where that is tiny. */
export function complementaryErrorFunction(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  if (size >= 28) return x < 0 ? 2 : 0;
  if (size < 0.84375) return 1 - nearby(x);
  if (size < 1.25) return x < 0 ? 1 + atOne + nearOne(size) : 1 - atOne - nearOne(size);
  if (x < -6) return 2;
  return x < 0 ? 2 - tail(size) / size : tail(x) / x;
}

/** erf(x) up to 0.84, with more digits where erfc needs them. */
function nearby(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -56) return x;
  const ratio = size * nearZero(size);
  const value = size < 0.25 ? size + ratio : 0.5 + (ratio + (size - 0.5));
  return x < 0 ? -value : value;
}

function nearZero(x: number): number {
  const square = x * x;
  return polynomial(zeroTop, square) / polynomial(zeroBottom, square);
}

function nearOne(x: number): number {
  return polynomial(oneTop, x - 1) / polynomial(oneBottom, x - 1);
}

/** erfc(x) · x from 1.25 on. */
function tail(x: number): number {
  const s = 1 / (x * x);
  const [top, bottom] = x < 1 / 0.35 ? middle : far;
  const high = upperWord(x);
  return (
    exponential(-high * high - 0.5625) *
    exponential((high - x) * (high + x) + polynomial(top, s) / polynomial(bottom, s))
  );
}

/** The number without the lower half of its bits. */
function upperWord(x: number): number {
  word.setFloat64(0, x);
  word.setUint32(4, 0);
  return word.getFloat64(0);
}

/** Where a number is laid to see its bits. */
const word = new DataView(new ArrayBuffer(8));
const atOne = 0.8450629115104675;
const zeroTop = [
  -2.3763016656650163e-5, -0.005770270296489442, -0.02848174957559851, -0.3250421072470015, 0.12837916709551256,
];
const zeroBottom = [
  -3.960228278775368e-6, 0.00013249473800432164, 0.005081306281875766, 0.0650222499887673, 0.39791722395915535, 1,
];
const oneTop = [
  -0.002166375594868791, 0.035478304325618236, -0.11089469428239668, 0.31834661990116175, -0.3722078760357013,
  0.41485611868374833, -0.0023621185607526594,
];
const oneBottom = [
  0.011984499846799107, 0.01363708391202905, 0.12617121980876164, 0.07182865441419627, 0.540397917702171,
  0.10642088040084423, 1,
];
const middle = [
  [
    -9.814329344169145, -81.2874355063066, -184.60509290671104, -162.39666946257347, -62.375332450326006,
    -10.558626225323291, -0.6938585727071818, -0.009864944034847148,
  ],
  [
    -0.0604244152148581, 6.570249770319282, 108.63500554177944, 429.00814002756783, 645.3872717332679,
    434.56587747522923, 137.65775414351904, 19.651271667439257, 1,
  ],
] as const;
const far = [
  [
    -483.5191916086514, -1025.0951316110772, -637.5664433683896, -160.63638485582192, -17.757954917754752,
    -0.799283237680523, -0.0098649429247001,
  ],
  [
    -22.44095244658582, 474.52854120695537, 2553.0504064331644, 3199.8582195085955, 1536.729586084437,
    325.7925129965739, 30.33806074348246, 1,
  ],
] as const;
