import { expect, it } from 'vitest';
import { exponential } from './exponential.ts';
import { fusedMultiplyAdd } from './fused-multiply-add.ts';
import { hyperbolicCosine, hyperbolicSine, hyperbolicTangent } from './hyperbolic.ts';
import { arcCosine, arcSine, arcTangent, arcTangent2 } from './inverse-trigonometry.ts';
import { log10, log2, logarithm } from './logarithm.ts';
import { fractionAndExponent, scale } from './power-of-two.ts';
import { power } from './power.ts';
import { cosine, sine, tangent } from './trigonometry.ts';

/** Arguments with what Go 1.26 answered on amd64, every digit of it. */
const answers: readonly [(x: number) => number, readonly [argument: number, answer: number][]][] = [
  [
    exponential,
    [
      [1.1, 3.0041660239464334],
      [-745.13, 5e-324],
      [709.4, 1.2260423226426727e308],
      [709.7, Infinity],
    ],
  ],
  [
    logarithm,
    [
      [0.1, -2.3025850929940455],
      [3.3, 1.1939224684724346],
      [5e-324, -709.0895657128241],
    ],
  ],
  [
    log10,
    [
      [1000, 3],
      [0.3, -0.5228787452803376],
    ],
  ],
  [
    log2,
    [
      [8, 3],
      [10, 3.321928094887362],
    ],
  ],
  [
    sine,
    [
      [0.3, 0.29552020666133955],
      [5, -0.9589242746631385],
      [1e22, -0.8522008497671889],
    ],
  ],
  [sine, [[1073741824.5, -0.16458741069886315]]],
  [
    cosine,
    [
      [0.3, 0.955336489125606],
      [5, 0.2836621854632263],
      [1e300, -0.5753861119575491],
    ],
  ],
  [
    tangent,
    [
      [0.3, 0.30933624960962325],
      [5, -3.3805150062465854],
      [-1e15, 1.6724147821275832],
    ],
  ],
  [
    arcSine,
    [
      [0.3, 0.3046926540153975],
      [-0.9, -1.1197695149986342],
    ],
  ],
  [
    arcCosine,
    [
      [0.3, 1.266103672779499],
      [-0.9, 2.6905658417935308],
    ],
  ],
  [
    arcTangent,
    [
      [0.3, 0.2914567944778671],
      [0.9, 0.7328151017865066],
      [-40, -1.5458015331759765],
    ],
  ],
  [
    hyperbolicSine,
    [
      [0.3, 0.3045202934471426],
      [2.5, 6.0502044810397875],
      [-25, -36002449668.69294],
    ],
  ],
  [
    hyperbolicCosine,
    [
      [0.3, 1.0453385141288605],
      [2.5, 6.132289479663686],
    ],
  ],
  [
    hyperbolicTangent,
    [
      [0.3, 0.2913126124515909],
      [2.5, 0.9866142981514303],
    ],
  ],
];

it.each(answers.map(([compute, pairs]) => ({ name: compute.name, compute, pairs })))(
  'computes the $name as Go does',
  ({ compute, pairs }) => {
    for (const [argument, answer] of pairs) expect(compute(argument)).toBe(answer);
  },
);

it('computes powers and angles as Go does', () => {
  expect([power(10, 1.5), power(2, -1074), power(0.1, 3), power(-2, 3), power(-8, 1 / 3), power(6, 5.375)]).toEqual([
    31.622776601683796,
    5e-324,
    0.0010000000000000002,
    -8,
    NaN,
    15225.198756405409,
  ]);
  expect([arcTangent2(1, -3), arcTangent2(-0.2, -0.1)]).toEqual([2.819842099193151, -2.0344439357957027]);
});

it('rounds a product and a sum once, at any size', () => {
  expect(0.1 * 10 - 1).toBe(0);
  expect(fusedMultiplyAdd(0.1, 10, -1)).toBe(2 ** -54);
  expect(fusedMultiplyAdd(2 ** 600, 2 ** 600, -Infinity)).toBe(-Infinity);
  expect(fusedMultiplyAdd(1e308, 10, -1.7e308)).toBe(Infinity);
  expect(fusedMultiplyAdd(1.5, 5e-324, 5e-324)).toBe(1e-323);
});

it('takes a number apart and scales it', () => {
  expect([fractionAndExponent(-10), fractionAndExponent(5e-324)]).toEqual([
    [-0.625, 4],
    [0.5, -1073],
  ]);
  expect([scale(0.1, -(2 ** 63)), scale(2, -(2 ** 63))]).toEqual([Infinity, 0]);
  expect([scale(-0.625, 4), scale(1, -1075), scale(1.5, -1074), scale(1, 1024)]).toEqual([-10, 0, 1e-323, Infinity]);
});
