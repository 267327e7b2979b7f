import { durationType } from '../../go/type.ts';
import { parseDuration } from '../../go/duration.ts';
import { decode } from '../../go/json-decode.ts';
import { parseTime } from '../../go/time-parse.ts';
import { timeFromNanoseconds } from '../../go/time.ts';
import { GoError, GoPanic, Numeric, type Run, type Value, typeOf } from '../../go/value.ts';
import { type Zone, loadZone, localZone, unknownZone, utc } from '../../go/zone.ts';
import { listBuiltins } from './builtin-list.ts';
import { numberBuiltins } from './builtin-number.ts';
import { textBuiltins } from './builtin-text.ts';
import { indent, toJson } from './json.ts';
import { asString } from './operate.ts';

/** A built-in at work. Errors that the original returns are `GoError`, its panics `GoPanic`. */
export interface Builtin {
  readonly call: (arguments_: readonly Value[], run: Run) => Value;
  /** The original has a shorter way for it, and none to call it as a value. */
  readonly fast?: boolean;
  /** So many arguments are read without a look whether they are there. */
  readonly reads?: number;
}

/** Calls it. Nobody has counted the arguments where the function around it is not known. */
export function callBuiltin({ call, reads = 0 }: Builtin, arguments_: readonly Value[], run: Run): Value {
  const { length } = arguments_;
  if (length < reads) throw new GoPanic(`runtime error: index out of range [${length}] with length ${length}`);
  return call(arguments_, run);
}

/** `undefined` for the built-ins that take a predicate: the evaluator is their code. */
export function builtinNamed(name: string): Builtin | undefined {
  return table[name];
}

const table: Readonly<Record<string, Builtin>> = {
  ...listBuiltins,
  ...numberBuiltins,
  ...textBuiltins,
  type: { fast: true, call: ([value]) => typeText(value!) },
  toJSON: { reads: 1, call: ([value], { fuel }) => indent(toJson(value!, fuel)) },
  fromJSON: { reads: 1, call: ([text]) => decode(asString(text!)) },
  now: { call: (_, { sources }) => timeFromNanoseconds(sources.now(), localZone(sources.zone)) },
  duration: { reads: 1, call: ([text]) => duration(asString(text!)) },
  date: { reads: 1, call: date },
};

function typeText(value: Value): string {
  const type = typeOf(value);
  if (type === null) return 'nil';
  const named = /^\**(\w+)(\.\w+)$/.exec(type.name);
  if (named !== null) return (packagePaths.get(named[1]!) ?? named[1]!) + named[2]!;
  switch (type.kind) {
    case 'slice':
    case 'array':
      return 'array';
    default:
      return type.kind.replace(/^(u?int|float)\d+$/, '$1');
  }
}

/** Where the packages are whose types a value may have. */
const packagePaths: ReadonlyMap<string, string> = new Map([
  ['semver', 'github.com/Masterminds/semver/v3'],
  ['sprig', 'github.com/Masterminds/sprig/v3'],
]);

function duration(text: string): Value {
  const parsed = parseDuration(text);
  if ('error' in parsed) throw new GoError(parsed.error);
  return new Numeric(durationType, parsed.value);
}

const dateLayouts = [
  '2006-01-02',
  '15:04:05',
  '2006-01-02 15:04:05',
  '2006-01-02T15:04:05Z07:00',
  '02 Jan 06 15:04 MST',
  'Monday, 02-Jan-06 15:04:05 MST',
  'Mon, 02 Jan 2006 15:04:05 MST',
];

function date([text, layout, zoneName]: readonly Value[], { sources }: Run): Value {
  const source = asString(text!);
  const local = localZone(sources.zone);
  if (layout === undefined) return dateInAnyLayout(source, local);
  const form = asString(layout);
  let zone = utc;
  let own = local;
  if (zoneName !== undefined) {
    const name = asString(zoneName);
    const found = loadZone(name, local);
    if (found === null) throw new GoError(unknownZone(name));
    zone = found;
    own = found;
  }
  const parsed = parseTime(form, source, zone, own);
  if ('error' in parsed) throw new GoError(parsed.error);
  return parsed.value;
}

function dateInAnyLayout(text: string, local: Zone): Value {
  for (const layout of dateLayouts) {
    const parsed = parseTime(layout, text, utc, local);
    if ('value' in parsed) return parsed.value;
  }
  throw new GoError(`invalid date ${text}`);
}
