import { describe, expect, it } from 'vitest';
import { filter, run } from './evaluate.ts';
import { parse } from './parse.ts';
import { type Stop, errorText, lineCollector, stopAt } from './trace.ts';

/** Where a script was before each of its statements. */
function stopsOf(script: string): Stop[] {
  const program = parse(script).value;
  const stops: Stop[] = [];
  const ended = run(program, '{}', {
    trace: { step: (thread, step) => stops.push(stopAt(program, thread, step)), fail: () => {} },
  });
  expect(ended).toHaveProperty('values');
  return stops;
}

describe('stepping', () => {
  it('names each statement, what it sees and the calls', () => {
    const script = 'local a = 1\nlocal function f(p)\n  local b = p + a\n  return b\nend\nreturn (f(2))';
    const stops = stopsOf(script);
    expect(stops.map(({ line }) => line)).toEqual([1, 2, 6, 3, 4]);
    const inner = stops[4]!;
    expect(script.slice(inner.start, inner.end)).toBe('return b');
    expect(inner.locals.map(({ name, text }) => `${name}=${text}`)).toEqual(['p=2', 'b=3']);
    expect(inner.upvalues.map(({ name, text }) => `${name}=${text}`)).toEqual(['a=1']);
    expect(inner.calls).toEqual([
      { name: 'f', line: 4 },
      { name: 'main chunk', line: 6 },
    ]);
  });

  it.each([
    ['local function f()\n  x = 1\nend\nreturn f()', ['<<string>:1>:2', '(tail call)']],
    ['local function f()\n  x = 1\nend\nreturn pcall(f)', ['<<string>:1>:2', 'pcall', 'main chunk:4']],
    ['event.f = function()\n  x = 1\nend\nevent.f()', ['f:2', 'main chunk:4']],
    [
      'local f = coroutine.wrap(function()\n  x = 1\nend)\nlocal function g() f() end\ng()',
      ['<<string>:1>:2', 'f', 'g:4', 'main chunk:5'],
    ],
    [
      'local t = setmetatable({}, {__index = function()\n  x = 1\nend})\nreturn t.y',
      ['<<string>:1>:2', 'main chunk:4'],
    ],
  ])('%j: the calls that led to x = 1', (script, calls) => {
    const stop = stopsOf(script).find(({ start }) => script.startsWith('x = 1', start))!;
    expect(stop.calls.map(({ name, line }) => (line === null ? name : `${name}:${line}`))).toEqual(calls);
  });

  it('stops at each turn of a loop and at each condition', () => {
    const script = 'for i = 1, 2 do\n  local n = i\nend\nif false then\n  x = 1\nelseif true then\n  x = 2\nend';
    const seen = stopsOf(script).map(({ line, locals }) => [line, ...locals.map(({ text }) => text)].join(' '));
    expect(seen).toEqual(['1', '2 1', '2 2', '4', '6', '7']);
  });

  it('does not stop at a statement of which nothing is left, where something else follows', () => {
    const lines = (script: string) => stopsOf(script).map(({ line }) => line);
    expect(lines('if event.x then\n  x = 1\n  do end\nend\nx = 2\ndo\n  do end\n  x = 3\nend')).toEqual([1, 5, 6, 8]);
    expect(lines('if {} then\n\nelseif 0 then\nelse\nend\nx = 2\nrepeat\n  x = 3\nuntil true\nx = 4')).toEqual([
      1, 6, 7, 8, 10,
    ]);
  });

  it('collects the lines taken', () => {
    const program = parse('if event.n == 1 then\n  x = 1\nelse\n  x = 2\nend\nreturn x == 1').value;
    const trace = lineCollector();
    expect(filter(program, '{"n":1}', { trace })).toMatchObject({ pass: true });
    expect([...trace.lines]).toEqual([1, 2, 6]);
  });

  it('answers as without a sink', () => {
    for (const script of [
      'local n = 0 for i = 1, 3 do if i == 2 then goto c end n = n + i ::c:: end return n',
      'while true do error("x") end',
      'return event.zz.y',
    ]) {
      const program = parse(script).value;
      const plain = run(program, '{}');
      const traced = run(program, '{}', { trace: lineCollector() });
      expect('error' in traced ? traced.error : traced.values).toEqual('error' in plain ? plain.error : plain.values);
    }
  });
});

describe('errors', () => {
  /** What the sink is told of errors: the statements that each ends, the locals where it was raised, its words. */
  function failuresOf(script: string): [statements: string[], locals: string, error: string][] {
    const program = parse(script).value;
    const failures: [string[], string, string][] = [];
    const text = ({ start, end }: { start: number; end: number }) => script.slice(start, end).split('\n')[0]!;
    run(program, '{}', {
      trace: {
        step: () => {},
        fail: (thread, steps, error) => {
          const { locals } = stopAt(program, thread, steps[0]!);
          const shown = locals.map(({ name, text: value }) => `${name}=${value}`);
          failures.push([steps.map(text), shown.join(' '), errorText(thread, error)]);
        },
      },
    });
    return failures;
  }

  it.each<[script: string, ...failures: [statements: string[], locals: string, error: string][]]>([
    [
      'local a = 1\nlocal b = event.x.y\nreturn b',
      [['local b = event.x.y'], 'a=1', expect.stringContaining('attempt') as string],
    ],
    [
      'local function f(p)\n  error("no " .. p)\nend\nf(1)\nreturn true',
      [['error("no " .. p)', 'f(1)'], 'p=1', '<string>:2: no 1'],
    ],
    [
      'local function f() error("no", 0) end\nlocal ok = pcall(f)\nerror({})',
      [['error("no", 0)'], '', 'no'],
      [['error({})'], expect.stringContaining('ok=false') as string, expect.stringMatching(/^table: 0x/) as string],
    ],
    [
      'for i = 1, 2 do\n  local n = i\nend\nfor k in 5 do\n  k = 1\nend',
      [['for k in 5 do'], '', expect.stringContaining('call') as string],
    ],
    [
      'for i = 1, {} do\n  local n = i\nend',
      [['for i = 1, {} do'], '', '<string>:1: for statement limit must be a number'],
    ],
    [
      'local n = 0\nrepeat\n  n = n + 1\nuntil n > {}',
      [['n > {}'], 'n=1', expect.stringContaining('compare') as string],
    ],
    [
      'local n = 0\nwhile n < {} do\n  n = n + 1\nend',
      [['while n < {} do'], 'n=0', expect.stringContaining('compare') as string],
    ],
    [
      'if false then\n  x = 1\nelseif event < 1 then\n  x = 2\nend',
      [['event < 1'], '', expect.stringContaining('compare') as string],
    ],
    [
      'local f = coroutine.wrap(function()\n  error("in", 0)\nend)\nf()',
      [['error("in", 0)'], '', 'in'],
      [['f()'], expect.stringContaining('f=function') as string, 'in'],
    ],
    [
      'local ok, why = xpcall(function() error("a", 0) end, function(e) error("b", 0) end)\nreturn why',
      [['error("a", 0)'], '', 'a'],
      [['error("b", 0)', 'error("a", 0)'], 'e=a', 'b'],
    ],
    ['return true'],
  ])('%j ends statements', (script, ...failures) => expect(failuresOf(script)).toEqual(failures));
});
