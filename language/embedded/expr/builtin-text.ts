import { sprint } from '../../go/fmt.ts';
import { isSpace, lowerCase, pointsOf, upperCase } from '../../go/unicode.ts';
import { byteText, textOfBytes } from '../../go/byte-string.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';
import { stringSliceType } from '../../go/type.ts';
import { GoError, GoPanic, type Run, Slice, type Value, itemsOf, typeOf } from '../../go/value.ts';
import { toBase64 } from '../../go/json-base64.ts';
import { fromBase64 } from './base64.ts';
import type { Builtin } from './builtins.ts';
import { toInt } from './convert.ts';
import { typeString } from './kinds.ts';
import { asString } from './operate.ts';

/** The built-ins on texts, which count in bytes as Go's `strings` does. */
export const textBuiltins: Readonly<Record<string, Builtin>> = {
  string: { fast: true, call: ([value]) => sprint([value!]) },
  trim: { call: counted('trim', [1, 2], trim) },
  trimPrefix: { reads: 1, call: inBytes(([text, prefix = ' ']) => trimPrefix(asString(prefix), asString(text!))) },
  trimSuffix: { reads: 1, call: inBytes(([text, suffix = ' ']) => trimSuffix(asString(suffix), asString(text!))) },
  upper: { fast: true, call: ([text]) => upperCase(asString(text!)) },
  lower: { fast: true, call: ([text]) => lowerCase(asString(text!)) },
  split: {
    call: counted(
      'split',
      [2, 3],
      inBytes((arguments_) => split(arguments_, 'before')),
    ),
  },
  splitAfter: {
    call: counted(
      'splitAfter',
      [2, 3],
      inBytes((arguments_) => split(arguments_, 'after')),
    ),
  },
  replace: { call: counted('replace', [3, 4], inBytes(replace)) },
  repeat: { call: repeat },
  join: { reads: 1, call: join },
  indexOf: { reads: 2, call: ([text, part]) => BigInt(byteText(asString(text!)).indexOf(byteText(asString(part!)))) },
  lastIndexOf: {
    reads: 2,
    call: ([text, part]) => BigInt(byteText(asString(text!)).lastIndexOf(byteText(asString(part!)))),
  },
  hasPrefix: { reads: 2, call: inBytes(([text, prefix]) => asString(text!).startsWith(asString(prefix!))) },
  hasSuffix: { reads: 2, call: inBytes(([text, suffix]) => asString(text!).endsWith(asString(suffix!))) },
  toBase64: { reads: 1, call: ([text]) => toBase64(toBytes(asString(text!))) },
  fromBase64: { reads: 1, call: ([text]) => fromBytes(fromBase64(asString(text!))) },
};

/** These count their arguments when they are called: nobody has where the function around them is not known. */
function counted(name: string, [least, most]: readonly [number, number], call: Builtin['call']): Builtin['call'] {
  return (arguments_, run) => {
    const { length } = arguments_;
    if (length < least || length > most)
      throw new GoError(`invalid number of arguments for ${name} (expected ${least} or ${most}, got ${length})`);
    return call(arguments_, run);
  };
}

/** Where what is looked for was cut through a character, the work is done on bytes, as Go does it always. */
function inBytes(call: Builtin['call']): Builtin['call'] {
  return (arguments_, run) => {
    const part = arguments_[1];
    if (typeof part !== 'string' || part.isWellFormed()) return call(arguments_, run);
    const bytes = arguments_.map((argument) => (typeof argument === 'string' ? byteText(argument) : argument));
    const result = call(bytes, run);
    if (typeof result === 'string') return textOfBytes(result);
    if (!(result instanceof Slice) || result.items === null) return result;
    return new Slice(
      result.type,
      result.items.map((item) => textOfBytes(asString(item))),
    );
  };
}

function trim([text, characters]: readonly Value[]): string {
  const whole = asString(text!);
  if (characters === undefined) return trimPoints(whole, isSpace);
  const set = new Set(pointsOf(asString(characters)));
  return trimPoints(whole, (point) => set.has(point));
}

function trimPoints(text: string, isCut: (point: number) => boolean): string {
  const characters = Array.from(text);
  let [start, end] = [0, characters.length];
  while (start < end && isCut(characters[start]!.codePointAt(0)!)) start++;
  while (start < end && isCut(characters[end - 1]!.codePointAt(0)!)) end--;
  return characters.slice(start, end).join('');
}

function trimPrefix(prefix: string, text: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function trimSuffix(suffix: string, text: string): string {
  return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
}

function split([text, separator, limit]: readonly Value[], cut: 'before' | 'after'): Value {
  const whole = asString(text!);
  const mark = asString(separator!);
  const count = limit === undefined ? -1 : Number(toInt(limit));
  if (count === 0) return new Slice(stringSliceType, null);
  if (mark === '') return new Slice(stringSliceType, explode(whole, count));
  const parts: string[] = [];
  let at = 0;
  for (let found = whole.indexOf(mark); found >= 0 && parts.length !== count - 1; found = whole.indexOf(mark, at)) {
    parts.push(whole.slice(at, cut === 'after' ? found + mark.length : found));
    at = found + mark.length;
  }
  parts.push(whole.slice(at));
  return new Slice(stringSliceType, parts);
}

/** The characters, the last of at most `count` with all that is left. */
function explode(text: string, count: number): string[] {
  const characters = Array.from(text);
  if (count < 0 || count >= characters.length) return characters;
  return [...characters.slice(0, count - 1), characters.slice(count - 1).join('')];
}

function replace([text, old, replacement, limit]: readonly Value[]): string {
  const [whole, from, to] = [asString(text!), asString(old!), asString(replacement!)];
  const count = limit === undefined ? -1 : Number(toInt(limit));
  if (from === to || count === 0) return whole;
  if (from === '') return insert(whole, to, count);
  let result = '';
  let at = 0;
  let left = count;
  for (let found = whole.indexOf(from); found >= 0 && left !== 0; found = whole.indexOf(from, at), left--) {
    result += whole.slice(at, found) + to;
    at = found + from.length;
  }
  return result + whole.slice(at);
}

/** Before each character and at the end, at most that often. */
function insert(text: string, part: string, count: number): string {
  const characters = Array.from(text);
  const places = count < 0 ? characters.length + 1 : Math.min(count, characters.length + 1);
  return [...characters, ''].map((character, i) => (i < places ? part + character : character)).join('');
}

/** Sic: the second argument is looked at first. */
function repeat(arguments_: readonly Value[], { fuel }: Run): string {
  const [text, times] = arguments_;
  if (times === undefined) throw new GoPanic(`runtime error: index out of range [1] with length ${arguments_.length}`);
  const count = toInt(times);
  if (count > 1_000_000n) throw new GoPanic('memory budget exceeded');
  const whole = asString(text!);
  if (count < 0n) throw new GoPanic('strings: negative Repeat count');
  fuel.allocate(2 * whole.length * Number(count));
  return whole.repeat(Number(count));
}

function join([list, glue = '']: readonly Value[]): string {
  const mark = asString(glue);
  const isTexts = list instanceof Slice && list.type.name === '[]string';
  if (!isTexts && !Array.isArray(list))
    throw new GoError(`invalid argument for join (type ${typeString(typeOf(list!))})`);
  return itemsOf(list)!.map(asString).join(mark);
}
