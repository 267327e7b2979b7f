import type { Fuel } from '../fuel.ts';
import { findMistake } from '../../go/json-syntax.ts';
import { type Run, cannotApply, failedOn } from './failure.ts';
import { NumberText } from './number-text.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeDigits, chargeReading, objectWeight } from './weight.ts';

/** `fromjson`: one JSON value; numbers keep their spelling. */
export function fromJson(value: JqValue, _: readonly JqValue[], { fuel }: Run): JqValue {
  if (typeof value !== 'string') throw cannotApply('fromjson', value);
  chargeReading(value, fuel);
  const mistake = findMistake(value);
  if (mistake === null) return new Reader(value, fuel).read();
  // Go reads a stream: what follows the value is another matter.
  if (mistake.message.endsWith(' after top-level value')) throw cannotApply('fromjson', value);
  const ended = mistake.message === 'unexpected end of JSON input' || mistake.offset >= value.length;
  const reason = !ended ? mistake.message : /^[\t\n\r ]*$/.test(value) ? 'EOF' : 'unexpected EOF';
  throw failedOn('fromjson', value, reason);
}

type Open = { readonly items: JqValue[] } | { readonly map: JqObject; key: string | null };

/** Reads text that is known to be JSON, without recursion. */
class Reader {
  private readonly text: string;
  private readonly open: Open[] = [];
  private readonly fuel: Fuel;
  private i = 0;

  constructor(text: string, fuel: Fuel) {
    this.text = text;
    this.fuel = fuel;
  }

  read(): JqValue {
    for (;;) {
      this.fuel.step();
      const value = this.next();
      if (value === undefined) continue;
      const parent = this.open.at(-1);
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
  private next(): JqValue | undefined {
    const c = this.text[this.i]!;
    if (c === '"') return this.string();
    if (c === '-' || (c >= '0' && c <= '9')) return this.number();
    if (c === 't' || c === 'f' || c === 'n') {
      this.i += c === 'f' ? 5 : 4;
      return c === 'n' ? null : c === 't';
    }
    this.i++;
    if (c === '[' || c === '{') this.fuel.allocate(objectWeight(1));
    if (c === '[') this.open.push({ items: [] });
    else if (c === '{') this.open.push({ map: new Map(), key: null });
    else if (c === ']' || c === '}') {
      const closed = this.open.pop()!;
      return 'items' in closed ? closed.items : closed.map;
    }
    return undefined;
  }

  private string(): string {
    const start = this.i++;
    for (let c = this.text[this.i]; c !== '"'; c = this.text[this.i]) this.i += c === '\\' ? 2 : 1;
    this.i++;
    this.fuel.allocate(objectWeight(0) + this.i - start);
    return (JSON.parse(this.text.slice(start, this.i)) as string).toWellFormed();
  }

  private number(): JqValue {
    const pattern = /[-+.0-9eE]+/y;
    pattern.lastIndex = this.i;
    const [text] = pattern.exec(this.text)!;
    this.i = pattern.lastIndex;
    this.fuel.allocate(objectWeight(0) + text.length);
    if (/[.eE]/.test(text) || text === '-0') return new NumberText(text);
    chargeDigits(text.length, this.fuel);
    return BigInt(text);
  }
}
