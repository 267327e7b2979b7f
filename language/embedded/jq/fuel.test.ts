import { describe, expect, test } from 'vitest';
import { decode } from '../../go/json-decode.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import type { JqValue } from './value.ts';

const event = JSON.stringify({ items: Array.from({ length: 200 }, (_, i) => ({ id: i, name: `n${i}` })) });

function runOut(source: string, fuel: Fuel): () => void {
  const { value, errors } = parse(source);
  expect(errors).toEqual([]);
  const input = decode(event) as JqValue;
  return () => {
    for (const output of evaluate(value, input, { fuel })) if ('error' in output) throw new Error(output.error);
  };
}

describe('what is built costs bytes', () => {
  test.each([
    '[repeat({a: 1, b: 2})]',
    '[repeat([1])]',
    '[repeat("\\(.)")]',
    '[repeat([range(50)] | map(. + 1))]',
    '[repeat(keys)]',
    '[repeat(.items | reverse)]',
    '[repeat(.items[1:])]',
    '[repeat(.items | sort_by(.id))]',
    '[repeat(.items | group_by(.id))]',
    '[repeat(.items | map(.id) | tojson)]',
    '[repeat(.items[0] | to_entries)]',
    '[repeat(.items[0].id = 2)]',
    '[repeat(.items[0] * {x: 1})]',
    '[repeat("abc" | explode)]',
    '[repeat("a,b" | split(","))]',
    '[repeat("<<<" | @html)]',
    '[repeat("abc" | @base64)]',
    '[repeat("aaa" | [match("a"; "g")])]',
    '[repeat("[1,[2],{\\"a\\":3}]" | fromjson)]',
    '[repeat(0 | strftime("%999Y"))]',
    '[repeat("abc" | ascii_upcase)]',
    '[path(repeat(.items))] | length',
    'reduce range(1e9) as $i (1; . * 3)',
    'reduce range(1e9) as $i ("a"; . + "a")',
    'reduce range(1e9) as $i ([]; . + [1])',
    'reduce range(1e9) as $i ({}; .["k\\($i)"] = 1)',
    'reduce range(100) as $i ("a"; . + .) | length',
    'reduce range(100) as $i ("a"; [., .]) | tojson',
    'def f(g): f(g | g); f(.)',
    '[[(label $out | (recurse({nope: (.[]?), "k\\(.)": "1.5"})), break $out)]]',
  ])('%s', (source) => {
    expect(runOut(source, new Fuel({ steps: 1e9, bytes: 4e6 }))).toThrow(OutOfFuel);
  });
});

describe('what is looked through costs steps', () => {
  test.each([
    'last(range(600000))',
    'reduce range(100) as $i (1; [., .]) | . == .',
    'reduce range(100) as $i (1; [., .]) | contains(.)',
    '("a" * 1e6) as $s | repeat($s | test("b$")) | empty',
    '("a" * 1e6) as $s | repeat($s | startswith("b")) | empty',
    '("a" * 1e6) as $s | repeat($s == "\\($s)") | empty',
    '("a" * 1e6) as $s | repeat($s[1:2]) | empty',
    '("a" * 1e6) as $s | repeat($s | index("b")) | empty',
    '(reduce range(16) as $i (3; . * .)) as $n | repeat($n * $n) | empty',
    '(reduce range(16) as $i (3; . * .)) as $n | repeat(($n + 1) % $n) | empty',
    '(reduce range(16) as $i (3; . * .)) as $n | repeat($n | tostring) | empty',
  ])('%s', (source) => {
    expect(runOut(source, new Fuel({ steps: 3e6, bytes: 1e12 }))).toThrow(OutOfFuel);
  });
});

test.each([
  ['INDEX', 'INDEX(range(1000) | {id: "order-\\(.)", total: .}; .id) | length'],
  ['reduce', 'reduce range(1000) as $i ({}; .["order-\\($i)"] = {total: $i}) | length'],
  ['a sum of objects', '[range(1000) | {("order-\\(.)"): .}] | add | length'],
  ['a text with many matches', '([range(20000) | "line"] | join("\\n")) | gsub("\\n"; "") | length'],
  ['a text that grows bit by bit', 'reduce range(50000) as $i (""; . + "line") | length'],
  [
    'a small change of what is large by repetition',
    'reduce range(100) as $i ({b: 1}; {a: ., b: .}) | del(.a.b) | length',
  ],
])('%s costs no more than it must', (_, source) => {
  expect(runOut(source, new Fuel())).not.toThrow();
});
