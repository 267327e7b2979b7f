import fc from 'fast-check';
import { OutOfFuel } from '../../language/embedded/fuel.ts';
import { fromByteText } from '../../language/embedded/lua/bytes.ts';
import { run } from '../../language/embedded/lua/evaluate.ts';
import { parse } from '../../language/embedded/lua/parse.ts';
import { LuaTable } from '../../language/embedded/lua/table.ts';
import { type Addresses, type LuaValue, rawText, typeName } from '../../language/embedded/lua/value.ts';
import { sprint } from '../../language/go/fmt.ts';
import { toBytes } from '../../language/go/strings.ts';
import type { Differential } from './differential.ts';
import { luaEvent } from './lua/event.ts';
import { luaScript } from './lua/script.ts';
import { luaTopic } from './lua/topic.ts';

interface Input {
  readonly script: string;
  readonly data: string;
}

/** Scripts of all sorts, some of them broken, and scripts about one part of the language, on events of all sorts. */
export const differential: Differential<Input> = {
  name: 'lua',
  goPackage: 'lua',
  arbitrary: fc.record({ seed: fc.nat(0x7fffffff), size: fc.integer({ min: 0, max: 12 }) }).map(({ seed, size }) => ({
    script: size < 5 ? luaTopic(seed) : luaScript(seed, size - 4 + (seed % 5)),
    data: luaEvent(seed ^ 0x5bd1e995),
  })),
  isUndecided: (theirs) => (theirs as { readonly endless?: true }).endless === true,
  ours({ script, data }) {
    const result = runToEnd(script, data);
    if (result === null) return { endless: true };
    if ('error' in result) return { error: text(result.error) };
    const { values, run: state } = result;
    return { values: values.map((value) => describe(value, state.addresses, 0)) };
  },
};

/** `null` for a script that does not end. */
function runToEnd(script: string, data: string) {
  try {
    return run(parse(script).value, data);
  } catch (error) {
    if (error instanceof OutOfFuel) return null;
    throw error;
  }
}

/** A value as the Go program describes it. */
function describe(value: LuaValue, addresses: Addresses, depth: number): unknown {
  if (value === null) return 'Go nil';
  if (typeof value === 'number') return `number ${sprint([value])}`;
  if (typeof value === 'string') return { string: text(fromByteText(value)) };
  if (typeof value !== 'object') return rawText(value, addresses);
  if (!(value instanceof LuaTable)) return value.type;
  if (depth > 3) return 'table';
  const array: unknown[] = [];
  for (let i = 1, length = value.maxn(); i <= length; i++)
    array.push(describe(value.getIndex(i), addresses, depth + 1));
  const fields: { [key: string]: unknown } = {};
  value.forEach((key, field) => {
    if (typeof key === 'number' && key >= 1 && Number.isInteger(key) && key < 2 ** 63) return;
    const shown = text(fromByteText(rawText(key, addresses)));
    const name = typeof shown === 'string' ? shown : `map[base64:${shown.base64}]`;
    fields[`${typeName(key)} ${name}`] = describe(field, addresses, depth + 1);
  });
  return { array, fields };
}

/** The text, or its bytes where it is not valid UTF-8; addresses are made equal. */
function text(value: string): string | { readonly base64: string } {
  const plain = value.replace(/0x[0-9a-f]{6,}/g, '0x');
  return plain.isWellFormed() ? plain : { base64: Buffer.from(toBytes(plain)).toString('base64') };
}
