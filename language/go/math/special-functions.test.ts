import { expect, test } from 'vitest';
import { besselJ, besselY } from './bessel.ts';
import { besselJ0, besselY0 } from './bessel-0.ts';
import { besselJ1, besselY1 } from './bessel-1.ts';
import { cubeRoot } from './cube-root.ts';
import { errorFunction, complementaryErrorFunction } from './error-function.ts';
import { exponential2 } from './exponential-2.ts';
import { exponentialLessOne } from './exponential-less-one.ts';
import { gamma } from './gamma.ts';
import { areaSine, areaCosine, areaTangent } from './inverse-hyperbolic.ts';
import { logGamma } from './log-gamma.ts';
import { logarithmOfOnePlus } from './logarithm-of-one-plus.ts';

/** Arguments with what Go 1.26 answered on amd64, every digit of it. */
const answers: readonly [(x: number) => number, readonly [argument: number, answer: number][]][] = [
  [
    areaSine,
    [
      [0.3, 0.29567304756342244],
      [-2.7, -1.7190518512089272],
      [10000000000, 23.7189981105004],
    ],
  ],
  [
    areaCosine,
    [
      [1.3, 0.7564329108569596],
      [2.7, 1.650193454979475],
      [10000000000, 23.7189981105004],
    ],
  ],
  [
    areaTangent,
    [
      [0.3, 0.30951960420311175],
      [-0.9, -1.4722194895832204],
      [1, Infinity],
    ],
  ],
  [
    cubeRoot,
    [
      [0.3, 0.6694329500821695],
      [-2.7, -1.3924766500838337],
      [5e-324, 1.7031839360032603e-108],
    ],
  ],
  [
    exponential2,
    [
      [0.3, 1.2311444133449163],
      [-2.7, 0.1538930516681145],
      [-1073.5, 5e-324],
    ],
  ],
  [
    exponentialLessOne,
    [
      [0.3, 0.3498588075760031],
      [-0.3, -0.2591817793182821],
      [-2.7, -0.9327944872602503],
      [1e-10, 1.00000000005e-10],
      [30, 10686474581523.463],
      [60, 1.1420073898156842e26],
      [709.7, 1.6549840276802644e308],
    ],
  ],
  [
    logarithmOfOnePlus,
    [
      [0.3, 0.26236426446749106],
      [-0.3, -0.35667494393873234],
      [-0.8, -1.6094379124341005],
      [1e-10, 9.999999999500001e-11],
      [100000000000000000000, 46.051701859880914],
    ],
  ],
  [
    gamma,
    [
      [0.3, 2.991568987687591],
      [-2.7, -0.931082784838964],
      [1e-10, 9999999999.422785],
      [20.5, 540624298233507460],
      [-40.3, -1.56612349776242e-48],
      [97.5, 9.754316922718727e150],
      [150.5, 4.661072627097374e261],
      [171.9, Infinity],
    ],
  ],
  [
    logGamma,
    [
      [0.1, 2.2527126517342055],
      [0.3, 1.0957979948180756],
      [0.8, 0.15205967839983756],
      [1.1, -0.049872441259839764],
      [1.5, -0.12078223763524522],
      [1.9, -0.03898427592308336],
      [-2.7, -0.07140708531564555],
      [5.5, 3.9578139676187165],
      [20, 39.339884187199495],
      [100000000000000000000, 4.5051701859880917e21],
    ],
  ],
  [
    errorFunction,
    [
      [0.3, 0.3286267594591274],
      [-1.1, -0.8802050695740817],
      [2, 0.9953222650189527],
      [4, 0.9999999845827421],
    ],
  ],
  [
    complementaryErrorFunction,
    [
      [0.1, 0.8875370839817152],
      [0.3, 0.6713732405408726],
      [-1.1, 1.8802050695740817],
      [2, 0.004677734981047265],
      [4, 1.541725790028002e-8],
      [-7, 2],
      [20, 5.3958656116079005e-176],
    ],
  ],
  [
    besselJ0,
    [
      [0.3, 0.9776262465382961],
      [1.5, 0.5118276717359181],
      [2.5, -0.048383776468198025],
      [-4, -0.3971498098638474],
      [7, 0.30007927051955563],
      [30, -0.08636798358104021],
      [1e40, -6.538288347442137e-22],
    ],
  ],
  [
    besselJ1,
    [
      [0.3, 0.148318816273104],
      [1.5, 0.5579365079100996],
      [2.5, 0.49709410246427393],
      [-4, 0.06604332802354915],
      [7, -0.004682823482345837],
      [30, -0.11875106261662292],
      [1e40, 7.952011386537067e-21],
    ],
  ],
  [
    besselY0,
    [
      [0.3, -0.8072735778045197],
      [2.5, 0.4980703596152318],
      [4, -0.016940739325064996],
      [7, -0.02594974396720926],
      [30, -0.11729573168666402],
      [1e40, 7.952011386537067e-21],
    ],
  ],
  [
    besselY1,
    [
      [0.3, -2.2931051383885293],
      [2.5, 0.1459181379667858],
      [4, 0.3979257105571],
      [7, -0.30266723702418485],
      [30, 0.08442557066174722],
      [1e40, 6.538288347442137e-22],
    ],
  ],
];

test.each(answers.map(([compute, pairs]) => ({ name: compute.name, compute, pairs })))(
  'computes the $name as Go does',
  ({ compute, pairs }) => {
    for (const [argument, answer] of pairs) expect(compute(argument)).toBe(answer);
  },
);

test.each<[compute: typeof besselJ, order: bigint, argument: number, answer: number]>([
  [besselJ, 2n, 0.3, 0.011165861949063965],
  [besselJ, 3n, 10, 0.058379379305186836],
  [besselJ, -5n, 2.5, -0.019501625134503237],
  [besselJ, 60n, 1, 1.0381149765645212e-100],
  [besselJ, 200n, 3, 0],
  [besselJ, 3n, 1e-10, 2.0833333333333336e-32],
  [besselJ, 5n, 1e100, -7.364716260962594e-51],
  [besselY, 2n, 0.3, -14.480094011452342],
  [besselY, 3n, 10, -0.2513626571838373],
  [besselY, -5n, 2.5, 3.8301760007407504],
  [besselY, 60n, 1, -5.111092775306676e97],
  [besselY, 5n, 1e100, -3.069679402196794e-51],
  [besselJ, -(2n ** 63n), 9007199254740992, -1.9047672123068107e-9],
  [besselJ, -(2n ** 63n), -2.5, 0.49709410246427393],
  [besselJ, -(2n ** 63n), 1e100, 3.069679402196794e-51],
  [besselJ, 2n ** 63n - 1n, 1e100, 7.364716260962594e-51],
  [besselY, -(2n ** 63n), 1e-10, -6366197723.675814],
  [besselY, -(2n ** 63n), 1e100, -7.364716260962594e-51],
])('%o of order %d at %d', (compute, order, argument, answer) => {
  expect(compute(order, argument, () => {})).toBe(answer);
});

test.each([
  [10n ** 12n, 2e12],
  [2n ** 63n - 1n, 9e15],
])('a recurrence over many orders can be given up: %d at %d', (order, x) => {
  let left = 1000;
  const spend = () => {
    if (left-- === 0) throw new Error('enough');
  };
  expect(() => besselJ(order, x, spend)).toThrow('enough');
});
