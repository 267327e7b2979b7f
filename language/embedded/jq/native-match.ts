import { quote } from '../../go/strconv-quote.ts';
import { eachMatch, matches } from '../regexp/evaluate.ts';
import { type Regexp, parse } from '../regexp/parse.ts';
import { Failure, type Run, cannotApplyWith } from './failure.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeReading, objectWeight } from './weight.ts';

/** `_match(pattern; flags; testing)`: whether it matches, or all matches as objects. */
export function match(value: JqValue, [pattern, flags, testing]: readonly JqValue[], run: Run): JqValue {
  const wanted = flags ?? '';
  if (typeof wanted !== 'string' || typeof value !== 'string' || typeof pattern !== 'string')
    throw cannotApplyWith(testing === true ? 'test' : 'match', value, pattern!, flags!);
  const regexp = compile(pattern, wanted, run);
  chargeReading(value, run.fuel);
  run.fuel.step(value.length * (1 + (regexp.engine.programSize() >> 3)));
  if (testing === true) return matches(regexp, value);
  const offset = (unit: number) => run.characters.before(value, unit);
  const weight = objectWeight(4) + regexp.groupNames.length * objectWeight(4);
  return Array.from(eachMatch(regexp, value, wanted.includes('g') ? -1 : 1), (found) => {
    run.fuel.allocate(weight);
    // A match may have looked at all that is left of the text.
    run.fuel.step((value.length - found[0]!) >> 8);
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

function compile(pattern: string, flags: string, run: Run): Regexp {
  const key = `${flags}/${pattern}`;
  const known = run.regexps.get(key) as Regexp | undefined;
  if (known !== undefined) return known;
  if (/[^gim]/.test(flags)) throw new Failure(() => `unsupported regular expression flag: ${quote(flags)}`);
  const source = (flags.includes('m') ? '(?s)' : '') + (flags.includes('i') ? '(?i)' : '') + pattern;
  chargeReading(pattern, run.fuel);
  run.fuel.step(1000);
  const { value, errors } = parse(source);
  if (value === null) throw new Failure(() => `invalid regular expression ${quote(source)}: ${errors[0]!.message}`);
  run.fuel.step(10 * value.engine.programSize());
  run.fuel.allocate(200 * value.engine.programSize());
  if (run.regexps.size < 256) run.regexps.set(key, value);
  return value;
}
