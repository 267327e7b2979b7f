import type { Chooser } from '../chooser.ts';
import { list } from './values.ts';

export function coroutines(choose: Chooser): string {
  const body = (depth: number): string =>
    choose
      .some(1, 3, () =>
        choose.one([
          () => `add("y", coroutine.yield(${list(choose)}))`,
          () => `add("s", coroutine.status(co))`,
          () => `error(${choose.one(['"e"', '{}', 'nil', '"e", 0', '"e", 2'])})`,
          () => `add("p", pcall(coroutine.yield, ${list(choose)}))`,
          () => `add("p", pcall(function() add("i", coroutine.yield(1)) error("late") end))`,
          () => `return coroutine.yield(${list(choose)})`,
          () => `add("r", coroutine.running() == co)`,
          () => `add("x", coroutine.resume(co))`,
          () =>
            depth > 2
              ? 'add("d")'
              : `local w = coroutine.wrap(function(...) ${body(depth + 1)} end) add("w", pcall(w, 1)) add("w", pcall(w, 2))`,
          () => `for i = 1, 2 do coroutine.yield(i) end`,
          () => `local t = setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}) add("m", t.z)`,
          () => `table.sort({3, 1, 2}, function(a, b) coroutine.yield(a) return a < b end)`,
        ])(),
      )
      .join(' ');
  const resumes = choose.some(
    1,
    5,
    () =>
      `add("o", coroutine.resume(co${choose.chance(0.5) ? `, ${list(choose)}` : ''})) add("t", coroutine.status(co))`,
  );
  return `local out = {} local function add(...) local r = {} for i = 1, select("#", ...) do local v = select(i, ...) r[i] = (type(v) == "table" or type(v) == "thread" or type(v) == "function") and type(v) or tostring(v) end out[#out + 1] = table.concat(r, ",") end
local co co = coroutine.create(function(...) add("a", ...) ${body(0)} end)
${resumes.join('\n')} return table.concat(out, "|")`;
}
