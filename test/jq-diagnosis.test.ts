import { expect, test } from 'vitest';
import { Fuel, OutOfFuel } from '../language/embedded/fuel.ts';
import { type Diagnosis, diagnose } from '../language/embedded/jq/diagnose.ts';
import { evaluate } from '../language/embedded/jq/evaluate.ts';
import { type JqProgram, parse } from '../language/embedded/jq/parse.ts';
import type { TraceSink } from '../language/embedded/jq/trace.ts';
import type { JqValue } from '../language/embedded/jq/value.ts';
import type { Span } from '../language/embedded/language.ts';
import { decode } from '../language/go/json-decode.ts';
import { Chooser } from './differential/chooser.ts';
import { jqData } from './differential/jq/data.ts';
import { jqProgram } from './differential/jq/program.ts';

/** The first events that a program could be given; the generator's own is the first. */
const inputs = [jqData, '{}', 'null', '[[1],{"a":null}]', '{"a":{"b":[true,"x"]},"b":0}'].map(
  (json) => decode(json) as JqValue,
);

test('what is diagnosed of a generated program is so when it runs', () => {
  const diagnoses = new Map<string, number>();
  for (let seed = 1; seed <= programs; seed++) {
    const source = withCertainties(new Chooser(seed), jqProgram(seed, 1 + (seed % 4)));
    const program = parse(source).value;
    const found = diagnose(program);
    for (const { code } of found) diagnoses.set(code, (diagnoses.get(code) ?? 0) + 1);
    for (const input of found.length > 0 ? inputs : [])
      expect(contradictions(program, input, found), source).toEqual([]);
  }
  // The generator makes enough of each kind to say something.
  for (const code of ['no-output', 'never-object', 'unreachable', 'always-null'])
    expect(diagnoses.get(code), code).toBeGreaterThan(programs / 500);
});

const programs = 2000;

/** A program with a part in it that something may be certain of. */
function withCertainties(choose: Chooser, program: string): string {
  const leaf = () => choose.one(['.a', '.[]?', '.', program, '.b', '"x"', '[.]']);
  const or = (...certain: string[]) => choose.one([...certain, leaf()]);
  const constant = () => or('0', 'null', 'false', '[]', '.a | length', '1 > 2', '"a" == "a"', 'map(.)', '(.a, true)');
  const name = () => choose.one(['a', 'b', 'c', 'aa']);
  const certain = () =>
    choose.one([
      () => `(${leaf()} | empty | ${leaf()})`,
      () => `(${leaf()}, ${or('error', `error(${leaf()})`, '(.a | halt)')}, ${leaf()})`,
      () => `(if ${constant()} then ${leaf()} else ${leaf()} end)`,
      () => `(${constant()} ${choose.one(['and', 'or', '//', '+', '=='])} ${or('empty')})`,
      () => `({a: ${or('empty')}, "b": 1} | {c: .${name()}})`,
      () => `(${choose.one(['$ENV', 'env', 'null', '{}', '{a: 1}', '({a: 2, b: 3} | select(.a))'])}.${name()})`,
      () =>
        `${choose.one(['first', 'select', 'last', 'map', 'isempty', 'add', 'any', 'path'])}(${or('empty', 'error', constant())})`,
      () => `${choose.one(['limit', 'nth', 'skip', 'range', 'until'])}(${or('0', '1', '-1')}; ${or('empty')})`,
      () => `(${or('empty')} as $x | ${leaf()})`,
      () => `(label $l | ${leaf()}, break $l, ${leaf()})`,
      () => `(${choose.one(['reduce', 'foreach'])} ${or('empty')} as $x (${or('empty')}; ${or('empty')}))`,
      () =>
        `(def ${or('empty', 'error', 'length', 'select(f)', 'first(f)').replace(/^\W.*/s, 'f')}: ${or('empty')}; ${leaf()} | ${or('empty', 'length', 'select(.)', 'first(.)')} | ${leaf()})`,
      () => `(try (${or('error', 'empty')}) catch ${or('empty')})`,
      () => `(.a ${choose.one(['=', '|=', '+=', '//='])} ${or('empty')})`,
      () => `.[${or('empty', '"a"[empty]')}]?`,
    ])();
  return choose.one([
    certain,
    () => `${certain()} | ${leaf()}`,
    () => `${leaf()} | ${certain()}`,
    () => `[${certain()}, ${certain()}]`,
  ])();
}

/** The diagnoses that a run of the program shows to be wrong. */
function contradictions(program: JqProgram, input: JqValue, found: readonly Diagnosis[]): string[] {
  const wrong = new Set<string>();
  const within = (code: Diagnosis['code'], inner: Span, is: (outer: Span) => boolean) => {
    for (const one of found)
      if (one.code === code && is(one)) wrong.add(`${code} ${program.source.slice(inner.start, inner.end)}`);
  };
  const trace: TraceSink = {
    enter: (stage) => within('unreachable', stage, ({ start, end }) => start <= stage.start && stage.end <= end),
    output: (stage, _, output) => {
      if (output !== null) within('always-null', stage, (outer) => isReadAt(outer, stage));
    },
    fail: () => {},
  };
  try {
    const output = evaluate(program, input, { trace, fuel: new Fuel({ steps: 1e5, bytes: 1e7 }) }).next().value;
    if (output !== undefined && 'value' in output) {
      within('no-output', { start: 0, end: program.source.length }, () => true);
      if (output.value instanceof Map) within('never-object', { start: 0, end: program.source.length }, () => true);
    }
  } catch (error) {
    if (!(error instanceof OutOfFuel)) throw error;
  }
  return [...wrong];
}

/** A member's name is at the end of what reads it, behind its point. */
function isReadAt(member: Span, stage: Span): boolean {
  return stage.end === member.end && (stage.start === member.start || stage.start === member.start - 1);
}
