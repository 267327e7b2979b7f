import { GoError } from '../../go/value.ts';
import { atoi } from '../../go/strconv-parse.ts';
import { quote } from '../../go/strconv-quote.ts';
import {
  type GoType,
  type OwnType,
  type StructType,
  type TaggedType,
  type UnsupportedType,
  struct,
} from '../data/go-type.ts';

/** Short names of the types that Slack's structs are made of. */
export const text: GoType = { kind: 'string' };
export const flag: GoType = { kind: 'bool' };
export const whole: GoType = { kind: 'int' };
export const long: GoType = { kind: 'int64' };
export const number: GoType = { kind: 'number' };

/** A text whose type slack-go has named: `slack.ActionType`. */
export function named(name: string): GoType {
  return { kind: 'string', name };
}

/** slack-go `info.go: JSONTime`: whole seconds, in quotes or not. */
export const seconds: OwnType = {
  kind: 'own',
  name: 'slack.JSONTime',
  zero: 0n,
  decode: (json) => {
    const digits = json.replace(/^"+|"+$/g, '');
    if (digits.toLowerCase() === 'null') return 0n;
    const { value, error } = atoi(digits);
    if (error !== null) throw new GoError(`strconv.Atoi: parsing ${quote(digits)}: ${error}`);
    return value;
  },
  encode: (value) => (value as bigint).toString(),
  isEmpty: (value) => value === 0n,
};

export function pointer(to: GoType): GoType {
  return { kind: 'pointer', to };
}

/** `empty`: what a list with a decoder of its own is written as without items, whether or not it was there. */
export function list(item: GoType, empty?: string): GoType {
  return { kind: 'slice', item, ...(empty === undefined ? {} : { empty }) };
}

const sumtype = struct('slack.sumtype', { type: ['TypeVal', text] });

/** Several structs of which the member `type` chooses, and what becomes of other types. */
export function byType(
  types: Readonly<Record<string, StructType | UnsupportedType>>,
  otherwise: TaggedType['otherwise'],
  tag: StructType = sumtype,
): TaggedType {
  return { kind: 'tagged', tag, types: new Map(Object.entries(types)), otherwise };
}

/** What slack-go would read into a struct that has no table here; its zero where it is missing. */
export function unsupported(what: string, zero = 'null'): UnsupportedType {
  return { kind: 'unsupported', what, zero };
}
