import type { Chooser } from '../chooser.ts';

export function jumps(choose: Chooser): string {
  const [outer, inner] = [choose.below(4) + 1, choose.below(4) + 1];
  const jump = () =>
    choose.one(['goto continue', 'goto done', 'goto inner', 'break', 'goto again', 'goto nowhere', 'local q = 1']);
  const local = () => (choose.chance(0.3) ? `local z${choose.below(3)} = i ` : '');
  return `local log, tries, fs = {}, 0, {} ::again:: ${local()}tries = tries + 1 if tries > ${choose.below(3) + 1} then goto done end
for i = 1, ${outer} do ${local()}
  for k = 1, ${inner} do ${choose.chance(0.5) ? 'local c = i * 10 + k fs[#fs + 1] = function() c = c + 1 return c end' : ''}
    if k == ${choose.below(4)} then ${jump()} end
    log[#log + 1] = i .. ":" .. k
    ${choose.chance(0.5) ? '::inner::' : 'do local w = k ::inner:: end'}
  end
  if i == ${choose.below(4)} then ${jump()} end
  ${local()}log[#log + 1] = "o" .. i
  ::continue::${choose.chance(0.2) ? ' log[#log + 1] = "c"' : ''}
end
${choose.chance(0.3) ? `repeat local u = tries ${choose.chance(0.5) ? `if u > 1 then ${jump()} end` : ''} until u > 0` : ''}
${choose.chance(0.2) ? 'goto again' : ''} ::done:: for i = 1, #fs do log[#log + 1] = fs[i]() end return table.concat(log, " "), tries`;
}
