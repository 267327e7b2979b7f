import type { Chooser } from '../chooser.ts';
import { anything, key } from './values.ts';

export function tables(choose: Chooser): string {
  const steps = choose.some(2, 8, () =>
    choose.one([
      () => `t[${key(choose)}] = ${anything(choose)}`,
      () => `table.insert(t, ${anything(choose)})`,
      () => `table.insert(t, ${choose.below(7) - 1}, ${anything(choose)})`,
      () => `add(table.remove(t${choose.chance(0.6) ? `, ${choose.below(7) - 2}` : ''}))`,
      () => `add(next(t, ${key(choose)}))`,
      () => `add(#t, table.maxn(t), table.getn(t))`,
      () => `add(unpack(t, ${choose.below(4) - 1}, ${choose.below(6)}))`,
      () => `add(table.concat(t, ","${choose.chance(0.5) ? `, ${choose.below(4)}, ${choose.below(5)}` : ''}))`,
      () =>
        `for k, v in pairs(t) do add(k, v) ${choose.one(['', 't[k] = nil', 't[1] = 5', 'if k == 2 then t[k] = nil end'])} end`,
      () => `for i, v in ipairs(t) do add(i, v) end`,
    ])(),
  );
  const start = choose
    .some(0, 5, () =>
      choose.one([
        () => anything(choose),
        () => `[${key(choose)}] = ${anything(choose)}`,
        () => `k${choose.below(3)} = ${anything(choose)}`,
      ])(),
    )
    .join(', ');
  return `local out = {} local function add(...) for i = 1, select("#", ...) do local v = select(i, ...) out[#out + 1] = type(v) == "table" and "table" or type(v) == "function" and "function" or tostring(v) end end local t = {${start}} ${steps.map((step) => `add(pcall(function() ${step} end))`).join('\n')} return table.concat(out, " ")`;
}
