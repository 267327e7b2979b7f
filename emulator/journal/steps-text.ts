import type { StepRecord } from './records.ts';

/**
 * Steps are most of what is written: a list of values each, without their names, and times in whole microseconds, counted
 * from the time of their record.
 */
type StepRow = readonly [
  kind: StepRecord['kind'],
  path: StepRecord['path'],
  after: number,
  duration: number,
  outcome: StepRecord['outcome'],
  rest?: { [K in 'clause' | 'error' | 'cause']: StepRecord[K] | undefined },
];

/** `time` is that of the record they belong to. */
export function printSteps(steps: readonly StepRecord[], time: number): string {
  let text = '';
  for (const { kind, path, time: start, duration, outcome, clause, error, cause } of steps) {
    text += text === '' ? '[["' : ',["';
    text += `${kind}",${printList(path)},${microseconds(start - time)},${microseconds(duration)},"${outcome}"`;
    const isPlain = clause === undefined && error === undefined && cause === undefined;
    text += isPlain ? ']' : `,${JSON.stringify({ clause, error, cause })}]`;
  }
  return text === '' ? '[]' : `${text}]`;
}

/** As JSON. Every run gets the same lists of names and paths from its program. */
export function printList(list: readonly (string | number)[] | null): string {
  if (list === null) return 'null';
  let text = printed.get(list);
  if (text === undefined) printed.set(list, (text = JSON.stringify(list)));
  return text;
}

const printed = new WeakMap<readonly (string | number)[], string>();

export function parseSteps(text: unknown, recordTime: unknown): StepRecord[] {
  const rows = JSON.parse(String(text)) as StepRow[];
  return rows.map(([kind, path, after, duration, outcome, rest]) => {
    const times = { time: Number(recordTime) + after / 1000, duration: duration / 1000 };
    return { kind, path, ...times, outcome, ...rest };
  });
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
