import { describe, expect, it } from 'vitest';
import { judgeConditions, truthOf } from './conditions-verdict.ts';
import { type Conditions, compileConditions } from './conditions.ts';

const compiled = (conditions: string, dependencies: readonly string[]) =>
  compileConditions(conditions, dependencies) as Conditions;

describe('translation', () => {
  it.each([
    ['(dep01 || dep02) && dep04', ['dep01', 'dep02', 'dep04'], '(dep01||dep02)&&dep04'],
    ['dep-1a', ['dep_1a'], 'dep_1a'],
    ['', ['a', 'b-c'], 'a&&b-c'],
    ['last', ['last'], 'last'],
  ])('%s', (conditions, dependencies, expression) => {
    expect(compiled(conditions, dependencies)).toMatchObject({ expression });
  });

  it.each([
    ['!a', ['a'], 'translate', 'invalid operation: ! (mismatched type string) (1:1)\n | !a\n | ^'],
    ['unknown', ['a'], 'translate', 'unknown name unknown (1:1)\n | unknown\n | ^'],
    ['1dep', ['1dep'], 'translate', 'bad number syntax: "1d" (1:3)\n | 1dep\n | ..^'],
    ['(a', ['a'], 'parse', 'Unbalanced parenthesis'],
    ['', ['1dep'], 'parse', 'Cannot transition token types from NUMERIC [1] to VARIABLE [dep]'],
    ['a + b', ['a', 'b'], 'match', 'Dependency expression and dependency list do not match, ab is not found'],
    ['a', ['$env', 'a'], 'translate', 'panic: attempt to misuse env keyword as env map key'],
  ])('%s is an error', (conditions, dependencies, stage, message) => {
    expect(compileConditions(conditions, dependencies)).toMatchObject({ stage, message });
  });
});

describe('verdict', () => {
  const conditions = compiled('(a || b) && c', ['a', 'b', 'c']);

  it.each([
    ['a', [], 'reject', 'waits for c, held: a'],
    ['c', [], 'reject', 'waits for a, or b, held: c'],
    ['c', ['a', 'b'], 'pass', 'complete with a, b and c'],
  ])('%s arrives, %s held', (arrived, held, outcome, reason) => {
    expect(judgeConditions(conditions, arrived, new Set(held))).toMatchObject({ outcome, reason });
  });

  it('says which dependency is this event, held or missing', () => {
    const { clauses } = judgeConditions(conditions, 'a', new Set(['b']));
    expect(clauses!.map(({ at, outcome, reason }) => [at[0], outcome, reason])).toEqual([
      ['a', 'pass', 'this event'],
      ['b', 'pass', 'held from before'],
      ['c', 'reject', 'no event yet'],
    ]);
  });

  it('lets every event fire alone where nothing is joined', () => {
    expect(judgeConditions(compiled('a || b', ['a', 'b']), 'b', new Set())).toMatchObject({ outcome: 'pass' });
  });

  it('passes over what is not awaited', () => {
    // A comparison of texts, made at translation: the condition is the constant `false`.
    const never = compiled('(a == b) && c', ['a', 'b', 'c']);
    expect(never).toMatchObject({ expression: 'false', dependencies: [] });
    expect(judgeConditions(never, 'a', new Set())).toMatchObject({
      outcome: 'reject',
      reason: 'the condition does not await a',
    });
  });

  it('tells what can never be', () => {
    const never = compiled('', ['a', 'b', 'false']);
    expect(judgeConditions(never, 'a', new Set(['b']))).toMatchObject({
      outcome: 'reject',
      reason: 'can never be complete, held: b, a',
    });
    expect(truthOf(never, new Set(['a', 'b']))).toEqual({ value: false });
  });

  it('gives up on too many ways', () => {
    const names = Array.from({ length: 20 }, (_, i) => `d${i}`);
    expect(judgeConditions(compiled('', names), 'd0', new Set()).reason).toBe('waits for more than d0');
  });
});
