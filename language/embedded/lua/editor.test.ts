import { describe, expect, it } from 'vitest';
import { Fuel } from '../fuel.ts';
import { catalogue, libraries } from './catalogue.ts';
import { complete } from './complete.ts';
import { diagnose } from './diagnose.ts';
import { glossary } from './glossary.ts';
import { hover } from './hover.ts';
import { keywords } from './lexeme.ts';
import { openLibraries } from './library/open.ts';
import { parse } from './parse.ts';
import { Run } from './run.ts';
import { LuaTable } from './table.ts';
import { type LuaValue, rawText } from './value.ts';
import { tokens } from './tokens.ts';

const sample = {
  body: { ref: 'refs/heads/main', commits: [null, { id: 'c0', message: 'fix' }], 'odd-name': 1, none: null },
};

function checkCompletion(marked: string, expected: readonly string[]): void {
  const offset = marked.indexOf('▮');
  const source = marked.replace('▮', '');
  const found = complete(source, offset, sample).map(({ label }) => label);
  expect(found.slice(0, expected.length)).toEqual(expected);
  if (expected.length === 0) expect(found).toEqual([]);
}

describe('completion', () => {
  it.each<[string, string[]]>([
    ['return event.▮', ['body']],
    ['return event.body.▮', ['ref', 'commits']],
    ['return event.body.commits[1].▮', ['id', 'message']],
    ['return event["body"].re▮', ['ref']],
    ['return event.zz.▮', []],
    ['local body = event.body return body.▮', ['ref', 'commits']],
    ['local body = event.body or {} local all = body.commits return all[1].▮', ['id', 'message']],
    ['for _, commit in ipairs(event.body.commits) do if commit.m▮', ['message']],
    ['local body, other = event, event return other.▮', []],
    ['local body = event.body body = tostring(body) return body.▮', ['ref']],
    ['local body = event.body:upper() return body.▮', []],
    ['local body = other.body body = body.all body = event.body local it = body return it.▮', ['ref', 'commits']],
    ['local body = event.body .. "" return body.▮', []],
    ['local body = event.body == other return body.▮', []],
    ['local body = event.body and event.ok return body.▮', []],
    ['local body = event.body "" return body.▮', []],
    ['local all = event.body.commits[#event.body.commits] return all[1].▮', []],
    ['for _, commit in ipairs(event.body.commits or {}) do if commit.m▮', ['message']],
    ['return string.fi▮', ['find']],
    ['return event.body.ref:gsu▮', ['gsub']],
    ['local count = 0 return co▮', ['count', 'collectgarbage', 'coroutine']],
    ['local function f(param, other) return pa▮ end', ['param', 'pairs', 'package']],
    ['for key, value in pairs(event) do va▮', ['value']],
    ['return "event.▮', []],
    ['-- event.▮', []],
    ['return "a" .. ev▮', ['event']],
    ['whi▮', ['while']],
  ])('%s', (marked, expected) => checkCompletion(marked, expected));

  it('answers however often a name is given something made of itself', () => {
    const lines = `local out = ''\n${'out = out\n'.repeat(60)}return out.`;
    expect(complete(lines, lines.length, sample)).toEqual([]);
    expect(hover(lines, lines.length - 2, sample)).toBeNull();
  });

  it('says what a member is', () => {
    expect(complete('return event.body.', 18, sample)[0]).toEqual({
      label: 'ref',
      kind: 'path',
      detail: 'string "refs/heads/main"',
      start: 18,
      end: 18,
    });
  });
});

describe('hover', () => {
  it.each([
    ['return string.find("a", "b")', 15, 'string.find(text, pattern, start?, plain?)'],
    ['return ("x"):upper()', 14, 'string.upper(text)'],
    ['return pairs(event)', 8, 'pairs(table)'],
    ['return event.body.ref', 20, 'event.body.ref'],
    ['repeat x = 1 until x', 14, 'repeat … until a'],
    ['return event.body.ref', 3, 'return a, b'],
  ])('%s', (source, offset, title) => expect(hover(source, offset, sample)?.title).toBe(title));

  it('is silent about what it does not know', () => {
    expect(hover('local x = 1', 6, sample)).toBeNull();
    expect(hover('local total = event.a + event.b return total', 44, { a: 1, b: 2 })).toBeNull();
    expect(hover('local ok = event.n == 1 return ok', 33, { n: 1 })).toBeNull();
    expect(hover('', 0, null)).toBeNull();
    expect(hover('return "until"', 9, null)).toBeNull();
    expect(hover('-- until', 5, null)).toBeNull();
  });
});

it('colours a script', () => {
  const source = 'local é = 1';
  expect(tokens(source)).toEqual([{ type: 'keyword', start: 0, end: 5 }]);
  const script = '-- why\nreturn event.s:upper() .. "ä", 1';
  expect(tokens(script).map(({ type, start, end }) => [type, script.slice(start, end)])).toEqual([
    ['comment', '-- why\n'],
    ['keyword', 'return'],
    ['variable', 'event'],
    ['punctuation', '.'],
    ['property', 's'],
    ['punctuation', ':'],
    ['function', 'upper'],
    ['punctuation', '('],
    ['punctuation', ')'],
    ['operator', '..'],
    ['string', '"ä"'],
    ['punctuation', ','],
    ['number', '1'],
  ]);
});

describe('diagnosis', () => {
  it.each<[script: string, use: 'filter' | 'transform', codes: string[]]>([
    ['local x = 1', 'filter', ['no-return']],
    ['', 'transform', ['no-return']],
    ['if event.x then return true end', 'filter', []],
    ['local f = function() return true end', 'filter', ['no-return']],
    ['return "true"', 'filter', ['never-true']],
    ['return true, 1', 'filter', ['never-true']],
    ['return event.ok', 'filter', []],
    ['while true do x = 1 end return true', 'filter', ['unreachable']],
    ['while true do break end return true', 'filter', []],
    ['do goto done x = 1 end ::done:: return true', 'filter', ['unreachable']],
    ['return table.unpack({}) == 1', 'filter', ['always-nil']],
    ['table.unpack = unpack return table.unpack({true})', 'filter', []],
    ['local math = {type = 1} return math.type == 1', 'filter', []],
    ['error("no") return true', 'filter', ['unreachable']],
    ['local error = print error("yes") return true', 'filter', []],
    ['if event.a then return true else return false end x = 1', 'filter', ['unreachable']],
    [
      'if event.a then return true elseif event.b then error("b") else goto done end x = 1 ::done:: return false',
      'filter',
      [],
    ],
    ['if event.a then return true elseif event.b then return false end return true', 'filter', []],
    ['do return true end x = 1', 'filter', ['unreachable']],
    ['do if event.a then goto on end return true ::on:: end return false', 'filter', []],
    ['for i = 1, 3 do do break end x = i end return true', 'filter', ['unreachable']],
    ['if false then x = 1 end return true', 'filter', ['unreachable']],
    ['if 0 then return true else return false end', 'filter', ['unreachable']],
    ['if event.a then x = 1 elseif "" then x = 2 elseif event.b then x = 3 end return true', 'filter', ['unreachable']],
    ['if nil then while true do end x = 1 end return true', 'filter', ['unreachable']],
    ['if true then return event.ok end', 'filter', []],
    ['while false do x = 1 end return true', 'filter', []],
    ['return event.body.name', 'transform', []],
    ['return true', 'transform', ['never-table']],
    ['return x x', 'filter', []],
    ['return evnt.body.ok', 'filter', ['always-nil']],
    ['total = 1 return total == 1', 'filter', []],
    ['function check(value) return value end return check(event)', 'filter', []],
    ['_G["ok"] = true return ok', 'filter', []],
    ['local f = function(...) return arg.n == 1 end return f(1)', 'filter', []],
  ])('%s (%s)', (script, use, codes) => {
    expect(diagnose(parse(script).value, use).map(({ code }) => code)).toEqual(codes);
  });
});

it('says which name was probably meant', () => {
  const [found] = diagnose(parse('local order = event.body\nreturn oder.ok').value, 'filter');
  expect(found).toEqual({
    code: 'always-nil',
    message: 'nothing gives oder a value: it is always nil (probably meant: order)',
    start: 32,
    end: 36,
  });
});

it('describes every keyword', () => expect([...glossary.keys()]).toEqual([...keywords]));

it('describes exactly the libraries there are', () => {
  const run = new Run(new Fuel(), {}, null);
  openLibraries(run);
  const names: string[] = [];
  const text = (key: LuaValue) => rawText(key, run.addresses);
  run.globals.forEach((key, value) => {
    if (value instanceof LuaTable && key !== '_G')
      value.forEach((member) => {
        if (member !== '__index') names.push(`${text(key)}.${text(member)}`);
      });
    else names.push(text(key));
  });
  expect(names.sort()).toEqual([...catalogue.keys()].sort());
  for (const library of libraries) expect(run.globals.get(library)).toBeInstanceOf(LuaTable);
});
