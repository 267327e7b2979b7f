import type { Chooser } from '../chooser.ts';

export function sorting(choose: Chooser): string {
  const values = choose.some(0, 14, () =>
    choose.chance(0.93)
      ? String(choose.below(20) - 5)
      : choose.one(['"a"', '"3"', 'nil', '{}', 'true', '1.5', '0/0', 'm']),
  );
  const by = choose.one([
    '',
    '',
    ', function(a, b) return a > b end',
    ', function(a, b) return a <= b end',
    ', function() return true end',
    ', function(a, b) return tostring(a) < tostring(b) end',
    ', function(a, b) if a == 3 then error("three") end return a < b end',
    ', function(a, b) return coroutine.yield(a, b) end',
    ', function(a, b) return a % 3 < b % 3 end',
    ', 5',
    ', nil',
  ]);
  return `local m = setmetatable({}, {__lt = function() return ${choose.one(['true', 'false', '1', 'nil'])} end}) local t = {${values.join(', ')}} ${choose.chance(0.6) ? `local ok, e = pcall(table.sort, t${by})` : `table.sort(t${by}) local ok, e`} local r = {} for i = 1, 16 do r[i] = type(t[i]) == "table" and "table" or tostring(t[i]) end return ok, e, table.concat(r, ",")`;
}
