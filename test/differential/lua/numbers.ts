import type { Chooser } from '../chooser.ts';
import { each } from './each.ts';
import { number } from './values.ts';

export function numbers(choose: Chooser): string {
  return each(choose, 3, 8, () =>
    choose.one([
      () => number(choose),
      () => `tostring(${number(choose)})`,
      () => `${number(choose)} .. ""`,
      () => `${number(choose)} ${choose.one(['+', '-', '*', '/', '%', '^'])} ${number(choose)}`,
      () => `${number(choose)} ${choose.one(['<', '<=', '==', '~=', '>'])} ${number(choose)}`,
      () =>
        `math.${choose.one(['floor', 'ceil', 'abs', 'sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'deg', 'rad', 'modf', 'frexp'])}(${number(choose)})`,
      () =>
        `math.${choose.one(['fmod', 'mod', 'pow', 'atan2', 'max', 'min', 'ldexp'])}(${number(choose)}, ${number(choose)})`,
      () => `-${number(choose)}`,
      () =>
        `(function() local n, l = 0, 0 for i = ${number(choose)}, ${number(choose)}, ${number(choose)} do n = n + 1 l = i if n > 20 then break end end return n, l end)()`,
      () => `math.max(${choose.some(0, 3, () => number(choose)).join(', ')})`,
    ])(),
  );
}

export function numerals(choose: Chooser): string {
  return each(choose, 3, 8, () => {
    const numeral = choose.one([
      () => choose.some(1, 6, () => choose.character('0123456789abcdefxXeEpP.+-_ ')).join(''),
      () =>
        `${choose.one(['', ' ', '\\t', '\\n', '-', '+', '0x', '0X', '0b', '0o', '0'])}${choose.below(100_000)}${choose.one(['', ' ', 'e3', 'E-2', '.5', 'p2', '_0', 'z'])}`,
      () =>
        choose.one([
          'inf',
          'nan',
          'Infinity',
          '-inf',
          '1e999',
          '0x',
          '.',
          '',
          ' ',
          '1e',
          '9223372036854775808',
          '0x1p-2',
        ]),
    ])();
    const base = choose.chance(0.4) ? `, ${choose.one(['2', '8', '10', '16', '36', '37', '1', '0', 'nil'])}` : '';
    return choose.chance(0.7)
      ? `tonumber("${numeral}"${base})`
      : `"${numeral}" ${choose.one(['+ 0', '* 1', '== 0', '< 1', '.. 1'])}`;
  });
}
