import { describe, expect, it } from 'vitest';
import { judgeConditions, truthOf } from './conditions-verdict.ts';
import { type Conditions, compileConditions } from './conditions.ts';
import { verdictLines } from './testing/verdict-lines.ts';

const lines = (conditions: string, dependencies: readonly string[], arrived: string, held: readonly string[] = []) =>
  verdictLines(judgeConditions(compiled(conditions, dependencies), arrived, new Set(held)));

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
    [
      '[a][a == a ? 5 : 0]',
      ['a'],
      'translate',
      'reflect: slice index out of range (1:4)\n | [a][a == a ? 5 : 0]\n | ...^',
    ],
    [
      'a matches a + "["',
      ['a'],
      'translate',
      'error parsing regexp: missing closing ]: `[` (1:3)\n | a matches a + "["\n | ..^',
    ],
    ['1 % 0', ['a'], 'translate', 'integer divide by zero (1:3)\n | 1 % 0\n | ..^'],
    ['a', ['$env', 'a'], 'translate', 'panic: attempt to misuse env keyword as env map key'],
  ])('%s is an error', (conditions, dependencies, stage, message) => {
    expect(compileConditions(conditions, dependencies)).toMatchObject({ stage, message });
  });

  it.each([
    ["'(' && a", "Invalid token: '+&&'", '(+&&a'],
    ["a && ')'", "Invalid token: '&&+'", 'a&&+)'],
  ])('%s has brackets in a text', (conditions, message, expression) => {
    expect(compileConditions(conditions, ['a'])).toEqual({ stage: 'parse', message, expression });
  });

  it('takes the process with it where a dependency is called $env', () => {
    expect(compileConditions('a', ['$env', 'a'])).toMatchObject({ crash: true });
    expect(compileConditions('!a', ['a'])).not.toHaveProperty('crash');
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
    expect(clauses!.flatMap(verdictLines)).toEqual([
      'pass dependency a: this event',
      'pass dependency b: held from before',
      'reject dependency c: no event yet',
    ]);
  });

  it('lets every event fire alone where nothing is joined', () => {
    expect(lines('a || b', ['a', 'b'], 'b')).toEqual([
      'pass conditions conditions (a || b): b fires alone: the condition holds no &&',
    ]);
  });

  it.each([
    ['a && b', 'waits for b, held: a'],
    ['a && b && c', 'waits for b and c, held: a'],
    ['a && ((b && c) || d)', 'waits for d, held: a'],
    ['a && ((b && c) || (d && e))', 'waits for b and c, or d and e, held: a'],
  ])('names the fewest that %s lacks', (conditions, reason) => {
    const [own] = lines(conditions, ['a', 'b', 'c', 'd', 'e'], 'a');
    expect(own).toMatch(`: ${reason} | bool false`);
  });

  it('tries the ways of twelve missing ones', () => {
    const names = Array.from({ length: 14 }, (_, i) => `d${i}`);
    const [own] = lines('', names, 'd0', ['d1']);
    expect(own).toContain('waits for d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12 and d13, held: d1, d0');
  });

  it('says that a condition cannot be evaluated', () => {
    const error = "Value '1' cannot be used with the logical operator '&&', it is not a bool";
    expect(lines('', ['a', '1'], 'a')).toEqual([
      `error conditions conditions (a && 1): the condition cannot be evaluated | upstream: failed to evaluate dependency expression: ${error}`,
      'pass dependency a: this event',
    ]);
  });

  it('says that its value is no bool', () => {
    // A text in the condition is taken over as it stands.
    expect(lines("'[a] ? 1 & 1 : 0'", ['a'], 'a')).toEqual([
      'reject conditions conditions ([a] ? 1 & 1 : 0): can never be complete, held: a | not a bool 1',
      'pass dependency a: this event',
    ]);
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
