import type { Definition, Node } from './syntax-tree.ts';
import { parseSyntax } from './syntax.ts';

/** The definition of a built-in that is a program itself, by name and number of parameters; `null` when it is none. */
export function definitionOf(name: string): Definition | null {
  const source = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (source === undefined) return null;
  return (parseSyntax(`${source} .`).body as Node & { type: 'define' }).definition;
}

/**
 * The built-ins that are programs themselves, by name and number of parameters. They are put in where they are called, unless
 * they call themselves or define something of their own.
 */
export const definitions: Readonly<Record<string, string>> = {
  'not/0': 'def not: if . then false else true end;',
  'select/1': 'def select(f): if f then . else empty end;',
  'map/1': 'def map(f): [.[] | f];',
  'map_values/1': 'def map_values(f): .[] |= f;',
  'add/1': 'def add(f): [f] | add;',
  'in/1': 'def in(xs): . as $key | xs | has($key);',
  'recurse/1': 'def recurse(f): def walk: ., (f | walk); walk;',
  'recurse/2': 'def recurse(f; cond): def walk: ., (f | select(cond) | walk); walk;',
  'to_entries/0': 'def to_entries: [keys[] as $key | {key: $key, value: .[$key]}];',
  'from_entries/0':
    'def from_entries: map({(.key // .Key // .name // .Name): if has("value") then .value else .Value end}) | add // {};',
  'with_entries/1': 'def with_entries(f): to_entries | map(f) | from_entries;',
  'while/2': 'def while(cond; update): def go: if cond then ., (update | go) else empty end; go;',
  'until/2': 'def until(cond; next): def go: if cond then . else next | go end; go;',
  'repeat/1': 'def repeat(f): def go: f, go; go;',
  'range/1': 'def range($end): _range(0; $end; 1);',
  'range/2': 'def range($start; $end): _range($start; $end; 1);',
  'range/3': 'def range($start; $end; $step): _range($start; $end; $step);',
  'min_by/1': 'def min_by(f): _min_by(map([f]));',
  'max_by/1': 'def max_by(f): _max_by(map([f]));',
  'sort_by/1': 'def sort_by(f): _sort_by(map([f]));',
  'group_by/1': 'def group_by(f): _group_by(map([f]));',
  'unique_by/1': 'def unique_by(f): _unique_by(map([f]));',
  'arrays/0': 'def arrays: select(type == "array");',
  'objects/0': 'def objects: select(type == "object");',
  'iterables/0': 'def iterables: select(type | . == "array" or . == "object");',
  'booleans/0': 'def booleans: select(type == "boolean");',
  'numbers/0': 'def numbers: select(type == "number");',
  'finites/0': 'def finites: select(isfinite);',
  'normals/0': 'def normals: select(isnormal);',
  'strings/0': 'def strings: select(type == "string");',
  'nulls/0': 'def nulls: select(. == null);',
  'values/0': 'def values: select(. != null);',
  'scalars/0': 'def scalars: select(type | . != "array" and . != "object");',
  'combinations/0': 'def combinations: def go: if length == 0 then [] else .[0][] as $x | [$x] + (.[1:] | go) end; go;',
  'combinations/1': 'def combinations(n): [limit(n; repeat(.))] | combinations;',
  'walk/1':
    'def walk(f): def go: if type == "array" then map(go) elif type == "object" then map_values(go) end | f; go;',
  'first/0': 'def first: .[0];',
  'first/1': 'def first(g): label $done | g | ., break $done;',
  'last/0': 'def last: .[-1];',
  'last/1': 'def last(g): _last(g);',
  'isempty/1': 'def isempty(g): label $done | (g | false, break $done), true;',
  'all/0': 'def all: all(.);',
  'all/1': 'def all(y): all(.[]; y);',
  'all/2': 'def all(g; y): isempty(g | select(y | not));',
  'any/0': 'def any: any(.);',
  'any/1': 'def any(y): any(.[]; y);',
  'any/2': 'def any(g; y): isempty(g | select(y)) | not;',
  'limit/2': `def limit($n; g):
    if $n > 0 then label $done | foreach g as $item ($n; . - 1; $item, if . <= 0 then break $done else empty end)
    elif $n == 0 then empty
    else error("limit doesn't support negative count") end;`,
  'skip/2': `def skip($n; g): def go: g;
    if $n > 0 then foreach go as $item ($n; . - 1; if . < 0 then $item else empty end)
    elif $n == 0 then go
    else error("skip doesn't support negative count") end;`,
  'nth/1': 'def nth($n): .[$n];',
  'nth/2': `def nth($n; g): if $n >= 0 then first(skip($n; g)) else error("nth doesn't support negative index") end;`,
  'truncate_stream/1':
    'def truncate_stream(f): . as $n | null | f | if .[0] | length > $n then .[0] |= .[$n:] else empty end;',
  'fromstream/1': `def fromstream(f):
    foreach f as $event (null;
      if .e then null end
      | $event as [$path, $leaf]
      | if $event | length == 2 then setpath(["v"] + $path; $leaf) | setpath(["e"]; $path | length == 0)
        else setpath(["e"]; $path | length == 1) end;
      if .e then .v else empty end);`,
  'tostream/0': `def tostream:
    path(def walk: (.[]? | walk), .; walk) as $path
    | getpath($path)
    | reduce path(.[]?) as $key ([$path, .]; [$path + $key]);`,
  'del/1': 'def del(f): delpaths([path(f)]);',
  'paths/0': 'def paths: path(..) | select(. != []);',
  'paths/1': 'def paths(f): path(.. | select(f)) | select(. != []);',
  'pick/1': 'def pick(f): . as $all | reduce path(f) as $path (null; setpath($path; $all | getpath($path)));',
  'fromdateiso8601/0': 'def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%S%z") | mktime;',
  'todateiso8601/0': 'def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");',
  'fromdate/0': 'def fromdate: fromdateiso8601;',
  'todate/0': 'def todate: todateiso8601;',
  'match/1': 'def match($re): match($re; null);',
  'match/2': 'def match($re; $flags): _match($re; $flags; false)[];',
  'test/1': 'def test($re): test($re; null);',
  'test/2': 'def test($re; $flags): _match($re; $flags; true);',
  'capture/1': 'def capture($re): capture($re; null);',
  'capture/2': 'def capture($re; $flags): match($re; $flags) | .captures | _captures;',
  'scan/1': 'def scan($re): scan($re; null);',
  'scan/2':
    'def scan($re; $flags): match($re; $flags + "g") | if .captures == [] then .string else [.captures[].string] end;',
  'splits/1': 'def splits($re): splits($re; null);',
  'splits/2': `def splits($re; $flags):
    .[foreach (match($re; $flags + "g"), null) as {$offset, $length}
        (null; {start: .next, end: $offset, next: $offset + $length})];`,
  'split/2': 'def split($re; $flags): [splits($re; $flags)];',
  'sub/2': 'def sub($re; str): sub($re; str; null);',
  'sub/3': `def sub($re; str; $flags):
    reduce match($re; $flags) as {$offset, $length, $captures} ({s: ., r: []};
      reduce ($captures | _captures | str) as $new (.i = 0; .r[.i] += .s[.next:$offset] + $new | .i += 1)
      | .next = $offset + $length)
    | .r[] + .s[.next:] // .s;`,
  'gsub/2': 'def gsub($re; str): sub($re; str; "g");',
  'gsub/3': 'def gsub($re; str; $flags): sub($re; str; $flags + "g");',
  'INDEX/2': 'def INDEX(stream; name): reduce stream as $row ({}; .[$row | name | tostring] = $row);',
  'INDEX/1': 'def INDEX(name): INDEX(.[]; name);',
  'JOIN/2': 'def JOIN($index; name): [.[] | [., $index[name]]];',
  'JOIN/3': 'def JOIN($index; stream; name): stream | [., $index[name]];',
  'JOIN/4': 'def JOIN($index; stream; name; joined): stream | [., $index[name]] | joined;',
  'IN/1': 'def IN(s): any(s == .; .);',
  'IN/2': 'def IN(source; s): any(source == s; .);',
};
