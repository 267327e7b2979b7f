import type { Topic } from './topic.ts';
import { numbers } from './values.ts';

const unary =
  'sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh floor round nearbyint rint ceil trunc significand fabs sqrt cbrt exp exp10 exp2 expm1 log log10 log1p log2 logb gamma tgamma lgamma erf erfc j0 j1 y0 y1 frexp modf abs toarray isnan isnormal isinfinite isfinite tostring tojson @text @sh length not ascii implode todate gmtime'.split(
    ' ',
  );

const binary =
  'atan2 copysign drem fdim fmax fmin fmod hypot nextafter nexttoward remainder ldexp scalb scalbln pow'.split(' ');

export const math: Topic = (choose) =>
  choose.one([
    () => `${numbers(choose)} | ${choose.one(unary)}`,
    () => `[${numbers(choose)}, ${numbers(choose)} | ${choose.one(unary)}]`,
    () => `${choose.one(binary)}(${numbers(choose)}; ${numbers(choose)})`,
    // Orders that are too large are never done in Go.
    () => `${choose.one(['jn', 'yn'])}(${choose.below(80) - 40}; ${numbers(choose)})`,
    () => `fma(${numbers(choose)}; ${numbers(choose)}; ${numbers(choose)})`,
    () => `(${numbers(choose)}) ${choose.one(['+', '-', '*', '/', '%', '<', '==', '<='])} (${numbers(choose)})`,
    () => `reduce range(${choose.below(60)}) as $i (${numbers(choose)}; . * ${choose.one(['3', '-7', '10', '1.5'])})`,
    () =>
      `[${numbers(choose)}, ${numbers(choose)}, ${numbers(choose)}] | ${choose.one(['sort', 'min', 'max', 'add', 'unique', 'tojson', 'map(tostring)', '@csv', '@tsv', '@json'])}`,
    () =>
      `[range(${choose.one(['5', '0', '-3', '2.5'])}; ${choose.one(['9', '1', '-6', '1e1'])}; ${choose.one(['1', '2', '-1', '0.7', '-1.5'])})]`,
    () => `${numbers(choose)} as $n | [$n, -$n, ($n | tostring | tonumber)] | ., (.[0] == .[2])`,
  ])();
