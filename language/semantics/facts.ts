import type { Verdict } from './verdict.ts';

/** One fact of a verdict beside its sentence; `note` is the type of a value. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/**
 * What a verdict's clause asked for, what it found, what is nearest to it, and upstream's words: what is known of it, in the words
 * that the dashboard, the terminal and the editor show.
 */
export function factsOf(verdict: Verdict): Fact[] {
  const { expected, actual, nearest, error } = verdict;
  return [
    ...(expected === undefined ? [] : [{ name: 'expected', value: expected }]),
    ...(actual === undefined ? [] : [{ name: 'actual', value: actual.text, note: actual.type }]),
    ...(nearest === undefined ? [] : [{ name: 'nearest', value: nearest }]),
    ...(error === undefined ? [] : [{ name: 'upstream says', value: error }]),
    ...courseOf(verdict),
  ];
}

/** Which lines a script took, and what a transform changed and lost. */
export function courseOf({ lines = [], changes = [], losses = [] }: Verdict): Fact[] {
  return [
    ...(lines.length === 0 ? [] : [{ name: 'lines taken', value: rangesOf(lines).join(', ') }]),
    ...changes.map(({ path, before, after }): Fact => {
      if (before === undefined) return { name: 'new', value: `${path}: ${after}` };
      if (after === undefined) return { name: 'gone', value: `${path}: ${before}` };
      return { name: 'changed', value: `${path}: ${before} → ${after}` };
    }),
    ...losses.map(({ path, what }): Fact => ({ name: 'lost', value: `${path}: ${what}` })),
  ];
}

/** `1–3, 7`: lines that follow each other as one. */
function rangesOf(lines: readonly number[]): string[] {
  const starts = lines.flatMap((line, i) => (line === lines[i - 1]! + 1 ? [] : [i]));
  return starts.map((start, i) => {
    const last = (starts[i + 1] ?? lines.length) - 1;
    return start === last ? `${lines[start]}` : `${lines[start]}–${lines[last]}`;
  });
}
