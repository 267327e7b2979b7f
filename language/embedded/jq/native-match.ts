import { quote } from '../../go/strconv-quote.ts';
import { findAll, matches } from '../regexp/evaluate.ts';
import { type Regexp, parse } from '../regexp/parse.ts';
import { Failure, type Run, cannotApplyWith } from './failure.ts';
import { characterCount } from './text.ts';
import type { JqObject, JqValue } from './value.ts';

/** `_match(pattern; flags; testing)`: whether it matches, or all matches as objects. */
export function match(value: JqValue, [pattern, flags, testing]: readonly JqValue[], run: Run): JqValue {
  const wanted = flags ?? '';
  if (typeof wanted !== 'string' || typeof value !== 'string' || typeof pattern !== 'string')
    throw cannotApplyWith(testing === true ? 'test' : 'match', value, pattern!, flags!);
  const regexp = compile(pattern, wanted, run);
  run.fuel.step(value.length);
  if (testing === true) return matches(regexp, value);
  const offset = counter(value);
  return findAll(regexp, value, wanted.includes('g') ? -1 : 1).map((found) => {
    run.fuel.allocate(200);
    const [start, end] = [offset(found[0]!), offset(found[1]!)];
    const captures = regexp.groupNames.slice(1).map((name, i) => {
      const [from, to] = [found[2 * i + 2]!, found[2 * i + 3]!];
      return capture(name === '' ? null : name, value, [from, to], offset);
    });
    return object({
      offset: BigInt(start),
      length: BigInt(end - start),
      string: value.slice(found[0], found[1]),
      captures,
    });
  });
}

function capture(
  name: string | null,
  value: string,
  [from, to]: [number, number],
  offset: (unit: number) => number,
): JqObject {
  if (from < 0) return object({ name, offset: -1n, length: 0n, string: null });
  const start = offset(from);
  return object({ name, offset: BigInt(start), length: BigInt(offset(to) - start), string: value.slice(from, to) });
}

function object(members: Readonly<Record<string, JqValue>>): JqObject {
  return new Map(Object.entries(members));
}

/** Counts characters up to a unit; going forward costs only the way. */
function counter(text: string): (unit: number) => number {
  let [lastUnit, lastCount] = [0, 0];
  return (unit) => {
    if (unit < lastUnit) [lastUnit, lastCount] = [0, 0];
    lastCount += characterCount(text.slice(lastUnit, unit));
    lastUnit = unit;
    return lastCount;
  };
}

function compile(pattern: string, flags: string, run: Run): Regexp {
  const key = `${flags}/${pattern}`;
  const known = run.regexps.get(key) as Regexp | undefined;
  if (known !== undefined) return known;
  if (/[^gim]/.test(flags)) throw new Failure(() => `unsupported regular expression flag: ${quote(flags)}`);
  const source = (flags.includes('m') ? '(?s)' : '') + (flags.includes('i') ? '(?i)' : '') + pattern;
  run.fuel.step(1000);
  const { value, errors } = parse(source);
  if (value === null) throw new Failure(() => `invalid regular expression ${quote(source)}: ${errors[0]!.message}`);
  if (run.regexps.size < 256) run.regexps.set(key, value);
  return value;
}
