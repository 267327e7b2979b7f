import { arrayNatives } from './native-array.ts';
import { mathNatives } from './native-math.ts';
import { textNatives } from './native-text.ts';
import { timeNatives } from './native-time.ts';
import { valueNatives } from './native-value.ts';
import type { Native } from './failure.ts';

/** The built-ins that only take values, by name and number of operands: `has/1`. */
export const natives: ReadonlyMap<string, Native> = new Map<string, Native>(
  [valueNatives, textNatives, arrayNatives, mathNatives, timeNatives].flatMap((table) => Object.entries(table)),
);
