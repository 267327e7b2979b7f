import type { Chooser } from '../chooser.ts';
import { anything } from './values.ts';

/** Parts of the event as they come, and what is made of them. */
export function returned(choose: Chooser): string {
  const path = choose
    .some(0, 3, () => choose.one(['.body', '.items', '[1]', '[2]', '.n', '.s', '.v', '[""]', '.tags', '["é"]']))
    .join('');
  return choose.one([
    `return event${path}`,
    `local function walk(v, d) if type(v) ~= "table" then return type(v) .. ":" .. tostring(v) end local r = {} for k, x in pairs(v) do r[#r + 1] = type(k) .. tostring(k) .. "=" .. (d > 4 and "deep" or walk(x, d + 1)) end table.sort(r) return "{" .. #v .. ";" .. table.concat(r, ",") .. "}" end return walk(event, 0)`,
    `local n = 0 for k, v in pairs(event) do n = n + 1 end return n, #event, next(event) == nil`,
    `event.x = ${anything(choose)} event${path || '.y'} = ${anything(choose)} return event`,
  ]);
}
