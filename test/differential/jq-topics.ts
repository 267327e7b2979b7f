import { Chooser } from './chooser.ts';

/** A program about one thing that jq does, from a seed: what programs of all sorts seldom come to. */
export function jqTopic(seed: number): string {
  const choose = new Chooser(seed);
  return choose.one(topics)(choose);
}

type Topic = (choose: Chooser) => string;

const values: Topic = (choose) =>
  choose.one([
    '.',
    '.items',
    '.items[]',
    '.d',
    '.c',
    '.js | fromjson',
    '.u',
    '.n',
    '[1, [2, [3]]]',
    '{"a": {"b": [1, null]}, "c": "x"}',
    '[[1, 2], [3, 4], []]',
    '[3, 1, 2, 1, null, "a", [0], {}]',
    '"aXbxc"',
    '[0, -0, 1.5, nan, infinite]',
    '[{"k": 1, "v": "p"}, {"k": 2, "v": "q"}, {"k": 1, "v": "r"}]',
    '"[1.10, 1e3, -0, 100000000000000000000]" | fromjson',
    'null',
    'true',
    '7',
  ]);

const numbers: Topic = (choose) =>
  choose.one([
    () => String(choose.below(200) - 100),
    () => String((choose.below(20000) - 10000) / 16),
    () => `${choose.random() * 10 - 5}`,
    () => `${choose.random() * 1e3}`,
    () => `${choose.random()}e${choose.below(60) - 30}`,
    () => choose.one(['0', '-0', '1', '2', '0.5', 'nan', 'infinite', '-infinite', '1e308', '5e-324', '1e1000', '-1']),
    () =>
      choose.one([
        '9007199254740993',
        '18446744073709551616',
        '-9223372036854775809',
        '123456789012345678901234567890',
      ]),
    () => `("${choose.one(['1.0', '1e3', '-0', '1.50', '1e-400', '1e400', '12345678901234567890'])}" | fromjson)`,
  ])();

const keys: Topic = (choose) =>
  choose.one([
    '"a"',
    '"b"',
    '"k"',
    '0',
    '1',
    '-1',
    '2',
    '1.7',
    'null',
    '"x"',
    '{"start": 1, "end": null}',
    '[1]',
    'true',
  ]);

const path: Topic = (choose) => `[${choose.some(0, 3, () => keys(choose)).join(', ')}]`;

const unary =
  'sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh floor round nearbyint rint ceil trunc significand fabs sqrt cbrt exp exp10 exp2 expm1 log log10 log1p log2 logb gamma tgamma lgamma erf erfc j0 j1 y0 y1 frexp modf abs toarray isnan isnormal isinfinite isfinite tostring tojson @text @sh length not ascii implode todate gmtime'.split(
    ' ',
  );
const binary =
  'atan2 copysign drem fdim fmax fmin fmod hypot nextafter nexttoward remainder ldexp scalb scalbln pow'.split(' ');

const math: Topic = (choose) =>
  choose.one([
    () => `${numbers(choose)} | ${choose.one(unary)}`,
    () => `[${numbers(choose)}, ${numbers(choose)} | ${choose.one(unary)}]`,
    () => `${choose.one(binary)}(${numbers(choose)}; ${numbers(choose)})`,
    // Orders that are too large are never done in Go.
    () => `${choose.one(['jn', 'yn'])}(${choose.below(80) - 40}; ${numbers(choose)})`,
    () => `fma(${numbers(choose)}; ${numbers(choose)}; ${numbers(choose)})`,
    () => `(${numbers(choose)}) ${choose.one(['+', '-', '*', '/', '%', '<', '==', '<='])} (${numbers(choose)})`,
    () => `reduce range(${choose.below(60)}) as $i (${numbers(choose)}; . * ${choose.one(['3', '-7', '10', '1.5'])})`,
    () =>
      `[${numbers(choose)}, ${numbers(choose)}, ${numbers(choose)}] | ${choose.one(['sort', 'min', 'max', 'add', 'unique', 'tojson', 'map(tostring)', '@csv', '@tsv', '@json'])}`,
    () =>
      `[range(${choose.one(['5', '0', '-3', '2.5'])}; ${choose.one(['9', '1', '-6', '1e1'])}; ${choose.one(['1', '2', '-1', '0.7', '-1.5'])})]`,
    () => `${numbers(choose)} as $n | [$n, -$n, ($n | tostring | tonumber)] | ., (.[0] == .[2])`,
  ])();

const paths: Topic = (choose) =>
  `${values(choose)} | ${choose.one([
    () => `getpath(${path(choose)})`,
    () => `try getpath(${path(choose)}) catch .`,
    () => `setpath(${path(choose)}; ${keys(choose)})`,
    () => `try delpaths([${path(choose)}, ${path(choose)}]) catch .`,
    () => `[paths]`,
    () => `[paths(type == "number")]`,
    () => `[getpath(paths(scalars))]`,
    () => `del(.[${keys(choose)}]?)`,
    () => `try del(.[${keys(choose)}], .[${keys(choose)}]) catch .`,
    () => `to_entries`,
    () => `try with_entries(.value |= ${choose.one(['tostring', 'length', '[.]', 'empty'])}) catch .`,
    () =>
      `try (.[${keys(choose)}] ${choose.one(['=', '|=', '+=', '-=', '*=', '/=', '//=', '%='])} ${choose.one(['1', '"x"', 'null', '[9]', '(1, 2)', 'empty'])}) catch .`,
    () => `try (.. ${choose.one(['|=', '+='])} ${choose.one(['.', '1', 'empty', 'tostring'])}) catch .`,
    () =>
      `try (.[${choose.one(['1:', ':1', '1:2', ':-1', '-2:'])}] ${choose.one(['=', '|='])} ${choose.one(['[8, 9]', 'map(.)?', '1', '[]', 'empty'])}) catch .`,
    () => `try pick(.[${keys(choose)}]) catch .`,
    () => `try pick(.a.b[1], .c) catch .`,
    () => `[path(..)]`,
    () => `try path(.[${keys(choose)}] | .[${keys(choose)}]?) catch .`,
    () => `try path(first(.[], .)) catch .`,
    () => `try [path(if . then .[]? else . end)] catch .`,
    () => `try ([limit(3; ..)] | length) catch .`,
    // Not `[.]`: of parts of an array gojq makes a value that holds itself, and dies of writing it.
    () => `try (getpath(${path(choose)}, ${path(choose)}) |= ${choose.one(['1', 'empty', 'length'])}) catch .`,
    () => `map_values(${choose.one(['.', 'empty', '., .', 'tostring'])})?`,
    () => `try (.[] += 1) catch .`,
    () => `try (reduce path(..) as $p (.; setpath($p; getpath($p)))) catch .`,
    () => `try (to_entries | from_entries) catch .`,
    () => `try from_entries catch .`,
  ])()}`;

const streams: Topic = (choose) =>
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

const destructuring: Topic = (choose) => {
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

const texts = [
  '"a,b;c"',
  '"<&\'\\"> é😀"',
  '"aGk="',
  '"a%20b%zz"',
  '"ab\\u0000c\\td"',
  '""',
  '.u',
  '.b',
  '"Ünï ÄÖ"',
  '"\\u001f\\u007f"',
];

const formats: Topic = (choose) =>
  choose.one([
    () =>
      `${choose.one(texts)} | @${choose.one(['text', 'json', 'html', 'uri', 'urid', 'csv', 'tsv', 'sh', 'base64', 'base64d', 'base32', 'base32d', 'nope'])}`,
    () =>
      `${values(choose)} | try @${choose.one(['text', 'json', 'html', 'uri', 'csv', 'tsv', 'sh', 'base64'])} catch .`,
    () =>
      `try @${choose.one(['csv', 'sh', 'html', 'uri', 'json', 'base64', 'base64d'])} "x\\(${values(choose)})y" catch .`,
    () =>
      `try ([${choose.some(0, 4, () => choose.one([...texts, '1', 'null', 'true', '1.50', '[1]'])).join(', ')}] | @${choose.one(['csv', 'tsv', 'sh', 'json', 'html'])}) catch .`,
    () =>
      `${choose.one(texts)} | ${choose.one(['ltrimstr', 'rtrimstr', 'trimstr', 'startswith', 'endswith', 'split', 'index', 'rindex', 'indices', 'contains', 'inside', 'join'])}(${choose.one([...texts, '"a"', '","', '1', 'null'])})`,
    () =>
      `${choose.one(texts)} | ${choose.one(['ascii_downcase', 'ascii_upcase', 'explode', 'explode | implode', 'trim', 'ltrim', 'rtrim', 'utf8bytelength', 'length', 'tojson', 'tojson | fromjson', 'test("a")', '@base64 | @base64d', 'ascii', 'tonumber', 'toboolean', 'reverse', 'keys', 'add'])}`,
    () =>
      `${choose.one(texts)} | .[${choose.one(['0', '1:', ':2', '-1:', '1:-1', '2', '-1', '1.5:', 'null:1', '"a"'])}]`,
    () =>
      `[${choose.some(0, 4, () => choose.one(['65', '128512', '55296', '-1', '1114112', '"a"', '66.7', '1e20'])).join(', ')}] | try implode catch .`,
    () => `${choose.one(texts)} * ${choose.one(['0', '1', '2', '0.5', '-1', 'nan', '1.5'])}`,
    () => `try (${values(choose)} | tojson | fromjson) catch .`,
    () =>
      `try ("${choose.one(['[1,', '{"a":nan}', 'nan', '1 2', '', ' ', '{"a":1,}', '"\\\\ud800"', '01', '-', '[1]x', 'tru'])}" | fromjson) catch .`,
    () =>
      `"${choose.one(['1', '1.5', '1e3', ' 1', '0x1', '1_0', '-1', '+1', '.5', '5.', 'nan', 'Infinity', '1e400', '00012', ''])}" | try tonumber catch .`,
  ])();

const errors: Topic = (choose) =>
  `${values(choose)} | try (${choose.one([
    () => `. + ${values(choose)}`,
    () => `(. - ${values(choose)})`,
    () => `(. * ${values(choose)})`,
    () => `(. / ${values(choose)})`,
    () => `(. % ${values(choose)})`,
    () => `-(.)`,
    () => `.[${keys(choose)}]`,
    () => `.[${keys(choose)}:${keys(choose)}]`,
    () =>
      choose.one([
        'keys',
        'length',
        'add',
        'sort',
        'min',
        'flatten',
        'tonumber',
        'ascii_downcase',
        'explode',
        'implode',
        'fromjson',
        'floor',
        'transpose',
        'todate',
        'mktime',
        'gmtime',
        'to_entries',
        'reverse',
        'has("a")',
        'has(0)',
        'contains("a")',
        'inside([1])',
        'split(",")',
        'join(",")',
        'flatten(-1)',
        'test("a")',
        'ltrimstr(1)',
        'splits("a")',
        'combinations',
        'first',
        'last',
        'nth(0)',
        'bsearch(1)',
        'index("a")',
        'indices(1)',
        'indices([1])',
        'tojson',
        'type',
        'not',
        'any',
        'all',
        'abs',
        'toarray',
        'trim',
        '@base64d',
        'error',
        'strptime("%Y")',
        'strftime("%Y")',
        'min_by(.k)',
        'ldexp(.; 2)',
        'significand',
        'pow(.; 2)',
        'ascii',
        'getpath(["a", "b"])',
        'paths',
        'limit(.; 1)',
        'error(.)',
        'splits(1)',
        'sub("a"; 1)',
        'sub(1; "a")',
        'gsub("a"; "b"; "q")',
        'capture("(?<x>.)")',
        'scan("."; "g")',
        'have_literal_numbers',
        'have_decnum',
        'getpath(1)',
        'ltrimstr("a")',
        'tojson | length',
        '@text',
        'toboolean',
        'input_line_number',
        'input_filename',
        'get_search_list',
        'ltrim',
        'debug',
        'stderr',
        'modulemeta',
        'significand',
        'splits("";null)',
        'halt_error(.)',
        'truncate_stream(1; .)',
        'getpath(["a",0,"b"])',
        '$__prog_args',
        'skip(1; .[])',
        'group_by(.)',
        'unique_by(.)',
        'builtins | length',
        'walk(1)',
        'env.PATH',
        'input',
        'now | type',
        'localtime',
        'strflocaltime("%Y")',
        'tojson | tojson',
        'with_entries(.)',
        'del(.)',
        'del(..)',
        'to_entries | map(.key)',
        'error(empty)',
        'add(.[]?)',
        'limit(1; error)',
        'isvalid(.a)',
        'ascii(65)',
        'pick(.[0])',
        'pick(first)',
        'map(1)',
        'map_values(1)',
        'recurse(.[]?; true)',
        'fromdateiso8601',
        'dateadd("seconds"; 1)',
        'datesub("seconds"; 1)',
        'date',
        'fromdate',
        'todateiso8601',
        'splits("a"; "g")',
        'ltrimstr(null)',
        'trimstr("a")',
        'min_by(1)',
        'tojson',
        '@uri',
        '@sh',
        '@html',
        'getpath([])',
        'error(null)',
        'try error catch .',
        '.a.b.c',
        '..|numbers',
        'input?',
        'inputs?',
        '$ENV.x',
        'infinite',
        'nan < nan',
        '[nan] | sort',
        'nan == nan',
        '[.] | unique',
        '.[]',
        '.[]?',
        '.. |= .',
        'objects',
        'iterables',
        'scalars',
        'strings',
        'nulls',
        'booleans',
        'values',
      ]),
  ])()}) catch .`;

const regexps: Topic = (choose) => {
  const pattern = choose
    .some(1, 5, () =>
      choose.one([
        'a',
        'b',
        'X',
        '.',
        '\\\\s',
        '\\\\d+',
        '[^a]',
        '(b)',
        '(?<n>x)',
        '(?<m>[a-z]+)?',
        '|',
        '*',
        '+',
        '?',
        '^',
        '$',
        '\\\\b',
        '(?i)',
        '(?:ab)',
        '{2}',
        'é',
        '\\\\p{L}',
        '[[:alpha:]]',
        '(',
        ')',
        '\\\\',
      ]),
    )
    .join('');
  const flags = choose.one([
    '',
    '; null',
    '; "g"',
    '; "i"',
    '; "x"',
    '; "gix"',
    '; "s"',
    '; "n"',
    '; "l"',
    '; "p"',
    '; "q"',
    '; 1',
    '; "gn"',
    '; ""',
  ]);
  const text = choose.one(['"aXbxc ab"', '"bbb é😀 x1"', '""', '.u', '.date', '"a\\nb\\nA"', 'null', '1', '"xxxx"']);
  const call = choose.one([
    () => `[match("${pattern}"${flags})]`,
    () => `test("${pattern}"${flags})`,
    () => `[capture("${pattern}"${flags})]`,
    () => `[scan("${pattern}"${flags})]`,
    () => `[split("${pattern}"${flags || '; null'})]`,
    () => `[splits("${pattern}"${flags})]`,
    () => `[sub("${pattern}"; "<\\(.n)>"${flags})]`,
    () => `[gsub("${pattern}"; "[\\(.m // "-")]", "q"${flags})]`,
    () => `[gsub("${pattern}"; ${choose.one(['empty', '""', '.n', '"\\\\1"', '1'])}${flags})]`,
    () => `ascii_downcase | [match(["${pattern}"${flags.replace(';', ',')}])]`,
    () => `[match("${pattern}"; "g").offset]`,
  ])();
  return `${text} | try ${call} catch .`;
};

const dates: Topic = (choose) => {
  const format = choose
    .some(1, 6, () =>
      choose.one([
        '%Y',
        '%m',
        '%d',
        '%H',
        '%M',
        '%S',
        '%Z',
        '%z',
        '%j',
        '%e',
        '%A',
        '%a',
        '%B',
        '%b',
        '%p',
        '%I',
        '%s',
        '%u',
        '%w',
        '%y',
        '%C',
        '%G',
        '%V',
        '%U',
        '%W',
        '%T',
        '%F',
        '%D',
        '%R',
        '%c',
        '%f',
        '%L',
        '%n',
        '%%',
        '%-d',
        '%_H',
        '%010Y',
        '%^b',
        '%#p',
        'T',
        '-',
        ':',
        ' ',
        'x',
        'é',
      ]),
    )
    .join(choose.one(['', '', ' ', '-', ':']));
  const epoch = choose.one([
    '0',
    '1425599621',
    '-1',
    '1e10',
    '951782400.25',
    '-62135596800',
    '253402300799',
    '1709164800',
    `${choose.below(2 ** 31)}`,
    `${choose.random() * 4e9}`,
    `-${choose.below(2 ** 31)}`,
    '1e18',
    '-1e13',
    '"x"',
    'null',
  ]);
  const source = choose.one([
    '"2015-03-05T23:51:47Z"',
    '"05 Mar 2015 11:51 PM"',
    '"2024-02-29"',
    '"2023-02-29 24:61:61"',
    '"Thu, 05 Mar 2015"',
    '"15/03/05"',
    '"1425599621"',
    '"2015 064"',
    '"2015-W10-4"',
    '"+01:30"',
    '" 2015"',
    '"2015-3-5"',
    '.date',
    '""',
    '"10000-01-01T00:00:00Z"',
  ]);
  return choose.one([
    () =>
      `${epoch} | try (${choose.one(['todate', 'gmtime', 'localtime', 'gmtime | mktime', 'gmtime | todate', 'todateiso8601', 'date', 'todate | fromdate', 'gmtime | strftime("%c")'])}) catch .`,
    () => `${epoch} | try strftime("${format}") catch .`,
    () => `${epoch} | try (strftime("${format}") as $s | $s, ($s | strptime("${format}") | ., mktime)) catch .`,
    () => `${source} | try (strptime("${format}") | ., mktime) catch .`,
    () =>
      `${source} | try (${choose.one(['fromdate', 'fromdateiso8601', 'strptime("%Y-%m-%dT%H:%M:%SZ")', 'strptime("%Y-%m-%d")', 'strptime("%d %b %Y %I:%M %p")', 'strptime("%a, %d %b %Y")', 'strptime("%s")', 'strptime("%Y %j")', 'strptime("%G-W%V-%u")', 'strptime("%z")', 'strptime("%F")', 'strptime("%F %T")', 'dateadd("seconds"; 10)', 'datesub("seconds"; 10)'])}) catch .`,
    () =>
      `[${choose.some(5, 9, () => choose.one(['2015', '2024', '0', '1', '2', '11', '12', '29', '31', '-1', '59.5', '1e3', '366', '"x"', 'null', '-400'])).join(', ')}] | try ${choose.one(['mktime', 'todate', 'strftime("%c %j")', 'strftime("%F %T")', 'strflocaltime("%Y %Z")'])} catch .`,
  ])();
};

const topics: readonly Topic[] = [
  math,
  math,
  paths,
  paths,
  streams,
  streams,
  destructuring,
  formats,
  errors,
  errors,
  regexps,
  dates,
];
