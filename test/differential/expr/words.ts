export const data =
  `body.id body.name body.e body.u body.tags body.nums body.mixed body.items body.nested body.nested.k.d body.nul body.t body.f
 body.neg body.js body.type body list s n zz zz.x body?.id zz?.x?.y zz?.f(1) body.tags[0] body.tags[-1] body.nums[1] body.items[0].n
 body["name"] body.nested["k"] type $env.n $env["s"] body.mixed[3] s[0] body.items[2].v`.split(/\s+/);

export const literals = [
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

export const binary =
  '+ - * / % ** ^ == != < > <= >= and or && || in not_in matches contains startsWith endsWith not_contains .. ??'
    .split(' ')
    .map((operator) => operator.replace('_', ' '));

export const unaryCalls =
  'len type abs ceil floor round int float string trim upper lower max min sum mean median toJSON fromJSON toBase64 fromBase64 duration date first last fromPairs sort asInt asFloat toJson trimPrefix trimSuffix join sprig.upper sprig.len sprig.first sprig.int64 sprig.toString sprig.default foo body.name'.split(
    ' ',
  );

export const binaryCalls =
  'max min trim trimPrefix trimSuffix split splitAfter repeat join indexOf lastIndexOf hasPrefix hasSuffix get take sortBy sort date jsonpath sprig.contains sprig.add sprig.default sprig.has sprig.splitList len upper'.split(
    ' ',
  );

export const predicates =
  'all none any one filter map count find findIndex findLast findLastIndex groupBy reduce'.split(' ');
