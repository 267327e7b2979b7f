import type { Chooser } from '../chooser.ts';
import { each } from './each.ts';
import { number } from './values.ts';

export function times(choose: Chooser): string {
  return each(choose, 2, 4, () =>
    choose.one([
      () =>
        `os.date("!${choose.some(1, 4, () => `%${choose.character('aAbBcdHIjmMpSUwWxXyYZzDFTnt%eqQ')}`).join(choose.one(['', '-', ' ']))}", ${choose.below(2 ** 31) - 2 ** 29})`,
      () =>
        `os.time({year = ${1900 + choose.below(300)}, month = ${choose.below(15) - 1}, day = ${choose.below(35)}, hour = ${choose.below(30)}${choose.chance(0.5) ? `, min = ${choose.below(70)}, sec = ${choose.below(70)}` : ''}})`,
      () =>
        `os.date("!*t", ${choose.below(2 ** 31)}).${choose.one(['year', 'month', 'day', 'hour', 'min', 'sec', 'wday', 'yday'])}`,
      () => `os.difftime(${number(choose)}, ${number(choose)})`,
    ])(),
  );
}
