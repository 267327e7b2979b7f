import type { Chooser } from '../chooser.ts';

/** Runs each statement alone and collects what it answers, so that one error hides no other. */
export function each(choose: Chooser, from: number, to: number, make: () => string): string {
  const calls = choose.some(from, to, () => `add(pcall(function(...) return ${make()} end, 1, nil, "v"))`);
  return `local out = {} local function add(...) local n = select("#", ...) out[#out + 1] = n for i = 1, n do local v = select(i, ...) local t = type(v) out[#out + 1] = (t == "string" or t == "number") and v or t == "boolean" and tostring(v) or t end end
${calls.join('\n')} return out`;
}
