import fc, { type Arbitrary } from 'fast-check';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import type { TemplateFunction } from '../../language/embedded/gotemplate/function.ts';
import type { Type } from '../../language/go/type.ts';
import { outsideTexts } from './outside-texts.ts';

/** Templates: whole ones out of the grammar, calls of every function with arguments of all kinds, and broken ones. */
export function templates(): Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...calls().map((call) => call.map((text) => `{{ ${text} }}`))) },
    { weight: 3, arbitrary: fc.letrec(grammar).body },
    { weight: 1, arbitrary: fc.letrec(grammar).body.chain(broken) },
    { weight: 1, arbitrary: formats() },
    { weight: 1, arbitrary: special() },
    { weight: 1, arbitrary: outsideTexts().map((text) => `{{ ${text} }}`) },
  );
}

/** Their answer depends on chance, the network or the order of a map, shows the monotonic clock, or they take long. */
const skipped = new Set(
  'now uuidv4 randAlpha randAlphaNum randNumeric randAscii randBytes randInt shuffle bcrypt htpasswd encryptAES derivePassword genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey buildCustomCert getHostByName keys values'.split(
    ' ',
  ),
);

/** Their numbers say how much is made. */
const sized = new Set(
  'repeat indent nindent until untilStep seq wrap wrapWith abbrev abbrevboth chunk mustChunk'.split(' '),
);

const functions = [...templateFunctions.values()].filter(({ name }) => !skipped.has(name));

const fields = fc.constantFrom(
  ...'.Input .Input.a .Input.f .Input.neg .Input.s .Input.e .Input.n .Input.b .Input.l .Input.ls .Input.mx .Input.m .Input.m.k .Input.m.x.y .Input.u .Input.big .Input.js .Input.d .Input.items .Input.zz .Input.zz.y .Input.n.y . $ $.Input.s'.split(
    ' ',
  ),
);

const strings = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words()) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('aB9 _-.é😀\n\t"\\/%$#:')), maxLength: 8 }) },
);

function words(): string[] {
  return [
    '',
    'a',
    'b',
    ',',
    ' ',
    '_',
    'k',
    'x',
    'hello world',
    'FooBar baz_quux-9',
    'HTTPServer2xx',
    '  pad  ',
    '12',
    '-7',
    '3.75',
    '1e3',
    '0x1F',
    '010',
    '1_000',
    '12abc',
    '1.50',
    'true',
    'string',
    'float64',
    'map',
    'slice',
    '^1.2',
    '>=1.0.0 <2.0.0 || ~3.x',
    '1.2.3-beta.1+b7',
    'v2.0',
    '1.x',
    '1h30m',
    '-90s',
    '2006-01-02',
    '2024-02-29',
    '2006-01-02T15:04:05Z07:00',
    '2024-02-29T23:59:59.5+02:00',
    'Mon Jan _2 15:04:05 MST 2006',
    'a,b,,c',
    'a.b',
    '[a-c]+',
    '(?P<n>l+)(o)?',
    '(',
    '$1-${n}',
    'https://u:p@h.example:8080/p%20q/?a=1&b=2#f',
    '//host/path',
    'mailto:x@y',
    'http://[::1]:80/',
    'http://a b/',
    '%zz',
    '{"a":[1,2,{"b":null}],"c":"<&>"}',
    '[1,',
    '{"a":1e999}',
    'aGVsbG8=',
    'aGVsbG8',
    'NBSWY3DP',
    '/a/../b//c.tar.gz',
    'é😀ß',
    'ǆ ŉ İ',
    '\u0000\u0007',
  ];
}

const shorts = fc.constantFrom(...'-1 0 1 2 3 4 5 7 10 20 100'.split(' '));
const integers = fc.oneof(
  { weight: 4, arbitrary: shorts },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "'x'",
      '0x10',
      '0b11',
      '1_000',
      '9223372036854775807',
      '-9223372036854775808',
      '18446744073709551615',
      '99999999999999999999',
      '1e3',
      '017',
    ),
  },
);
const floats = fc.constantFrom(
  '0.5',
  '1.5',
  '-2.25',
  '3.14159',
  '1e21',
  '1e-7',
  '1000000.0',
  '0.1',
  '2.5',
  '1e400',
  '1i',
);

function quoted(text: string): string {
  return !text.includes('`') && /[\\"\n]/.test(text) ? `\`${text}\`` : JSON.stringify(text).replaceAll(/\\b|\\f/g, ' ');
}

const simple: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: strings.map(quoted) },
  { weight: 3, arbitrary: fields },
  { weight: 2, arbitrary: integers },
  { weight: 1, arbitrary: floats },
  { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'nil') },
);

const lists = fc.oneof(
  fc.array(simple, { maxLength: 4 }).map((items) => `(list ${items.join(' ')})`),
  fc.constantFrom(
    '.Input.l',
    '.Input.ls',
    '.Input.mx',
    '(splitList "," "b,a,c")',
    '(until 4)',
    '(list)',
    '(chunk 2 (list 1 2 3))',
    '(toStrings .Input.mx)',
  ),
);

const dicts = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom('"k"', '"x"', '"a"', '"host"', '"path"', '"scheme"'), simple), { maxLength: 3 })
    .map((pairs) => `(dict ${pairs.flat().join(' ')})`),
  fc.constantFrom(
    '.Input.m',
    '.Input',
    '(dict)',
    '(fromJson .Input.js)',
    '(urlParse "http://u@h/p?q#f")',
    '(split "," "a,b")',
  ),
);

const others = fc.constantFrom(
  '(toDate "2006-01-02" "2024-02-29")',
  '(mustToDate "2006-01-02T15:04:05Z07:00" "2024-02-29T23:59:59.5+02:00")',
  '(semver "1.2.3-beta.1+b7")',
  '((semver "v1.2.3").IncMinor)',
  '(int64 7)',
  '(index "abc" 1)',
  '(toDate "x" "y")',
  '((toDate "2006-01-02" "2024-02-29").Month)',
  '(now.Local)',
  '(now.UTC)',
  '(now.AddDate 0 -8 3)',
);

const anything = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: lists },
  { weight: 1, arbitrary: dicts },
  { weight: 1, arbitrary: others },
);

/** An argument for a parameter: mostly of its type. */
function argument(type: Type, small: boolean): Arbitrary<string> {
  const fitting = fittingArgument(type, small);
  return fc.oneof(
    { weight: 7, arbitrary: fitting },
    { weight: 1, arbitrary: small ? simple.filter((text) => text.length < 6 && !/\d{2}/.test(text)) : anything },
  );
}

function fittingArgument(type: Type, small: boolean): Arbitrary<string> {
  switch (type.kind) {
    case 'string':
      return fc.oneof(
        { weight: 5, arbitrary: strings.map(quoted) },
        { weight: 1, arbitrary: fc.constantFrom('.Input.s', '.Input.u', '.Input.js', '.Input.e') },
      );
    case 'int':
      return small ? shorts : integers;
    case 'float64':
      return floats;
    case 'bool':
      return fc.constantFrom('true', 'false', '.Input.b');
    case 'slice':
      return lists;
    case 'map':
      return dicts;
    default:
      if (type.name === 'time.Time') return others;
      return fc.oneof(
        { weight: 3, arbitrary: anything },
        { weight: 2, arbitrary: lists },
        { weight: 1, arbitrary: dicts },
      );
  }
}

function call({ name, type }: TemplateFunction): Arbitrary<string> {
  const params = type.params!;
  const small = sized.has(name);
  // A map that is put into itself ends the process of the original.
  const changes = /^set$|merge/i.test(name);
  const one = (param: Type) => {
    const value = name === 'printf' ? simple : argument(param, small);
    return changes && param.kind === 'map' ? value.map((text) => `(deepCopy ${text})`) : value;
  };
  const fixed = (type.variadic ? params.slice(0, -1) : params).map(one);
  const rest = type.variadic ? fc.array(one(params.at(-1)!.elem!), { maxLength: 3 }) : fc.constant([]);
  return fc.tuple(fc.tuple(...fixed), rest, fc.nat(19)).map(([first, more, odd]) => {
    const values = [...first, ...more];
    // Now and then one argument too few, or the last one through the pipe.
    if (odd === 0) values.pop();
    if (odd < 6 && values.length > 0) return `${values.pop()} | ${[name, ...values].join(' ')}`;
    return [name, ...values].join(' ');
  });
}

function calls(): Arbitrary<string>[] {
  const single = functions.map(call);
  const chained = fc
    .tuple(
      fc.oneof(...single),
      fc.constantFrom(...functions.filter(({ name }) => !sized.has(name) && !/^set$|merge/i.test(name))),
    )
    .chain(([first, { name, type }]) => {
      const params = type.params!.slice(0, Math.max(type.params!.length - 1, 0));
      const small = sized.has(name);
      return fc
        .tuple(...params.map((param) => argument(param, small)))
        .map((values) => `${first} | ${[name, ...values].join(' ')}`);
    });
  return [...single, ...Array.from({ length: 40 }, () => chained)];
}

function grammar(tie: (name: string) => Arbitrary<unknown>): {
  body: Arbitrary<string>;
  statement: Arbitrary<string>;
  pipe: Arbitrary<string>;
} {
  const body = tie('body') as Arbitrary<string>;
  const pipe = tie('pipe') as Arbitrary<string>;
  const open = fc.constantFrom('{{', '{{ ', '{{- ', '{{-\n');
  const close = fc.constantFrom('}}', ' }}', ' -}}', '\n-}}');
  const action = (content: Arbitrary<string>) => fc.tuple(open, content, close).map((parts) => parts.join(''));
  const word = (text: string) => action(fc.constant(text));
  const controls = fc.constantFrom('if', 'with', 'range');
  const head = fc
    .tuple(controls, fc.constantFrom('', '', '', '$x := ', '$i, $x := ', '$v = '), pipe)
    .map(([kind, variables, value]) => `${kind} ${variables}${value}`);
  const block = fc.tuple(
    action(head),
    body,
    fc.option(
      fc.tuple(
        action(
          fc.oneof(
            fc.constant('else'),
            fc.tuple(fc.constantFrom('if', 'with'), pipe).map(([kind, value]) => `else ${kind} ${value}`),
          ),
        ),
        body,
      ),
    ),
    word('end'),
  );
  return {
    pipe: fc.oneof(
      { maxDepth: 3 },
      anything,
      fc.oneof(...calls().slice(0, 60)),
      fc.constantFrom(
        '$x',
        '$v',
        '$i',
        '.',
        '.n',
        '$x.n',
        '.k',
        'printf "%v" .',
        'print $v',
        'len .Input',
        'not .',
        '5',
        'int .Input.a',
      ),
      pipe.map((inner) => `(${inner})`),
      fc
        .tuple(fc.constantFrom('and', 'or', 'eq', 'ne', 'lt', 'print', 'list', 'index'), pipe, pipe)
        .map(([name, a, b]) => `${name} (${a}) (${b})`),
    ),
    statement: fc.oneof(
      { maxDepth: 4 },
      action(pipe),
      fc.constantFrom('text', ' ', '\n', '{', '}}', '{{/* c */}}', '{{- /* c */ -}}'),
      action(fc.tuple(fc.constantFrom('$v := ', '$x := ', '$v = '), pipe).map((parts) => parts.join(''))),
      block.map(([start, inner, otherwise, end]) => [start, inner, ...(otherwise ?? []), end].join('')),
      word('break'),
      word('continue'),
      fc
        .tuple(
          action(fc.constantFrom('define "t"', 'define "u"', 'block "t" .Input', 'block "u" .')),
          body,
          word('end'),
        )
        .map((parts) => parts.join('')),
      action(fc.constantFrom('template "t"', 'template "t" .', 'template "u" $', 'template "missing"')),
    ),
    body: fc
      .array(tie('statement') as Arbitrary<string>, { maxLength: 4 })
      .map((parts) => `{{$v := 1}}${parts.join('')}`),
  };
}

/** A character more, less or other than there was. */
function broken(text: string): Arbitrary<string> {
  const characters = fc.constantFrom(...Array.from('{}()|.$:="\'`,-\n 0aé#%!~/*\\'));
  return fc.tuple(fc.nat(text.length), fc.nat(2), characters).map(([at, length, character]) => {
    const start = /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
    return (text.slice(0, start) + character + text.slice(start + length)).toWellFormed();
  });
}

function formats(): Arbitrary<string> {
  const flags = fc.array(fc.constantFrom(...Array.from('+-# 0')), { maxLength: 2 }).map((parts) => parts.join(''));
  const size = fc.constantFrom('', '', '', '5', '12', '*', '[1]', '[2]*', '[9]');
  const precision = fc.constantFrom('', '', '', '.0', '.2', '.5', '.*', '.', '.20');
  const verb = fc.constantFrom(...Array.from('vdsqxXoObcUteEfFgGTw%z'), '!', 'é', '');
  const directive = fc.tuple(flags, size, precision, verb).map((parts) => `%${parts.join('')}`);
  const format = fc.array(fc.oneof({ weight: 3, arbitrary: directive }, fc.constantFrom('x', ' ', '%%')), {
    maxLength: 3,
  });
  const values = fc.array(
    fc.oneof(
      simple,
      lists,
      dicts,
      fc.constantFrom('(list 1 "a" nil)', '(dict "a" 1.5)', '(int64 -42)', '12345.678', '-0.0'),
    ),
    { maxLength: 3 },
  );
  return fc
    .tuple(format, values)
    .map(([parts, arguments_]) => `{{ printf ${JSON.stringify(parts.join(''))} ${arguments_.join(' ')} }}`);
}

/** Texts that a function reads closely. */
function special(): Arbitrary<string> {
  const of = (alphabet: string, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), maxLength });
  const dates = fc.constantFrom(
    '(toDate "2006-01-02 15:04:05" "2024-03-10 07:08:09")',
    '(int64 1700000000)',
    '(int 0)',
    '(int64 -62135596801)',
  );
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Local',
    'Nowhere',
    'EST5EDT',
    'Australia/Lord_Howe',
  );
  const layouts = fc
    .array(
      fc.constantFrom(
        '2006',
        '06',
        '01',
        '1',
        'Jan',
        'January',
        '02',
        '2',
        '_2',
        '002',
        '__2',
        'Mon',
        'Monday',
        '15',
        '03',
        '3',
        '04',
        '4',
        '05',
        '5',
        'PM',
        'pm',
        'MST',
        '-0700',
        '-07:00',
        'Z07:00',
        'Z0700',
        '-07',
        '.000',
        '.999',
        ',00',
        ' ',
        '-',
        ':',
        'T',
        'x',
      ),
      { maxLength: 7 },
    )
    .map((parts) => parts.join(''));
  const layout = layouts.map((text) => JSON.stringify(text));
  return fc
    .oneof(
      of('0123456789.-+eExXpP_inaf', 8).map((s) => `float64 ${JSON.stringify(s)}`),
      of('0123456789.-+xob_', 8).map((s) => `int64 ${JSON.stringify(s)}`),
      of('0123456789.-+ehmsnuµ', 10).map(
        (s) => `mustDateModify ${JSON.stringify(s)} (toDate "2006-01-02" "2024-02-29")`,
      ),
      of('AZaz09+/=\n-', 10).map((s) => `b64dec ${JSON.stringify(s)}`),
      of('AZ27=\nx1', 18).map((s) => `b32dec ${JSON.stringify(s)}`),
      of('{}[]":,0123e.-tfnrul\\ ', 12).map((s) => `mustFromJson ${quoted(s)}`),
      of('htp:/@[]?#%25aé.8 ;', 16).map((s) => `urlParse ${JSON.stringify(s)}`),
      of('0123456789.x*v-+ab ', 10).map((s) => `semver ${JSON.stringify(s)}`),
      fc
        .tuple(of('0129.x*v-+ab <>=!~^|,', 14), fc.constantFrom('1.2.3', '0.0.1', '2.0.0-a.1', '1.10.0', '0.2.9'))
        .map(([s, version]) => `semverCompare ${JSON.stringify(s)} "${version}"`),
      of('aB9_- é.XyZÉ1', 12).map(
        (s) =>
          `list (snakecase ${JSON.stringify(s)}) (kebabcase ${JSON.stringify(s)}) (camelcase ${JSON.stringify(s)}) (swapcase ${JSON.stringify(s)}) (title ${JSON.stringify(s)}) (untitle ${JSON.stringify(s)}) (initials ${JSON.stringify(s)}) (nospace ${JSON.stringify(s)})`,
      ),
      fc
        .tuple(shorts, of('ab c  é', 20))
        .map(
          ([n, s]) =>
            `print (wrap ${n} ${JSON.stringify(s)}) "|" (wrapWith ${n} "-" ${JSON.stringify(s)}) "|" (abbrev ${n} ${JSON.stringify(s)}) "|" (abbrevboth ${n} 8 ${JSON.stringify(s)})`,
        ),
      fc.tuple(layout, dates, zones).map(([text, date, zone]) => `dateInZone ${text} ${date} "${zone}"`),
      fc.tuple(layout, layout).map(([a, b]) => `mustToDate ${a} (dateInZone ${b} (int64 1709251199) "Europe/Berlin")`),
      layout.map((text) => `(mustToDate ${text} (dateInZone ${text} (int64 1709251199) "UTC")).String`),
      of('./ab', 10).map((s) => `list (base "${s}") (dir "${s}") (clean "${s}") (ext "${s}") (isAbs "${s}")`),
      fc
        .tuple(of('ab,.', 8), of('ab,', 2), shorts)
        .map(
          ([s, separator, n]) =>
            `list (split "${separator}" "${s}") (splitn "${separator}" ${n} "${s}") (splitList "${separator}" "${s}") (trimAll "${separator}" "${s}") (replace "${separator}" "x" "${s}")`,
        ),
      fc.tuple(floats, shorts).map(([value, places]) => `round ${value} ${places}`),
      fc
        .tuple(dicts, dicts, fc.constantFrom('merge', 'mergeOverwrite', 'mustMerge', 'mustMergeOverwrite'))
        .map(([a, b, name]) => `${name} (deepCopy ${a}) (deepCopy ${b})`),
      fc.tuple(lists, integers, integers).map(([list, a, b]) => `slice ${list} ${a} ${b}`),
      fc.constantFrom(...methods()),
      dicts.map((dict) => `list (sortAlpha (keys ${dict})) (sortAlpha (values ${dict}))`),
      fc
        .tuple(
          fc.constantFrom('durationRound', 'duration'),
          fc.oneof(
            of('0123456789.-ehms', 8).map(quoted),
            fc.constantFrom('(int64 -90000000000000)', '5', '1.5', 'nil'),
          ),
        )
        .map((parts) => parts.join(' ')),
      fc
        .tuple(
          fc.constantFrom('regexFindAll', 'regexSplit', 'mustRegexFindAll', 'mustRegexSplit'),
          of('abc.*+?()[]|^$', 6),
          of('abc é', 8),
          shorts,
        )
        .map(([name, pattern, text, n]) => `${name} ${JSON.stringify(pattern)} ${JSON.stringify(text)} ${n}`),
      fc
        .tuple(of('abc.*+?()|', 6), of('abc é', 8), of('$1{}n-', 5))
        .map(
          ([pattern, text, by]) =>
            `list (regexReplaceAll ${JSON.stringify(pattern)} ${JSON.stringify(text)} ${JSON.stringify(by)}) (regexFind ${JSON.stringify(pattern)} ${JSON.stringify(text)})`,
        ),
    )
    .map((text) => `{{ ${text} }}`);
}

function methods(): string[] {
  const time = '(mustToDate "2006-01-02T15:04:05Z07:00" "2024-02-29T23:59:59.5+02:00")';
  const names =
    'Year Month Day Hour Minute Second Nanosecond Weekday YearDay Unix UnixMilli UnixMicro UnixNano UTC String GoString IsZero IsDST Location Clock ISOWeek Zone MarshalJSON MarshalText Date Foo wall'.split(
      ' ',
    );
  const calls = [
    'AddDate 1 -1 40',
    'Format "Jan 2"',
    'Add 1',
    `Sub ${time}`,
    `After ${time}`,
    `Compare ${time}`,
    'Round 1',
    'Truncate 1000000000',
  ];
  const version = '(semver "v1.2.3-beta.1+b7")';
  const versions =
    'Major Minor Patch Prerelease Metadata Original String IncMajor IncMinor IncPatch MarshalJSON Value major Foo'.split(
      ' ',
    );
  const versionCalls = [
    'SetPrerelease "x.1"',
    'SetPrerelease "01"',
    'SetMetadata "a b"',
    `Compare ${version}`,
    `LessThan (semver "2")`,
    'Equal nil',
  ];
  return [
    ...[...names, ...calls].map((name) => `${time}.${name}`),
    ...[...versions, ...versionCalls].map((name) => `${version}.${name}`),
    `(${time}.Sub (toDate "2006" "2000")).Hours`,
    `(${time}.Sub (toDate "2006" "2000")).Round 3600000000000`,
    `(${version}.IncMajor).Original`,
    `${time}.Month.String`,
    `(urlParse "http://h").host.x`,
    `(dict "a" nil).a.b`,
    `printf "%v %s %d %+v" ${time} ${time}.Month ${time}.Weekday ${version}`,
    `toJson (list ${time} ${version} (${time}.Sub ${time}) ${time}.Month)`,
    `printf "%#v %q" ${time} ${version}`,
    `deepEqual ${time} ${time}`,
    `eq ${version} ${version}`,
  ];
}
