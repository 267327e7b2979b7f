import fc, { type Arbitrary } from 'fast-check';
import { dicts, lists, simple } from './values.ts';

/** `printf` with verbs, flags, widths and precisions. */
export function formats(): Arbitrary<string> {
  const flags = fc.array(fc.constantFrom(...Array.from('+-# 0')), { maxLength: 2 }).map((parts) => parts.join(''));
  const size = fc.constantFrom('', '', '', '5', '12', '*', '[1]', '[2]*', '[9]');
  const precision = fc.constantFrom('', '', '', '.0', '.2', '.5', '.*', '.', '.20');
  const verb = fc.constantFrom(...Array.from('vdsqxXoObcUteEfFgGTw%z'), '!', 'é', '');
  const directive = fc.tuple(flags, size, precision, verb).map((parts) => `%${parts.join('')}`);
  const format = fc.array(fc.oneof({ weight: 3, arbitrary: directive }, fc.constantFrom('x', ' ', '%%')), {
    maxLength: 3,
  });
  const values = fc.array(
    fc.oneof(
      simple,
      lists,
      dicts,
      fc.constantFrom('(list 1 "a" nil)', '(dict "a" 1.5)', '(int64 -42)', '12345.678', '-0.0'),
    ),
    { maxLength: 3 },
  );
  return fc
    .tuple(format, values)
    .map(([parts, arguments_]) => `{{ printf ${JSON.stringify(parts.join(''))} ${arguments_.join(' ')} }}`);
}
