import type { Chooser } from '../chooser.ts';

/** Errors that nobody catches: their texts, positions and tracebacks. */
export function failures(choose: Chooser): string {
  const wrong = () => choose.one(mistakes);
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
  return `depth = 0 t = {m = type} function f() end function g() end function t:n() end\n${functions.join('\n')}\n${choose.one(ways)}`;
}

/** Statements that fail. */
const mistakes = [
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
];

/** Statements that call `f` or `g` in some way. */
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
