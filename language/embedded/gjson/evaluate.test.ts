import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import { checkedSource, trim, wholeOf } from './source.ts';

const get = (json: string, path: string) => evaluate(parse(path).value, json);

const people = `{"name":{"first":"Tom","last":"Anderson"},"age":37,"children":["Sara","Alex","Jack"],
  "fav.movie":"Deer Hunter","friends":[{"first":"Dale","last":"Murphy","age":44,"nets":["ig","fb","tw"]},
  {"first":"Roger","last":"Craig","age":68,"nets":["fb","tw"]},{"first":"Jane","last":"Murphy","age":47}]}`;

describe('evaluate', () => {
  test.each([
    ['name.last', '"Anderson"'],
    ['age', '37'],
    ['children.#', '3'],
    ['children.1', '"Alex"'],
    ['child*.2', '"Jack"'],
    ['c?ildren.0', '"Sara"'],
    ['fav\\.movie', '"Deer Hunter"'],
    ['friends.#.first', '["Dale","Roger","Jane"]'],
    ['friends.1.last', '"Craig"'],
    ['friends.#(last=="Murphy").first', '"Dale"'],
    ['friends.#(last=="Murphy")#.first', '["Dale","Jane"]'],
    ['friends.#(age>45)#.last', '["Craig","Murphy"]'],
    ['friends.#(first%"D*").last', '"Murphy"'],
    ['friends.#(first!%"D*").last', '"Craig"'],
    ['friends.#(nets.#(=="fb"))#.first', '["Dale","Roger"]'],
    ['friends.#(nets)#|#', '2'],
    ['friends.#.nets|0', '["ig","fb","tw"]'],
    ['children|@reverse', '["Jack","Alex","Sara"]'],
    ['children.@reverse.0', '"Jack"'],
    ['{name.first,"years":age}', '{"first":"Tom","years":37}'],
    ['[name.first,nope,age]', '["Tom",37]'],
    ['{"k":!"v"}', '{"k":"v"}'],
    ['name.@keys', '["first","last"]'],
    ['friends.@dig:age', '[44,68,47]'],
    ['name.@tostr.@fromstr.first', '"Tom"'],
    ['nope', ''],
    ['name.first.x', ''],
    // A bare list of paths is one key with a comma in it.
    ['name.first,age', ''],
  ])('%s', (path, raw) => {
    expect(get(people, path).raw).toBe(raw);
  });

  test.each([
    ['{"a":1.10}', 'a', 'Number', '1.1'],
    ['{"a":12345678901234567890}', 'a', 'Number', '12345678901234567890'],
    ['{"a":1e3}', 'a', 'Number', '1000'],
    ['{"a":null}', 'a', 'Null', ''],
    ['{"a":{"b" : 1}}', 'a', 'JSON', '{"b" : 1}'],
    ['{"a":"h\\u00e9 \\ud83d\\ude00"}', 'a', 'String', 'hé 😀'],
    ['{"a":"x\\qy"}', 'a', 'String', 'x'],
    ['{"a":false}', 'a', 'False', 'false'],
  ])('the string form of %s', (json, path, type, text) => {
    const found = get(json, path);
    expect([found.exists, found.type, found.str]).toEqual([true, type, text]);
  });

  test('texts that are no JSON answer what the library answers', () => {
    expect(get('{"a":1,"a":2', 'a').raw).toBe('1');
    expect(get('[1,2', '#').raw).toBe('2');
    expect(get('[1,{"a', '#').exists).toBe(false);
    expect(get('x{"a":tru}', 'a').type).toBe('True');
  });

  test('the first of duplicate keys that leads somewhere is taken', () => {
    expect(get('{"a":{"x":1},"a":{"b":2}}', 'a.b').raw).toBe('2');
  });

  test('index is the place in the document, and 0 for what a modifier made', () => {
    expect(get('{"a":[1,22]}', 'a.1').index).toBe(8);
    expect(get('{"a":[1,22]}', 'a.#(==22)').index).toBe(8);
    expect(get('{"a":[1,22]}', 'a.@reverse.0').index).toBe(0);
    expect(get('{"a":[{"n":"x"},{"n":"y"}]}', 'a.#.n').indexes).toEqual([11, 21]);
  });

  test('a document may be handed over with what its check found out, or a part of one', () => {
    const text = ' [{"a":[1,{"b":2},"]"]},5] ';
    const source = checkedSource(text)!;
    expect(checkedSource('[1')).toBeNull();
    expect(evaluate(parse('#').value, source).raw).toBe('2');
    expect(evaluate(parse('0.a.#').value, source).raw).toBe('3');
    expect(evaluate(parse('1').value, source).index).toBe(24);
    expect(evaluate(parse('#').value, { source, start: 1, end: 12 }).exists).toBe(false);
    expect(evaluate(parse('0').value, { source, start: 7, end: 22 }).raw).toBe('1');
    expect(evaluate(parse('1').value, { source, start: 7, end: 22 }).index).toBe(3);
    // A part may end within what the whole has in it.
    expect(evaluate(parse('0.a').value, { source, start: 0, end: 14 }).raw).toBe('[1,{"b"');
    expect(trim(wholeOf(' \n\u0001x\t '))).toMatchObject({ start: 3, end: 4 });
    expect(trim(wholeOf('  '))).toMatchObject({ start: 2, end: 2 });
  });

  // Found by comparison with the library on generated cases.
  test('a line of @pretty does not count the space that became its break', () => {
    const json = String.raw`["x",[[],true,["",[["x","😀","true"],"<&>"],["😀","￿"]],"\na\u0041"]]`;
    expect(get(json, '@pretty').raw.split('\n')[2]).toBe(
      String.raw`  [[], true, ["", [["x", "😀", "true"], "<&>"], ["😀", "￿"]], "\na\u0041"]`,
    );
  });

  test('the first value of a text of lines may stand at its very beginning', () => {
    expect(get('{"a":1}{"a":2} [3]', '..0.a').raw).toBe('1');
    expect(get('{"a":1}{"a":2} [3]', '..#').raw).toBe('3');
  });

  test('the decoded value keeps the first of duplicate keys', () => {
    expect(get('{"a":1,"a":2,"b":[true,null]}', '@this').value).toEqual(
      new Map<string, unknown>([
        ['a', 1],
        ['b', [true, null]],
      ]),
    );
  });
});

describe('parse', () => {
  test.each([
    ['a.#(x', 'the query is not closed', 2],
    ['a.{b,c', 'the object of paths is not closed', 2],
    ['[a', 'the array of paths is not closed', 0],
    ['{"}"', 'the object of paths is not closed', 0],
    [String.raw`{"\"}"`, 'the object of paths is not closed', 0],
    [String.raw`a|{b\}`, 'the object of paths is not closed', 2],
    ['[[a]', 'the array of paths is not closed', 0],
    ['#(a==")"', 'the query is not closed', 0],
    ['', 'the path is empty', 0],
  ])('%s', (path, message, start) => {
    expect(parse(path).errors).toEqual([{ message, start, end: path.length }]);
  });

  test.each([
    '{',
    '[',
    'a{b',
    'x#(a',
    '[[a],{b}]',
    '{"}":a}',
    'a[0]',
    '@timestamp',
    'a.b-c',
    '#(x=="]")',
    'a,b',
    '{"k":a.#(b==")")}',
  ])('%s has no error', (path) => {
    expect(parse(path).errors).toEqual([]);
  });
});
