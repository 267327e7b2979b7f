import type { Verdict } from './verdict.ts';

/** One fact of a verdict beside its sentence; `note` is the type of a value. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** What a verdict's clause asked for, what it found, what is nearest to it, and upstream's words: what is known of it. */
export function factsOf({ expected, actual, nearest, error }: Verdict): Fact[] {
  return [
    ...(expected === undefined ? [] : [{ name: 'expected', value: expected }]),
    ...(actual === undefined ? [] : [{ name: 'actual', value: actual.text, note: actual.type }]),
    ...(nearest === undefined ? [] : [{ name: 'nearest', value: nearest }]),
    ...(error === undefined ? [] : [{ name: 'upstream says:', value: error }]),
  ];
}
