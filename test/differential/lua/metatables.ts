import type { Chooser } from '../chooser.ts';
import { each } from './each.ts';

export function metatables(choose: Chooser): string {
  const results = ['"r"', '1', 'nil', 'true', 'false', '{}', 'a', 'b', 'a, b', 'error("meta")', 'rawget(a, "x")'];
  const method = () =>
    `function(a, b, c) ${choose.chance(0.2) ? 'calls = calls + 1 ' : ''}return ${choose.one(results)} end`;
  const fields = () =>
    choose.some(2, 7, () => {
      const event = choose.one(events);
      const value = choose.chance(0.15)
        ? choose.one(['{x = 1}', 'P', '"s"', '5', 'setmetatable({}, {__index = {deep = "d"}})'])
        : method();
      return `__${event} = ${value}`;
    });
  return each(choose, 3, 7, () => {
    const [a, b] = [
      choose.one(['p', 'q', 'p', '1', '"s"', '{}', 'nil', 'P.x']),
      choose.one(['p', 'q', 'q', '2', '"t"', '{}', 'nil']),
    ];
    return choose.one([
      `${a} ${choose.one(['+', '-', '*', '/', '%', '^', '..', '==', '~=', '<', '<=', '>', '>='])} ${b}`,
      `#${a}`,
      `-${a}`,
      `tostring(${a})`,
      `p.x, q.deep, p[1]`,
      `(function() p.x = ${b} return rawget(p, "x") end)()`,
      `p(${b})`,
      `getmetatable(p) == P`,
      `setmetatable(p, nil)`,
      `string.rep(p, 2)`,
      `table.concat({p, q})`,
      `pcall(q, 1, 2)`,
      `rawequal(p, q), rawequal(p, p)`,
    ]);
  }).replace(
    'local out',
    `local calls = 0 local P, Q = {}, {} local p, q = {}, {} for k, v in pairs({${fields().join(', ')}}) do P[k] = v end for k, v in pairs({${fields().join(', ')}}) do Q[k] = v end setmetatable(p, P) setmetatable(q, ${choose.chance(0.5) ? 'P' : 'Q'}) local out`,
  );
}

const events = 'index newindex call add sub mul div mod pow unm concat len eq lt le tostring metatable'.split(' ');
