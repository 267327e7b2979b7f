import { Chooser } from '../chooser.ts';
import { coroutines } from './coroutines.ts';
import { failures } from './failures.ts';
import { formats } from './formats.ts';
import { jumps } from './jumps.ts';
import { metatables } from './metatables.ts';
import { numbers, numerals } from './numbers.ts';
import { patterns, replacements } from './patterns.ts';
import { returned } from './returned.ts';
import { sorting } from './sorting.ts';
import { tables } from './tables.ts';
import { times } from './times.ts';
import { varargs } from './varargs.ts';

/** A script about one part of the language, from a seed: what whole programs reach too rarely. */
export function luaTopic(seed: number): string {
  const choose = new Chooser(seed);
  return choose.one(topics)(choose);
}

const topics: readonly ((choose: Chooser) => string)[] = [
  patterns,
  replacements,
  formats,
  numbers,
  numerals,
  sorting,
  jumps,
  coroutines,
  metatables,
  failures,
  varargs,
  tables,
  times,
  returned,
];
