import type { Topic } from './topic.ts';
import { values } from './values.ts';

const patterns = [
  '$x',
  '[$x]',
  '[$x, [$y]]',
  '{a: $x}',
  '{$k}',
  '{$k: [$x]}',
  '{"v": $x}',
  '{("a", "c"): $x}',
  '{a: {b: [$x, $y]}}',
  '{"k\\("")": $x, $v}',
  '{$__loc__: $x}',
  '[[$x], $y]',
];

export const destructuring: Topic = (choose) => {
  const some = choose.some(1, 3, () => choose.one(patterns));
  const names = [...new Set(some.flatMap((pattern) => pattern.match(/\$(?!__)\w+/g) ?? []))];
  const body = choose.one([
    () => `[${names.join(', ')}]`,
    () => `{${names.join(', ')}}`,
    () => `${choose.one(names)} | ${choose.one(['length', 'error', 'tojson', '.[0]', '. + 1'])}`,
    () => `if ${choose.one(names)} == null then error("none") else [${names.join(', ')}] end`,
  ])();
  return `${values(choose)} | try [. as ${some.join(' ?// ')} | ${body}] catch .`;
};
