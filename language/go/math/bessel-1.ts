import { type Ranges, inverseRootOfPi, ratioFar, turnedByThreeEighths } from './bessel-far.ts';
import { logarithm } from './logarithm.ts';
import { polynomial } from './polynomial.ts';

/** `math.J1`: Bessel's function of the first kind of order 1 (FreeBSD's `e_j1.c`). */
export function besselJ1(argument: number): number {
  if (Number.isNaN(argument)) return argument;
  const x = Math.abs(argument);
  if (x === Infinity || x === 0) return 0;
  const value = x >= 2 ? firstFar(x) : firstNear(x);
  // As upstream: the smallest ones lose their sign.
  return argument < 0 && x >= 2 ** -27 ? -value : value;
}

function firstFar(x: number): number {
  const { cos, sin } = turnedByThreeEighths(x);
  if (x > 2 ** 129) return (inverseRootOfPi * cos) / Math.sqrt(x);
  return (inverseRootOfPi * (even(x) * cos - odd(x) * sin)) / Math.sqrt(x);
}

function firstNear(x: number): number {
  if (x < 2 ** -27) return 0.5 * x;
  const z = x * x;
  return 0.5 * x + (z * polynomial(firstTop, z) * x) / polynomial(firstBottom, z);
}

/** `math.Y1`: the function of the second kind. */
export function besselY1(x: number): number {
  if (x < 0 || Number.isNaN(x)) return NaN;
  if (x === Infinity) return 0;
  if (x === 0) return -Infinity;
  if (x >= 2) {
    const { cos, sin } = turnedByThreeEighths(x);
    if (x > 2 ** 129) return (inverseRootOfPi * sin) / Math.sqrt(x);
    return (inverseRootOfPi * (even(x) * sin + odd(x) * cos)) / Math.sqrt(x);
  }
  if (x <= 2 ** -54) return -(2 / Math.PI) / x;
  const z = x * x;
  const ratio = polynomial(secondTop, z) / polynomial(secondBottom, z);
  return x * ratio + (2 / Math.PI) * (besselJ1(x) * logarithm(x) - 1 / x);
}

function even(x: number): number {
  return 1 + ratioFar(evenRanges, x);
}

function odd(x: number): number {
  return (0.375 + ratioFar(oddRanges, x)) / x;
}

const firstTop = [4.9672799960958445e-8, -1.599556310840356e-5, 0.001407056669551897, -0.0625];
const firstBottom = [
  1.2354227442613791e-11, 5.0463625707621704e-9, 1.1771846404262368e-6, 0.00018594678558863092, 0.019153759953836346, 1,
];
const secondTop = [
  -9.190991580398789e-8, 2.352526005616105e-5, -0.0019125689587576355, 0.05044387166398113, -0.19605709064623894,
];
const secondBottom = [
  1.6655924620799208e-11, 6.227414523646215e-9, 1.3560880109751623e-6, 0.00020255258102513517, 0.01991673182366499, 1,
];
const evenRanges: Ranges = [
  [
    [7914.479540318917, 3874.7453891396053, 412.05185430737856, 13.239480659307358, 0.11718749999998865, 0],
    [30804.27206278888, 97602.79359349508, 36956.206026903346, 3650.9308342085346, 114.20737037567841, 1],
  ],
  [
    [
      528.7152013633375, 517.6361395331998, 108.30818299018911, 6.802751278684329, 0.1171874931906141,
      1.3199051955624352e-11,
    ],
    [1504.0468881036106, 7844.690317495512, 5353.26695291488, 991.4014187336144, 59.28059872211313, 1],
  ],
  [
    [
      48.55906851973649, 91.05501107507813, 35.11940355916369, 3.9329775003331564, 0.11718686556725359,
      3.025039161373736e-9,
    ],
    [103.78793243963928, 890.8113463982564, 1046.8713997577513, 336.76245874782575, 34.79130950012515, 1],
  ],
  [
    [
      5.073523125888185, 17.693971127168773, 12.242610914826123, 2.368514966676088, 0.11717621946268335,
      1.0771083010687374e-7,
    ],
    [8.364638933716183, 117.6793732871471, 232.2764690571628, 125.29022716840275, 21.43648593638214, 1],
  ],
];
const oddRanges: Ranges = [
  [
    [-48438.512428575035, -11849.806670242959, -759.6017225139501, -16.271753454459, -0.10253906249999271, 0],
    [
      -294490.26430383464, 666601.2326177764, 719657.7236832409, 133875.33628724958, 7825.385999233485,
      161.3953697007229, 1,
    ],
  ],
  [
    [
      -2612.4444045321566, -1373.1937606550816, -183.66960747488838, -8.05644828123936, -0.10253905024137543,
      -2.089799311417641e-11,
    ],
    [
      -4719.183547951285, 27948.075163891812, 49851.42709103523, 17468.48519249089, 1991.7987346048596,
      81.27655013843358, 1,
    ],
  ],
  [
    [
      -219.21012847890933, -228.2445407376317, -57.847221656278364, -4.610115811394734, -0.10253782982083709,
      -5.078312264617666e-9,
    ],
    [
      -135.20119144430734, 1903.119193388108, 5547.729097207228, 3380.1528667952634, 673.8651126766997,
      47.66515503237295, 1,
    ],
  ],
  [
    [
      -21.371921170370406, -42.32531333728305, -19.663616264370372, -2.7522056827818746, -0.10251704260798555,
      -1.7838172751095887e-7,
    ],
    [
      -4.959498988226282, 155.94900333666612, 739.3932053204672, 757.5028348686454, 252.98154998219053,
      29.533362906052385, 1,
    ],
  ],
];
