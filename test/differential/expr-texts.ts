import fc from 'fast-check';

/** Expressions of all kinds: most have a meaning, some do not even lex. */
export function expressions(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 2, arbitrary: paths().map((path) => `jsonpath(toJson(body), ${JSON.stringify(path)})`) },
    { weight: 8, arbitrary: sound() },
    { weight: 5, arbitrary: structured() },
    { weight: 2, arbitrary: soup() },
    { weight: 2, arbitrary: mutated() },
  );
}

const data =
  `body.id body.name body.e body.u body.tags body.nums body.mixed body.items body.nested body.nested.k.d body.nul body.t body.f
 body.neg body.js body.type body list s n zz zz.x body?.id zz?.x?.y zz?.f(1) body.tags[0] body.tags[-1] body.nums[1] body.items[0].n
 body["name"] body.nested["k"] type $env.n $env["s"] body.mixed[3] s[0] body.items[2].v`.split(/\s+/);

const literals = [
  ...'0 1 2 3 -1 1.5 .5 0x1F 1_000 1e3 9223372036854775807 true false nil "" "a" "x" "Bob" "b" "^[A-Z]" "[" "H" [] {} 1..3 3..1'.split(
    ' ',
  ),
  "'it'",
  String.raw`"\u00e9\n\x41\101"`,
  '[1,2,3]',
  '["x","y"]',
  '[1,"a",nil]',
  '{"a":1,b:"x"}',
  '{(s):1}',
  '{1:2,"1":3}',
  '"2024-01-02"',
  '"1h"',
  '"YWI="',
  '"{\\"a\\":[1]}"',
];

const binary =
  '+ - * / % ** ^ == != < > <= >= and or && || in not_in matches contains startsWith endsWith not_contains .. ??'
    .split(' ')
    .map((operator) => operator.replace('_', ' '));

const unaryCalls =
  'len type abs ceil floor round int float string trim upper lower max min sum mean median toJSON fromJSON toBase64 fromBase64 duration date first last fromPairs sort asInt asFloat toJson trimPrefix trimSuffix join sprig.upper sprig.len sprig.first sprig.int64 sprig.toString sprig.default foo body.name'.split(
    ' ',
  );

const binaryCalls =
  'max min trim trimPrefix trimSuffix split splitAfter repeat join indexOf lastIndexOf hasPrefix hasSuffix get take sortBy sort date jsonpath sprig.contains sprig.add sprig.default sprig.has sprig.splitList len upper'.split(
    ' ',
  );

const predicates = 'all none any one filter map count find findIndex findLast findLastIndex groupBy reduce'.split(' ');

/** Paths of `jsonpath`, most of them sound. */
function paths(): fc.Arbitrary<string> {
  const step = fc.constantFrom(
    ...`.id .tags .nums .items .nested .k .d .n .v .zz .length .* .. ..v ..n .. [0] [-1] [9] [*] [0,2] [1:] [:2] [::2] [::-1] [-2:] [1:3:1]
      ['n'] ["v"] ['n','v'] ['zz'] [n] [?(@)] [?(@.n)] [?(@.v>1)] [?(@.v<=2.5)] [?(@.n=='a')] [?(@.n=="b")] [?(@.n!='a')] [?(!@.on)]
      [?(@==1||@==3)] [?(@>1&&@<3)] [?(@.n=~'[ab]')] [?(@.v+1>2)] [?(@.v*2==5)] [?($.id==4)] [?(@.n_in_['a','c'])] [?(@_in_$.nums)]
      [?(@.v_not_in_[1])] [?((@.v))] [?(@.v%2==1)] [?(@.v**2>4)] [?(@.v==nil)] [?(@.n=='a'_&&_(@.v==1))] [?(1)] [?('x')] [?()] [(@.length-1)]
      [('n')] [(1)] [(0),(1)] [(1):] [:(2)] [(@.zz)] [?(@.length>1)] [0:'a'] [,] [:] [] [ ] [0 [a:b] ['a'] .['n'] ..['n'] ..[0] ..* . x ' ) ( $ @`
      .split(/\s+/)
      .map((text) => text.replaceAll('_', ' ')),
  );
  const start = fc.constantFrom('$', '$', '$', '$', '@', '', 'x', '$.');
  return fc.tuple(start, fc.array(step, { maxLength: 4 })).map(([first, steps]) => first + steps.join(''));
}

function structured(): fc.Arbitrary<string> {
  const { node } = fc.letrec<{ node: string }>((tie) => {
    const inner = tie('node');
    const closure = fc.oneof(
      inner,
      fc.constantFrom(
        '#',
        '# > 1',
        '.n',
        '.v > 1',
        '# == "x"',
        '#.n == "a"',
        '{# > 1}',
        '{.n}',
        '#acc + #',
        '#index',
        '#',
        'true',
        '.v',
      ),
    );
    return {
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom(...data),
        fc.constantFrom(...literals),
        fc.tuple(inner, fc.constantFrom(...binary), inner).map(([a, operator, b]) => `${a} ${operator} ${b}`),
        fc.tuple(inner, fc.constantFrom(...binary), inner).map(([a, operator, b]) => `${a} ${operator} ${b}`),
        inner.map((value) => `(${value})`),
        fc.tuple(fc.constantFrom('not ', '!', '-', '+'), inner).map((parts) => parts.join('')),
        fc.tuple(fc.constantFrom(...unaryCalls), inner).map(([name, value]) => `${name}(${value})`),
        fc.tuple(fc.constantFrom(...binaryCalls), inner, inner).map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc
          .tuple(fc.constantFrom('replace', 'split', 'date', 'sortBy', 'reduce', 'max'), inner, inner, inner)
          .map(([name, ...values]) => `${name}(${values.join(',')})`),
        fc
          .tuple(fc.constantFrom(...predicates), inner, closure)
          .map(([name, list, test]) => `${name}(${list}, ${test})`),
        fc
          .tuple(inner, fc.constantFrom(...predicates), closure)
          .map(([list, name, test]) => `${list} | ${name}(${test})`),
        fc.tuple(inner, fc.constantFrom(...unaryCalls)).map(([value, name]) => `${value} | ${name}()`),
        fc.tuple(inner, inner, inner).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
        fc.tuple(inner, inner).map(([list, index]) => `${list}[${index}]`),
        fc
          .tuple(
            inner,
            fc.constantFrom(
              '[1:]',
              '[:2]',
              '[-2:]',
              '[0:1]',
              '[:]',
              '.n',
              '?.n',
              '.k.d',
              '[0]',
              '["n"]',
              '[-1]',
              '.Year()',
              '.String()',
              '.Format("2006")',
            ),
          )
          .map((parts) => parts.join('')),
        fc.tuple(inner, inner).map(([value, body]) => `let v = ${value}; ${body} == v`),
        fc
          .tuple(fc.constantFrom('toJson(body)', 'body.js', 's'), paths())
          .map(([json, path]) => `jsonpath(${json}, ${JSON.stringify(path)})`),
      ),
    };
  });
  return node;
}

/** Expressions whose parts fit each other by type, so that most of them have a value. */
function sound(): fc.Arbitrary<string> {
  const { any } = fc.letrec<Record<'number' | 'text' | 'bool' | 'list' | 'texts' | 'any', string>>((tie) => {
    const form = (template: string) => {
      const holes = [...template.matchAll(/<(number|text|bool|list|texts|any)>/g)].map(([, kind]) =>
        tie(kind as 'any'),
      );
      return fc.tuple(...holes).map((parts) => {
        const left = [...parts];
        return template.replaceAll(/<\w+>/g, () => left.shift()!);
      });
    };
    const forms = (templates: string) => templates.split('\n').map((template) => form(template.trim()));
    return {
      number: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '2', 'body.id', '1.5', 'body.f', 'n', '-3', 'body.neg', '7'),
        ...forms(numbers),
      ),
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('"a"', 'body.name', 's', '""', '"Bob"', 'body.u', '"é"', '"o"', '" x "'),
        ...forms(texts),
      ),
      bool: fc.oneof({ maxDepth: 4 }, fc.constantFrom('true', 'false', 'body.t'), ...forms(bools)),
      list: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('body.nums', '[3,1,2]', 'list', '1..4', '[2.5, 1]', '[]'),
        ...forms(lists),
      ),
      texts: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('body.tags', '["b","a"]', 'split(s, "o")', '["x"]'),
        ...forms(textLists),
      ),
      any: fc.oneof(
        { maxDepth: 4 },
        ...(['number', 'text', 'bool', 'list', 'texts'] as const).map((kind) => tie(kind)),
        ...forms(others),
      ),
    };
  });
  return any;
}

const numbers = `<number> + <number>
  <number> - <number>
  <number> * <number>
  <number> / <number>
  7 % 3
  <number> ** 2
  -<number>
  abs(<number>)
  ceil(<number>)
  floor(<number>)
  round(<number>)
  int(<number>)
  float(<number>)
  max(<number>, <number>)
  min(<number>, <number>)
  sum(<list>)
  mean(<list>)
  median(<list>)
  len(<any>)
  len(<list>)
  count(<list>, # > <number>)
  count(<texts>, # contains <text>)
  reduce(<list>, #acc + #)
  reduce(<list>, #acc * # + #index, <number>)
  find(<list>, # >= <number>)
  findIndex(<list>, # > <number>)
  findLast(<list>, # < <number>)
  findLastIndex(<list>, # != <number>)
  first(<list>)
  last(<list>)
  <list>[0]
  <list>[-1]
  <bool> ? <number> : <number>
  <number> ?? <number>
  asInt(<number>)
  indexOf(<text>, <text>)
  lastIndexOf(<text>, <text>)
  let x = <number>; x * x
  (<number>)
  <number> | max(<number>)
  filter(<list>, # > <number>)[0]
  first(filter(<list>, # > <number>))
  last(filter(<list>, # > 1))
  len(filter(<list>, # > 1))
  len(filter(<list>, {not (# in <list>)}))
  sprig.add(<number>, 2)
  sprig.max(<number>, <number>)
  int("12") + <number>
  jsonpath(toJson(<list>), "$.length")
  jsonpath(toJson(body), "$.nums[0]")`;

const texts = `<text> + <text>
  upper(<text>)
  lower(<text>)
  trim(<text>)
  trim(<text>, <text>)
  trimPrefix(<text>, <text>)
  trimSuffix(<text>)
  replace(<text>, <text>, <text>)
  replace(<text>, <text>, <text>, 1)
  repeat(<text>, 2)
  join(<texts>, <text>)
  join(<texts>)
  <text>[1:]
  <text>[:-1]
  <text>[0:2]
  string(<any>)
  type(<any>)
  toJSON(<any>)
  toJson(<any>)
  toBase64(<text>)
  fromBase64(toBase64(<text>))
  <bool> ? <text> : <text>
  first(<texts>)
  find(<texts>, # startsWith <text>)
  sprig.upper(<text>)
  sprig.default(<text>, <text>)
  sprig.trimPrefix(<text>, <text>)
  <text> | upper() | trim()
  <texts>[0]
  string(duration("90m") + duration("1s"))
  date("2024-02-29").Format("Jan 2")
  string(date("2024-02-29 10:00:00").Weekday())
  body.items[1].n
  {"k": <text>}.k`;

const bools = `<number> == <number>
  <number> != <number>
  <number> < <number>
  <number> >= <number>
  <text> == <text>
  <text> < <text>
  <text> contains <text>
  <text> startsWith <text>
  <text> endsWith <text>
  <text> matches "^[a-zB]"
  <text> matches <text>
  <bool> and <bool>
  <bool> || <bool>
  not <bool>
  !(<bool>)
  <number> in <list>
  <number> not in <list>
  <text> in <texts>
  <text> in ["a", "b", "Bob"]
  <text> in body
  len(<text>) in [1, 2, 3]
  len(<text>) in 1..3
  <list> == <list>
  <any> == <any>
  all(<list>, # > <number>)
  any(<texts>, # == <text>)
  none(<list>, {# == <number>})
  one(<list>, # > 1)
  all(<texts>, len(#) > 0)
  <bool> ? <bool> : <bool>
  hasPrefix(<text>, <text>)
  <list> | any(# > 1)
  body.zz == nil
  body?.zz?.y == nil
  sprig.has(<text>, <texts>)
  sprig.contains(<text>, <text>)
  sprig.regexMatch("^B", <text>)
  date("2024-01-02") < date("2024-01-03")
  duration("1h") == duration("60m")
  true and <bool>
  <bool> or false
  <number> == findLast(<list>, # > 1)`;

const lists = `filter(<list>, # > <number>)
  map(<list>, # * 2)
  map(<list>, # + #index)
  map(filter(<list>, # > 1), # - 1)
  filter(filter(<list>, # > 1), # < 3)
  sort(<list>)
  sort(<list>, "desc")
  <list>[1:]
  <list>[:2]
  take(<list>, 2)
  [<number>, <number>]
  map(<texts>, len(#))
  <bool> ? <list> : <list>
  jsonpath(toJson(<list>), "$[?(@>1)]")
  jsonpath(toJson(body), "$.items[*].v")
  sprig.list(<number>, <number>)
  <list> | map(#) | filter(# > 0)`;

const textLists = `map(<texts>, upper(#))
  filter(<texts>, # != <text>)
  split(<text>, <text>)
  splitAfter(<text>, <text>)
  split(<text>, <text>, 2)
  sort(<texts>)
  [<text>, <text>]
  map(body.items, .n)
  map(body.items, {#.n + <text>})
  take(<texts>, 1)
  <texts>[1:]
  sprig.splitList(<text>, <text>)
  jsonpath(toJson(body), "$..n")`;

const others = `{"a": <any>, "b": <any>}
  [<any>, <any>]
  groupBy(<list>, # > 1)
  groupBy(<texts>, len(#))
  fromJSON(toJSON(<any>))
  fromPairs([["a", <any>]])
  get(body, <text>)
  get(<list>, 1)
  get($env, "n")
  find(body.items, .n == <text>)
  sortBy(body.items, "n", "desc")
  sortBy(body.items, "n")
  body.items[0]
  duration("1h30m")
  date("2024-01-02 03:04:05")
  let y = <any>; [y, y]
  nil
  keys({"q": 1})
  toPairs({"q": <any>})
  <any> ?? <any>
  values({"q": <any>})
  sprig.dict("a", <any>)
  jsonpath(toJson({"k": <any>}), "$.k")
  jsonpath(body.js, "$.q[2].r")`;

function soup(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...data.slice(0, 12),
    ...literals.slice(0, 20),
    ...binary,
    ...'( ) [ ] { } , : ; . ?. ? | # ## let = not in & ! @ ` \\ // /* */ $ é ♥ "a 1a 0x 1. .. ... \n \t'.split(' '),
    ' ',
    '\n',
    '\t',
  );
  return fc
    .tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom(' ', ''))
    .map(([pieces, space]) => pieces.join(space));
}

/** One character taken out of, or put into, a sound expression. */
function mutated(): fc.Arbitrary<string> {
  return fc
    .tuple(structured(), fc.nat(), fc.constantFrom('', ' ', '(', ')', '"', '.', ',', '#', '[', '!', '\n', 'é'))
    .map(([text, at, insert]) => {
      const characters = Array.from(text);
      const place = characters.length === 0 ? 0 : at % characters.length;
      characters.splice(place, insert === '' ? 1 : 0, insert);
      return characters.join('');
    });
}
