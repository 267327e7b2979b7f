import type { Chooser } from '../chooser.ts';
import { each } from './each.ts';
import { position, text } from './values.ts';

export function patterns(choose: Chooser): string {
  return each(choose, 2, 6, () =>
    choose.one([
      () => `string.find(${text(choose)}, ${pattern(choose)}${position(choose)})`,
      () => `string.match(${text(choose)}, ${pattern(choose)}${position(choose)})`,
      () => `string.find(${text(choose)}, ${text(choose)}${position(choose) || ', 1'}, true)`,
      () =>
        `(function() local r = {} for a, b in string.gmatch(${text(choose)}, ${pattern(choose)}) do r[#r + 1] = tostring(a) .. "/" .. tostring(b) end return table.concat(r, ";") end)()`,
    ])(),
  );
}

export function replacements(choose: Chooser): string {
  return each(choose, 2, 5, () => {
    const by = choose.one([
      '"<%0>"',
      '"%1%2"',
      '"%%"',
      '"%"',
      '"%9"',
      '"%a"',
      '""',
      '12',
      '{a = "A", b = 7, l = false, ["1"] = {}}',
      'setmetatable({}, {__index = function(_, k) return "[" .. k .. "]" end})',
      'function(a, b) return b end',
      'function(a) return a and a .. a end',
      'function() return nil end',
      'function() return {} end',
      'function(a) error("in " .. tostring(a)) end',
      'string.upper',
      'nil',
      'true',
    ]);
    return `string.gsub(${text(choose)}, ${pattern(choose)}, ${by}${choose.chance(0.3) ? `, ${choose.below(5) - 1}` : ''})`;
  });
}

function pattern(choose: Chooser): string {
  const piece = (): string =>
    choose.one([
      () => choose.character('abelo .1'),
      () => `%${choose.character('adlpsuwxcgzADLPSUWXCGZ.()%-[]')}`,
      () =>
        `[${choose.one(['', '^'])}${choose.some(1, 3, () => choose.one(['a', 'l', 'a-z', '0-9', '%w', '%s', ']', '-', '^', '%]', '%-', 'é', '\\0'])).join('')}]`,
      () => `(${choose.some(0, 2, piece).join('')})`,
      () =>
        choose.one([
          '%b()',
          '%bxx',
          '%f[%w]',
          '%f[^a]',
          '%1',
          '%2',
          '()',
          '%b',
          '%f',
          '[a',
          '(',
          ')',
          '%',
          '^',
          '$',
          '[]',
          '[^]',
          '%0',
        ]),
    ])() + choose.one(['', '', '', '*', '+', '-', '?']);
  return `"${choose.one(['', '', '^'])}${choose.some(0, 4, piece).join('')}${choose.one(['', '', '', '$'])}"`;
}
