import type { Chooser } from '../chooser.ts';
import { each } from './each.ts';
import { list } from './values.ts';

export function varargs(choose: Chooser): string {
  return each(choose, 2, 5, () => {
    const inner = choose.one([
      '...',
      '(...)',
      '..., 9',
      '9, ...',
      '{...}',
      '#{...}',
      'select("#", ...)',
      `select(${choose.below(6) - 2}, ...)`,
      'unpack({...})',
      'arg and arg.n',
      '{n = select("#", ...), ...}.n',
      '(function(...) return ... end)(...)',
      '... and 1',
    ]);
    const parameters = choose.one(['', 'a', 'a, b', 'a, b, c']);
    const dots = choose.chance(0.8) ? '...' : '';
    return `(function(${[parameters, dots].filter((part) => part !== '').join(', ')}) ${choose.chance(0.3) ? 'local x, y = ... ' : ''}return ${dots === '' && inner.includes('...') ? 'arg' : inner} end)(${list(choose)})`;
  });
}
