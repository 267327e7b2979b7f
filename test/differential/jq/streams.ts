import type { Topic } from './topic.ts';
import { values } from './values.ts';

export const streams: Topic = (choose) =>
  `${values(choose)} | ${choose.one([
    () => `[tostream]`,
    () => `fromstream(tostream)`,
    () => `[truncate_stream(${choose.one(['tostream', '[[0], 1], [[1, 0], 2], [[1, 0]], [[1]]'])})]`,
    () =>
      `try [${choose.one(['0', '1', '2', '-1', '"x"'])} | truncate_stream([[0], 1], [[1, 0], 2], [[1, 0]], [[1]])] catch .`,
    () =>
      `[${choose.one(['limit', 'skip'])}(${choose.one(['0', '1', '2', '-1', '1.5', '"a"', 'null'])}; ${choose.one(['.[]?', '1, 2, 3', 'empty', '1, error("x")', 'range(10)'])})]`,
    () =>
      `try [first(${choose.one(['.[]', 'empty', 'error("x")'])}), last(.[]?), nth(${choose.one(['0', '1', '-1', '9'])}; .[]?)] catch .`,
    () => `[until((length? // 0) == 0; ${choose.one(['.[1:]?', 'null', 'empty'])})]`,
    () => `[limit(9; repeat(${choose.one(['[.]', '[.]?'])}))]`,
    () =>
      `[limit(9; recurse(${choose.one(['.[]?', '.[0]?', 'if type == "array" then .[] else empty end'])}${choose.one(['', '; . != null'])}))]`,
    () => `[limit(9; while(${choose.one(['. != null', 'length > 0'])}; ${choose.one(['.[0]?', '.[1:]?', 'null'])}))]`,
    () =>
      `[label $out | .[]? | if ${choose.one(['. == 1', 'type == "string"', 'true'])} then ., break $out else . end]`,
    () => `[foreach .[]? as $x (0; . + 1; ${choose.one(['[$x, .]', '., $x', 'select(. > 1)', 'empty'])})]`,
    () =>
      `reduce .[]? as ${choose.one(['$x', '[$x]', '{k: $x}', '{$k, v: $x}'])} ([]; . + [${choose.one(['$x', '$x | length', '[$x]'])}])`,
    () => `isempty(.[]?), (try any(.[]?; error) catch .), all(.[]?; . != null)`,
    () => `[splits(${choose.one(['"x"', '"[a-z]"', '""', '"X"; "i"'])})?]`,
    () => `try ([.[]?] | combinations) catch .`,
    () => `getpath(["a"])?, (try input catch .), ([inputs?] | length)`,
    () => `try IN(${choose.one(['.[]?; 1, 2', '1, null', '.; .[]?'])}) catch .`,
    () => `try INDEX(${choose.one(['.[]; .k?', '.k?', '.[]?; .', '.[]?; length'])}) catch .`,
    () =>
      `walk(${choose.one(['.', 'if type == "number" then . + 1 else . end', 'if type == "array" then sort else . end', 'select(. != null)'])})`,
    () =>
      `ltrimstr("a"), (try @json catch .), ([.[]?] | (min_by(.k?), max_by(.k?), unique_by(.k?), group_by(.k?), sort_by(.k?)))`,
    () =>
      `try (${choose.one(['group_by', 'sort_by', 'unique_by', 'min_by', 'max_by'])}(${choose.one(['.k', '.v, .k', 'length', 'type', '.[0]', '-(.k)'])})) catch .`,
    () => `env, $ENV, ($ENV | length), $__loc__, ([splits("a")?] | length), (try ([.] | implode) catch .)`,
    () => `try (error${choose.one(['', '(null)', '(.)', '({a: 1})', '("x")'])}) catch .`,
    () => `error${choose.one(['', '(null)', '(.)', '({a: 1})', '("x")'])}`,
    () => `halt_error${choose.one(['', '(1)', '("x")'])}`,
  ])()}`;
