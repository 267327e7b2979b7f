import type { Chooser } from '../chooser.ts';
import { each } from './each.ts';
import { number, orNumber, scalar, text } from './values.ts';

export function formats(choose: Chooser): string {
  return each(choose, 3, 8, () => {
    // What is printed of other values holds their address.
    if (choose.chance(0.1))
      return `string.format("%${choose.character('svTp')}", ${choose.one(['{}', 'print', 'event', 'coroutine.create(print)'])})`;
    const directives = choose.some(1, 3, () => {
      const flags = choose.some(0, 2, () => choose.one(['-', '+', '0', ' ', '#'])).join('');
      const width = choose.one(['', '', '', '1', '5', '12', '*', '-3']);
      const precision = choose.one(['', '', '', '.', '.0', '.1', '.3', '.14', '.17', '.20', '.*', '.-1']);
      const verb = choose.character('cdiouxXeEfFgGqsvTtbUp%aAhlz5');
      // Addresses differ, also in length.
      return verb === 'p' ? '%p' : `%${flags}${width}${precision}${verb}`;
    });
    const values = choose.some(0, 4, () => orNumber(choose.one([number, number, text, scalar])(choose)));
    return `string.format(${[JSON.stringify(directives.join(choose.one(['', ' ', '|', 'é']))), ...values].join(', ')})`;
  });
}
