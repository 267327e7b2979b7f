import { Chooser } from './chooser.ts';

/** A script about one part of the language, from a seed: what whole programs reach too rarely. */
export function luaTopic(seed: number): string {
  const choose = new Chooser(seed);
  return choose.one(topics)(choose);
}

const topics: readonly ((choose: Chooser) => string)[] = [
  patterns,
  replacements,
  formats,
  numbers,
  numerals,
  sorting,
  jumps,
  coroutines,
  metatables,
  failures,
  varargs,
  tables,
  times,
  returned,
];

/** Runs each statement alone and collects what it answers, so that one error hides no other. */
function each(choose: Chooser, from: number, to: number, make: () => string): string {
  const calls = choose.some(from, to, () => `add(pcall(function(...) return ${make()} end, 1, nil, "v"))`);
  return `local out = {} local function add(...) local n = select("#", ...) out[#out + 1] = n for i = 1, n do local v = select(i, ...) local t = type(v) out[#out + 1] = (t == "string" or t == "number") and v or t == "boolean" and tostring(v) or t end end
${calls.join('\n')} return out`;
}

function patterns(choose: Chooser): string {
  return each(choose, 2, 6, () =>
    choose.one([
      () => `string.find(${text(choose)}, ${pattern(choose)}${position(choose)})`,
      () => `string.match(${text(choose)}, ${pattern(choose)}${position(choose)})`,
      () => `string.find(${text(choose)}, ${text(choose)}${position(choose) || ', 1'}, true)`,
      () =>
        `(function() local r = {} for a, b in string.gmatch(${text(choose)}, ${pattern(choose)}) do r[#r + 1] = tostring(a) .. "/" .. tostring(b) end return table.concat(r, ";") end)()`,
    ])(),
  );
}

function replacements(choose: Chooser): string {
  return each(choose, 2, 5, () => {
    const by = choose.one([
      '"<%0>"',
      '"%1%2"',
      '"%%"',
      '"%"',
      '"%9"',
      '"%a"',
      '""',
      '12',
      '{a = "A", b = 7, l = false, ["1"] = {}}',
      'setmetatable({}, {__index = function(_, k) return "[" .. k .. "]" end})',
      'function(a, b) return b end',
      'function(a) return a and a .. a end',
      'function() return nil end',
      'function() return {} end',
      'function(a) error("in " .. tostring(a)) end',
      'string.upper',
      'nil',
      'true',
    ]);
    return `string.gsub(${text(choose)}, ${pattern(choose)}, ${by}${choose.chance(0.3) ? `, ${choose.below(5) - 1}` : ''})`;
  });
}

function formats(choose: Chooser): string {
  return each(choose, 3, 8, () => {
    // What is printed of other values holds their address.
    if (choose.chance(0.1))
      return `string.format("%${choose.character('svTp')}", ${choose.one(['{}', 'print', 'event', 'coroutine.create(print)'])})`;
    const directives = choose.some(1, 3, () => {
      const flags = choose.some(0, 2, () => choose.one(['-', '+', '0', ' ', '#'])).join('');
      const width = choose.one(['', '', '', '1', '5', '12', '*', '-3']);
      const precision = choose.one(['', '', '', '.', '.0', '.1', '.3', '.14', '.17', '.20', '.*', '.-1']);
      const verb = choose.character('cdiouxXeEfFgGqsvTtbUp%aAhlz5');
      // Addresses differ, also in length.
      return verb === 'p' ? '%p' : `%${flags}${width}${precision}${verb}`;
    });
    const values = choose.some(0, 4, () => choose.one([number, number, text, scalar])(choose));
    return `string.format(${[JSON.stringify(directives.join(choose.one(['', ' ', '|', 'é']))), ...values].join(', ')})`;
  });
}

function numbers(choose: Chooser): string {
  return each(choose, 3, 8, () =>
    choose.one([
      () => number(choose),
      () => `tostring(${number(choose)})`,
      () => `${number(choose)} .. ""`,
      () => `${number(choose)} ${choose.one(['+', '-', '*', '/', '%', '^'])} ${number(choose)}`,
      () => `${number(choose)} ${choose.one(['<', '<=', '==', '~=', '>'])} ${number(choose)}`,
      () =>
        `math.${choose.one(['floor', 'ceil', 'abs', 'sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'deg', 'rad', 'modf', 'frexp'])}(${number(choose)})`,
      () =>
        `math.${choose.one(['fmod', 'mod', 'pow', 'atan2', 'max', 'min', 'ldexp'])}(${number(choose)}, ${number(choose)})`,
      () => `-${number(choose)}`,
      () =>
        `(function() local n, l = 0, 0 for i = ${number(choose)}, ${number(choose)}, ${number(choose)} do n = n + 1 l = i if n > 20 then break end end return n, l end)()`,
      () => `math.max(${choose.some(0, 3, () => number(choose)).join(', ')})`,
    ])(),
  );
}

function numerals(choose: Chooser): string {
  return each(choose, 3, 8, () => {
    const numeral = choose.one([
      () => choose.some(1, 6, () => choose.character('0123456789abcdefxXeEpP.+-_ ')).join(''),
      () =>
        `${choose.one(['', ' ', '\\t', '\\n', '-', '+', '0x', '0X', '0b', '0o', '0'])}${choose.below(100_000)}${choose.one(['', ' ', 'e3', 'E-2', '.5', 'p2', '_0', 'z'])}`,
      () =>
        choose.one([
          'inf',
          'nan',
          'Infinity',
          '-inf',
          '1e999',
          '0x',
          '.',
          '',
          ' ',
          '1e',
          '9223372036854775808',
          '0x1p-2',
        ]),
    ])();
    const base = choose.chance(0.4) ? `, ${choose.one(['2', '8', '10', '16', '36', '37', '1', '0', 'nil'])}` : '';
    return choose.chance(0.7)
      ? `tonumber("${numeral}"${base})`
      : `"${numeral}" ${choose.one(['+ 0', '* 1', '== 0', '< 1', '.. 1'])}`;
  });
}

function sorting(choose: Chooser): string {
  const values = choose.some(0, 14, () =>
    choose.chance(0.93)
      ? String(choose.below(20) - 5)
      : choose.one(['"a"', '"3"', 'nil', '{}', 'true', '1.5', '0/0', 'm']),
  );
  const by = choose.one([
    '',
    '',
    ', function(a, b) return a > b end',
    ', function(a, b) return a <= b end',
    ', function() return true end',
    ', function(a, b) return tostring(a) < tostring(b) end',
    ', function(a, b) if a == 3 then error("three") end return a < b end',
    ', function(a, b) return coroutine.yield(a, b) end',
    ', function(a, b) return a % 3 < b % 3 end',
    ', 5',
    ', nil',
  ]);
  return `local m = setmetatable({}, {__lt = function() return ${choose.one(['true', 'false', '1', 'nil'])} end}) local t = {${values.join(', ')}} ${choose.chance(0.6) ? `local ok, e = pcall(table.sort, t${by})` : `table.sort(t${by}) local ok, e`} local r = {} for i = 1, 16 do r[i] = type(t[i]) == "table" and "table" or tostring(t[i]) end return ok, e, table.concat(r, ",")`;
}

function jumps(choose: Chooser): string {
  const [outer, inner] = [choose.below(4) + 1, choose.below(4) + 1];
  const jump = () =>
    choose.one(['goto continue', 'goto done', 'goto inner', 'break', 'goto again', 'goto nowhere', 'local q = 1']);
  const local = () => (choose.chance(0.3) ? `local z${choose.below(3)} = i ` : '');
  return `local log, tries, fs = {}, 0, {} ::again:: ${local()}tries = tries + 1 if tries > ${choose.below(3) + 1} then goto done end
for i = 1, ${outer} do ${local()}
  for k = 1, ${inner} do ${choose.chance(0.5) ? 'local c = i * 10 + k fs[#fs + 1] = function() c = c + 1 return c end' : ''}
    if k == ${choose.below(4)} then ${jump()} end
    log[#log + 1] = i .. ":" .. k
    ${choose.chance(0.5) ? '::inner::' : 'do local w = k ::inner:: end'}
  end
  if i == ${choose.below(4)} then ${jump()} end
  ${local()}log[#log + 1] = "o" .. i
  ::continue::${choose.chance(0.2) ? ' log[#log + 1] = "c"' : ''}
end
${choose.chance(0.3) ? `repeat local u = tries ${choose.chance(0.5) ? `if u > 1 then ${jump()} end` : ''} until u > 0` : ''}
${choose.chance(0.2) ? 'goto again' : ''} ::done:: for i = 1, #fs do log[#log + 1] = fs[i]() end return table.concat(log, " "), tries`;
}

function coroutines(choose: Chooser): string {
  const body = (depth: number): string =>
    choose
      .some(1, 3, () =>
        choose.one([
          () => `add("y", coroutine.yield(${list(choose)}))`,
          () => `add("s", coroutine.status(co))`,
          () => `error(${choose.one(['"e"', '{}', 'nil', '"e", 0', '"e", 2'])})`,
          () => `add("p", pcall(coroutine.yield, ${list(choose)}))`,
          () => `add("p", pcall(function() add("i", coroutine.yield(1)) error("late") end))`,
          () => `return coroutine.yield(${list(choose)})`,
          () => `add("r", coroutine.running() == co)`,
          () => `add("x", coroutine.resume(co))`,
          () =>
            depth > 2
              ? 'add("d")'
              : `local w = coroutine.wrap(function(...) ${body(depth + 1)} end) add("w", pcall(w, 1)) add("w", pcall(w, 2))`,
          () => `for i = 1, 2 do coroutine.yield(i) end`,
          () => `local t = setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end}) add("m", t.z)`,
          () => `table.sort({3, 1, 2}, function(a, b) coroutine.yield(a) return a < b end)`,
        ])(),
      )
      .join(' ');
  const resumes = choose.some(
    1,
    5,
    () =>
      `add("o", coroutine.resume(co${choose.chance(0.5) ? `, ${list(choose)}` : ''})) add("t", coroutine.status(co))`,
  );
  return `local out = {} local function add(...) local r = {} for i = 1, select("#", ...) do local v = select(i, ...) r[i] = (type(v) == "table" or type(v) == "thread" or type(v) == "function") and type(v) or tostring(v) end out[#out + 1] = table.concat(r, ",") end
local co co = coroutine.create(function(...) add("a", ...) ${body(0)} end)
${resumes.join('\n')} return table.concat(out, "|")`;
}

function metatables(choose: Chooser): string {
  const results = ['"r"', '1', 'nil', 'true', 'false', '{}', 'a', 'b', 'a, b', 'error("meta")', 'rawget(a, "x")'];
  const method = () =>
    `function(a, b, c) ${choose.chance(0.2) ? 'calls = calls + 1 ' : ''}return ${choose.one(results)} end`;
  const events = [
    'index',
    'newindex',
    'call',
    'add',
    'sub',
    'mul',
    'div',
    'mod',
    'pow',
    'unm',
    'concat',
    'len',
    'eq',
    'lt',
    'le',
    'tostring',
    'metatable',
  ];
  const fields = () =>
    choose.some(2, 7, () => {
      const event = choose.one(events);
      const value = choose.chance(0.15)
        ? choose.one(['{x = 1}', 'P', '"s"', '5', 'setmetatable({}, {__index = {deep = "d"}})'])
        : method();
      return `__${event} = ${value}`;
    });
  return each(choose, 3, 7, () => {
    const [a, b] = [
      choose.one(['p', 'q', 'p', '1', '"s"', '{}', 'nil', 'P.x']),
      choose.one(['p', 'q', 'q', '2', '"t"', '{}', 'nil']),
    ];
    return choose.one([
      `${a} ${choose.one(['+', '-', '*', '/', '%', '^', '..', '==', '~=', '<', '<=', '>', '>='])} ${b}`,
      `#${a}`,
      `-${a}`,
      `tostring(${a})`,
      `p.x, q.deep, p[1]`,
      `(function() p.x = ${b} return rawget(p, "x") end)()`,
      `p(${b})`,
      `getmetatable(p) == P`,
      `setmetatable(p, nil)`,
      `string.rep(p, 2)`,
      `table.concat({p, q})`,
      `pcall(q, 1, 2)`,
      `rawequal(p, q), rawequal(p, p)`,
    ]);
  }).replace(
    'local out',
    `local calls = 0 local P, Q = {}, {} local p, q = {}, {} for k, v in pairs({${fields().join(', ')}}) do P[k] = v end for k, v in pairs({${fields().join(', ')}}) do Q[k] = v end setmetatable(p, P) setmetatable(q, ${choose.chance(0.5) ? 'P' : 'Q'}) local out`,
  );
}

/** Errors that nobody catches: their texts, positions and tracebacks. */
function failures(choose: Chooser): string {
  const wrong = () =>
    choose.one([
      'error("boom")',
      'error("boom", 0)',
      'error("boom", 2)',
      'error("boom", 3)',
      'error({})',
      'error()',
      'local x = nil; return x.y.z',
      'local x = nil; x.y = 1',
      'return undefinedFunction()',
      'return ("x")()',
      'return 1 + {}',
      'return "a" + 1',
      'return {} .. "x"',
      'return 1 < "2"',
      'return {} < {}',
      'return #5',
      'return -{}',
      'string.rep()',
      'string.rep("x", -1, {})',
      '("x"):bad()',
      'table.concat({{}})',
      'table.insert(1, 2)',
      'setmetatable(1, {})',
      'ipairs()',
      'tonumber()',
      'assert(false)',
      'assert(nil, "no")',
      'assert(false, {})',
      'for i = 1, "x" do end',
      'for i = "a", 2 do end',
      'for i = 1, 2, {} do end',
      'for k in 5 do end',
      'for k in pairs(nil) do end',
      'local t = {} t[nil] = 1',
      'local t = {} t[0/0] = 1',
      'select(0)',
      'string.format("%d", "x")',
      'coroutine.resume(1)',
      'coroutine.wrap(function() error("inside") end)()',
      'coroutine.wrap(function() local x = y.z end)()',
      'loadstring("x =")()',
      'unpack()',
      'xpcall()',
      'pcall()',
      'next({}, 1)',
      'math.floor("x")',
      'math.random(0)',
      'string.char(-1)',
      'table.sort({1, "x"})',
      'getmetatable("").__index.upper()',
      'require("nope")',
      'coroutine.yield(1)',
      'return debug.traceback("here")',
    ]);
  const name = () => choose.one(['f', 'g', 't.m', 't:n']);
  const functions = choose.some(1, 4, () => {
    const call = choose.one([
      'f()',
      'g(1)',
      't.m(2)',
      't:n()',
      'local r = f() return r',
      'return g(1)',
      'return (f())',
      'pcall(g)',
      wrong(),
      wrong(),
    ]);
    return `function ${name()}(...)${choose.one([' ', '\n', '\n\n'])}depth = depth + 1 if depth > ${choose.one([3, 6, 30])} then ${wrong()} end ${call} end`;
  });
  const ways = [
    'f()',
    'return f()',
    't:n()',
    'local a = t.m()',
    'return (function() return g() end)()',
    'string.gsub("abc", "b", f)',
    'table.sort({3, 2, 1}, g)',
    'return setmetatable({}, {__index = f}).x',
    'return setmetatable({}, {__add = g}) + 1',
    'for x in f do end',
    'return xpcall(f, debug.traceback)',
    'return xpcall(f, function(e) return tostring(e) .. debug.traceback() end)',
    'return xpcall(f, function(e) error("again") end)',
    'return coroutine.resume(coroutine.create(f))',
    'coroutine.wrap(g)()',
    'return pcall(f)',
    'loadstring("f()")()',
    'return select(2, pcall(error, "m", 2))',
  ];
  return `depth = 0 t = {m = type} function f() end function g() end function t:n() end\n${functions.join('\n')}\n${choose.one(ways)}`;
}

function varargs(choose: Chooser): string {
  return each(choose, 2, 5, () => {
    const inner = choose.one([
      '...',
      '(...)',
      '..., 9',
      '9, ...',
      '{...}',
      '#{...}',
      'select("#", ...)',
      `select(${choose.below(6) - 2}, ...)`,
      'unpack({...})',
      'arg and arg.n',
      '{n = select("#", ...), ...}.n',
      '(function(...) return ... end)(...)',
      '... and 1',
    ]);
    const parameters = choose.one(['', 'a', 'a, b', 'a, b, c']);
    const dots = choose.chance(0.8) ? '...' : '';
    return `(function(${[parameters, dots].filter((part) => part !== '').join(', ')}) ${choose.chance(0.3) ? 'local x, y = ... ' : ''}return ${dots === '' && inner.includes('...') ? 'arg' : inner} end)(${list(choose)})`;
  });
}

function tables(choose: Chooser): string {
  const steps = choose.some(2, 8, () =>
    choose.one([
      () => `t[${key(choose)}] = ${anything(choose)}`,
      () => `table.insert(t, ${anything(choose)})`,
      () => `table.insert(t, ${choose.below(7) - 1}, ${anything(choose)})`,
      () => `add(table.remove(t${choose.chance(0.6) ? `, ${choose.below(7) - 2}` : ''}))`,
      () => `add(next(t, ${key(choose)}))`,
      () => `add(#t, table.maxn(t), table.getn(t))`,
      () => `add(unpack(t, ${choose.below(4) - 1}, ${choose.below(6)}))`,
      () => `add(table.concat(t, ","${choose.chance(0.5) ? `, ${choose.below(4)}, ${choose.below(5)}` : ''}))`,
      () =>
        `for k, v in pairs(t) do add(k, v) ${choose.one(['', 't[k] = nil', 't[1] = 5', 'if k == 2 then t[k] = nil end'])} end`,
      () => `for i, v in ipairs(t) do add(i, v) end`,
    ])(),
  );
  const start = choose
    .some(0, 5, () =>
      choose.one([
        () => anything(choose),
        () => `[${key(choose)}] = ${anything(choose)}`,
        () => `k${choose.below(3)} = ${anything(choose)}`,
      ])(),
    )
    .join(', ');
  return `local out = {} local function add(...) for i = 1, select("#", ...) do local v = select(i, ...) out[#out + 1] = type(v) == "table" and "table" or type(v) == "function" and "function" or tostring(v) end end local t = {${start}} ${steps.map((step) => `add(pcall(function() ${step} end))`).join('\n')} return table.concat(out, " ")`;
}

function times(choose: Chooser): string {
  return each(choose, 2, 4, () =>
    choose.one([
      () =>
        `os.date("!${choose.some(1, 4, () => `%${choose.character('aAbBcdHIjmMpSUwWxXyYZzDFTnt%eqQ')}`).join(choose.one(['', '-', ' ']))}", ${choose.below(2 ** 31) - 2 ** 29})`,
      () =>
        `os.time({year = ${1900 + choose.below(300)}, month = ${choose.below(15) - 1}, day = ${choose.below(35)}, hour = ${choose.below(30)}${choose.chance(0.5) ? `, min = ${choose.below(70)}, sec = ${choose.below(70)}` : ''}})`,
      () =>
        `os.date("!*t", ${choose.below(2 ** 31)}).${choose.one(['year', 'month', 'day', 'hour', 'min', 'sec', 'wday', 'yday'])}`,
      () => `os.difftime(${number(choose)}, ${number(choose)})`,
    ])(),
  );
}

/** Parts of the event as they come, and what is made of them. */
function returned(choose: Chooser): string {
  const path = choose
    .some(0, 3, () => choose.one(['.body', '.items', '[1]', '[2]', '.n', '.s', '.v', '[""]', '.tags', '["é"]']))
    .join('');
  return choose.one([
    `return event${path}`,
    `local function walk(v, d) if type(v) ~= "table" then return type(v) .. ":" .. tostring(v) end local r = {} for k, x in pairs(v) do r[#r + 1] = type(k) .. tostring(k) .. "=" .. (d > 4 and "deep" or walk(x, d + 1)) end table.sort(r) return "{" .. #v .. ";" .. table.concat(r, ",") .. "}" end return walk(event, 0)`,
    `local n = 0 for k, v in pairs(event) do n = n + 1 end return n, #event, next(event) == nil`,
    `event.x = ${anything(choose)} event${path || '.y'} = ${anything(choose)} return event`,
  ]);
}

function text(choose: Chooser): string {
  return choose.one([
    () =>
      choose.one([
        '"hello world"',
        '"key=val; k2 = v2"',
        '"  trim me  "',
        '"f(a(b)c)d"',
        '"THE (quick) fox"',
        '""',
        '"aaa"',
        '"2024-01-02T03:04"',
        '"a,b,,c"',
        '"é😀ü"',
        '"\\0x\\0"',
        '"\\255\\254"',
        '"x\\ny\\r\\nz"',
        '"%d%%"',
        '"[[x]]"',
        'event.body.s',
        '12.5',
      ]),
    () => JSON.stringify(choose.some(0, 8, () => choose.character('abl lo.(1)[%-=_A')).join('')),
  ])();
}

function pattern(choose: Chooser): string {
  const piece = (): string =>
    choose.one([
      () => choose.character('abelo .1'),
      () => `%${choose.character('adlpsuwxcgzADLPSUWXCGZ.()%-[]')}`,
      () =>
        `[${choose.one(['', '^'])}${choose.some(1, 3, () => choose.one(['a', 'l', 'a-z', '0-9', '%w', '%s', ']', '-', '^', '%]', '%-', 'é', '\\0'])).join('')}]`,
      () => `(${choose.some(0, 2, piece).join('')})`,
      () =>
        choose.one([
          '%b()',
          '%bxx',
          '%f[%w]',
          '%f[^a]',
          '%1',
          '%2',
          '()',
          '%b',
          '%f',
          '[a',
          '(',
          ')',
          '%',
          '^',
          '$',
          '[]',
          '[^]',
          '%0',
        ]),
    ])() + choose.one(['', '', '', '*', '+', '-', '?']);
  return `"${choose.one(['', '', '^'])}${choose.some(0, 4, piece).join('')}${choose.one(['', '', '', '$'])}"`;
}

function position(choose: Chooser): string {
  return choose.chance(0.3) ? `, ${choose.below(14) - 5}` : '';
}

function number(choose: Chooser): string {
  return choose.one([
    () => String(choose.below(100) - 50),
    () => String((choose.random() - 0.5) * 10 ** (choose.below(40) - 20)).replace('e+', 'e'),
    () => (choose.random() * 10 ** choose.below(5)).toFixed(choose.below(4)),
    () =>
      choose.one([
        '0',
        '-0',
        '1/0',
        '-1/0',
        '0/0',
        '2^53',
        '2^63',
        '-2^63',
        '2^64',
        '1e15',
        '1e16',
        '1e20',
        '1e21',
        '1e-4',
        '1e-5',
        '123456789012',
        '0.1',
        '1/3',
        '100',
        '255',
        '65',
        '1e308 * 10',
        '2^31',
        '2^32',
        'math.huge',
        'math.pi',
      ]),
    () => choose.one(['event.body.n', 'event.body.f', '#"abc"', '"10"', '"0x10"']),
  ])();
}

function anything(choose: Chooser): string {
  return choose.one([
    () => number(choose),
    () => text(choose),
    () => choose.one(['nil', 'true', 'false', '{}', '{1, 2}', 'print', '"x"', 'event.body']),
  ])();
}

function key(choose: Chooser): string {
  return choose.one([
    '1',
    '2',
    '3',
    '4',
    '6',
    '10',
    '0',
    '-1',
    '1.5',
    '"k"',
    '"1"',
    'true',
    'nil',
    '2^40',
    '0/0',
    '-0',
  ]);
}

function list(choose: Chooser): string {
  return choose.some(0, 3, () => anything(choose)).join(', ');
}

function scalar(choose: Chooser): string {
  return choose.one(['nil', 'true', 'false']);
}
