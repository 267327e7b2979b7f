/* One form a line; `<number>` and its like stand for any expression of that type. */

export const numbers = `<number> + <number>
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

export const texts = `<text> + <text>
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

export const bools = `<number> == <number>
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

export const lists = `filter(<list>, # > <number>)
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

export const textLists = `map(<texts>, upper(#))
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

export const others = `{"a": <any>, "b": <any>}
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
