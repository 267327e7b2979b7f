import { byteText } from '../../go/byte-string.ts';
import { GoError, type Value } from '../../go/value.ts';
import { matches } from '../regexp/evaluate.ts';
import { parse as parseRegexp } from '../regexp/parse.ts';
import { asString } from './operate.ts';

export function contains(left: Value, right: Value): boolean {
  return inBytes(left, right, (text, part) => text.includes(part));
}

export function startsWith(left: Value, right: Value): boolean {
  return inBytes(left, right, (text, part) => text.startsWith(part));
}

export function endsWith(left: Value, right: Value): boolean {
  return inBytes(left, right, (text, part) => text.endsWith(part));
}

/** `matches` with a pattern that is not constant. */
export function matchesPattern(left: Value, right: Value): boolean {
  const pattern = asString(right);
  const text = asString(left);
  const { value, errors } = parseRegexp(pattern);
  if (value === null) throw new GoError(errors[0]!.message);
  return matches(value, text);
}

/** Go compares bytes: a part that was cut through a character is looked for among them. */
function inBytes(left: Value, right: Value, test: (text: string, part: string) => boolean): boolean {
  const [text, part] = [asString(left), asString(right)];
  return part.isWellFormed() ? test(text, part) : test(byteText(text), byteText(part));
}
