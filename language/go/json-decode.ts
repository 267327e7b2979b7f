import { findMistake } from './json-syntax.ts';
import { isJson } from './json-valid.ts';
import { GoError, type Value } from './value.ts';

export interface DecodeOptions {
  /**
   * Whole numbers stay whole: those that fit 64 bits, as `k8s.io/apimachinery/pkg/util/json` decodes them, or all that are
   * written without point and exponent. Else all numbers are `float64`.
   */
  readonly integers?: boolean | 'all';
}

/**
 * `json.Unmarshal` into an `interface{}`: the last of duplicate keys wins, halves of pairs and bytes outside UTF-8 become
 * U+FFFD. Throws `GoError` with Go's exact text: `invalid character 'x' looking for beginning of value`, `unexpected end of
 * JSON input`, `json: cannot unmarshal number 1e400 into Go value of type float64`.
 */
export function decode(text: string, options: DecodeOptions = {}): Value {
  if (!isJson(text)) throw new GoError(findMistake(text)?.message ?? 'unexpected end of JSON input');
  return new Decoder(text, options.integers ?? false).decode();
}

/**
 * The same into a `map[string]interface{}`; `null` for JSON's null, which leaves the map nil. What is of another kind is not
 * looked into: a number in it may be too large.
 */
export function decodeObject(text: string, options: DecodeOptions = {}): Map<string, Value> | null {
  const kind = kindAt(text.trimStart());
  if (kind === 'object' || kind === 'null' || !isJson(text)) return decode(text, options) as Map<string, Value> | null;
  throw new GoError(`json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`);
}

/** JSON's own name of the value that a text begins with. */
function kindAt(json: string): string {
  const kinds: Readonly<Record<string, string>> = {
    '{': 'object',
    '[': 'array',
    '"': 'string',
    n: 'null',
    t: 'bool',
    f: 'bool',
  };
  return kinds[json[0]!] ?? 'number';
}

type Open = { readonly items: Value[] } | { readonly map: Map<string, Value>; key: string | null };

/** Reads text that is known to be JSON, without recursion. */
class Decoder {
  private readonly text: string;
  private readonly integers: boolean | 'all';
  /** No string has an escape, nor half of a pair: they are what stands between their quotes. */
  private readonly plain: boolean;
  private readonly open: Open[] = [];
  private i = 0;

  constructor(text: string, integers: boolean | 'all') {
    this.text = text;
    this.integers = integers;
    this.plain = !text.includes('\\') && text.isWellFormed();
  }

  decode(): Value {
    for (;;) {
      const value = this.next();
      if (value === undefined) continue;
      const parent = this.open[this.open.length - 1];
      if (parent === undefined) return value;
      if ('items' in parent) parent.items.push(value);
      else if (parent.key === null) parent.key = value as string;
      else {
        parent.map.set(parent.key, value);
        parent.key = null;
      }
    }
  }

  /** The value that ends here; `undefined` when none does yet. */
  private next(): Value | undefined {
    switch (this.text.charCodeAt(this.i)) {
      case 34:
        return this.string();
      case 123:
        this.i++;
        this.open.push({ map: new Map(), key: null });
        return undefined;
      case 91:
        this.i++;
        this.open.push({ items: [] });
        return undefined;
      case 125:
      case 93: {
        this.i++;
        const closed = this.open.pop()!;
        return 'items' in closed ? closed.items : closed.map;
      }
      case 32:
      case 9:
      case 10:
      case 13:
      case 44:
      case 58:
        this.i++;
        return undefined;
      case 116:
        this.i += 4;
        return true;
      case 102:
        this.i += 5;
        return false;
      case 110:
        this.i += 4;
        return null;
      default:
        return this.number();
    }
  }

  private string(): string {
    const { text, i: start } = this;
    if (this.plain) {
      this.i = text.indexOf('"', start + 1) + 1;
      return text.slice(start + 1, this.i - 1);
    }
    let escaped = false;
    let end = start + 1;
    for (let c = text.charCodeAt(end); c !== 34; c = text.charCodeAt(++end)) {
      if (c !== 92) continue;
      escaped = true;
      end++;
    }
    this.i = end + 1;
    const content = escaped ? (JSON.parse(text.slice(start, end + 1)) as string) : text.slice(start + 1, end);
    return content.isWellFormed() ? content : content.toWellFormed();
  }

  private number(): Value {
    const start = this.i;
    while (isNumeric(this.text.charCodeAt(this.i))) this.i++;
    const literal = this.text.slice(start, this.i);
    if (this.integers && !/[.eE]/.test(literal)) {
      const whole = BigInt(literal);
      if (this.integers === 'all' || BigInt.asIntN(64, whole) === whole) return whole;
    }
    const value = Number(literal);
    if (Number.isFinite(value)) return value;
    throw new GoError(`json: cannot unmarshal number ${literal} into Go value of type float64`);
  }
}

/** Digits, signs, points and exponents: in JSON nothing else is within or behind a number. */
function isNumeric(c: number): boolean {
  return (c >= 48 && c <= 57) || c === 45 || c === 46 || c === 43 || c === 101 || c === 69;
}
