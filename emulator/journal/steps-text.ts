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
  return JSON.stringify(steps.map((step) => toRow(step, time)));
}

export function parseSteps(text: unknown, recordTime: unknown): StepRecord[] {
  const rows = JSON.parse(String(text)) as StepRow[];
  return rows.map(([kind, path, after, duration, outcome, rest]) => {
    const times = { time: Number(recordTime) + after / 1000, duration: duration / 1000 };
    return { kind, path, ...times, outcome, ...rest } as StepRecord;
  });
}

function toRow({ kind, path, time, duration, outcome, clause, error, cause }: StepRecord, start: number): StepRow {
  const row = [kind, path, microseconds(time - start), microseconds(duration), outcome] as const;
  return clause === undefined && error === undefined && cause === undefined ? row : [...row, { clause, error, cause }];
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
