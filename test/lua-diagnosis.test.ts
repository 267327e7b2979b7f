import { expect, test } from 'vitest';
import { Fuel, OutOfFuel } from '../language/embedded/fuel.ts';
import { type Diagnosis, diagnose } from '../language/embedded/lua/diagnose.ts';
import { filter, transform } from '../language/embedded/lua/evaluate.ts';
import { type LuaProgram, parse } from '../language/embedded/lua/parse.ts';
import type { TraceSink } from '../language/embedded/lua/trace.ts';
import { Chooser } from './differential/chooser.ts';
import { luaEvent } from './differential/lua/event.ts';
import { luaScript } from './differential/lua/script.ts';

test('what is diagnosed of a generated script is so when it runs', () => {
  const diagnoses = new Map<string, number>();
  for (let seed = 1; seed <= scripts; seed++) {
    const source = withCertainties(new Chooser(seed), luaScript(seed, seed % 3));
    const program = parse(source).value;
    for (const use of ['filter', 'transform'] as const) {
      const found = diagnose(program, use);
      for (const { code } of found) diagnoses.set(code, (diagnoses.get(code) ?? 0) + 1);
      for (const event of found.length > 0 ? ['{}', '{"a":true,"b":{"c":1}}', luaEvent(seed)] : [])
        expect(contradictions(program, event, use, found), source).toEqual([]);
    }
  }
  // The generator makes enough of each kind to say something.
  for (const code of ['no-return', 'never-true', 'never-table', 'unreachable'])
    expect(diagnoses.get(code), code).toBeGreaterThan(scripts / 100);
});

const scripts = 600;

/** A script with a statement in it that something may be certain of. */
function withCertainties(choose: Chooser, script: string): string {
  const leaf = () => choose.one(['a = 1', 'local c = event.a', 'b = {}', 'print(event)', 'do a = 2 end', '']);
  const value = () => choose.one(['true', 'event.a', '{}', 'event', '1', '"x"', 'nil', 'a']);
  const end = () => choose.one([`return ${value()}`, 'error("no")', 'goto out', 'while true do a = 1 end', leaf()]);
  const condition = () => choose.one(['true', 'false', 'nil', '0', '""', '{}', 'event.a', 'not event.b']);
  const block = () => choose.one([() => `${leaf()} do ${end()} end`, () => `${leaf()} ${end()}`, leaf])();
  const label = () => choose.one(['::out::', '']);
  const certain = () =>
    choose.one([
      () => `if ${condition()} then ${block()} elseif ${condition()} then ${block()} else ${block()} end ${leaf()}`,
      () => `if ${condition()} then ${block()} end ${leaf()}`,
      () => `do ${block()} end ${leaf()}`,
      () => `for i = 1, 2 do do ${choose.one(['break', end()])} end ${leaf()} end`,
      () => `while ${condition()} do ${block()} end ${leaf()}`,
      () => `repeat ${block()} until ${condition()} ${leaf()}`,
      () => `local function error() end error() ${leaf()}`,
      () => `pcall(function() ${block()} end)`,
    ])();
  const last = choose.one([`return ${value()}`, leaf()]);
  const parts = [certain(), certain(), label(), last];
  return choose.chance(0.3) ? `do ${script} end ${parts.join(' ')}` : parts.join('\n');
}

/** The diagnoses that a run of the script shows to be wrong. */
function contradictions(
  program: LuaProgram,
  event: string,
  use: 'filter' | 'transform',
  found: readonly Diagnosis[],
): string[] {
  const wrong = new Set<string>();
  const trace: TraceSink = {
    step(_, step) {
      const [from, to] = [program.offset(step.start), program.offset(step.end)];
      for (const { code, start, end } of found)
        if (code === 'unreachable' && start <= from && to <= end) wrong.add(`runs: ${program.source.slice(from, to)}`);
    },
    fail: () => {},
  };
  try {
    const options = { trace, fuel: new Fuel({ steps: 5000, bytes: 1e6 }) };
    const answer = use === 'filter' ? filter(program, event, options) : transform(program, event, options);
    const gives = 'data' in answer || ('pass' in answer && answer.pass);
    for (const { code } of gives ? found : [])
      if (code === 'no-return' || code === 'never-true' || code === 'never-table') wrong.add(code);
  } catch (error) {
    if (!(error instanceof OutOfFuel)) throw error;
  }
  return [...wrong];
}
