import { existsSync } from 'node:fs';
import { acceptedDifferences } from './accepted.ts';
import { type Judge, NotSupported, type Vector } from './vector.ts';

export interface Result {
  cases: number;
  pass: number;
  /** Failures that are rows of `accepted.ts`. */
  accepted: number;
  unsupported: number;
  /** `id: what differs`, accepted ones left out. */
  failures: string[];
}

/** Judges the cases of one file; a file that has no judge yet is not supported as a whole. */
export async function judgeFile(name: string, vectors: readonly Vector[]): Promise<Result> {
  const result: Result = { cases: vectors.length, pass: 0, accepted: 0, unsupported: 0, failures: [] };
  const judge = await findJudge(name);
  for (const vector of vectors) {
    const answer = judgeOne(judge, vector);
    if (answer === 'pass') result.pass++;
    else if (answer === 'not supported') result.unsupported++;
    else if (acceptedDifferences.has(vector.id)) result.accepted++;
    else result.failures.push(`${vector.id}: ${answer.differs}`);
  }
  return result;
}

async function findJudge(name: string): Promise<Judge | null> {
  const url = new URL(`judges/${name}.ts`, import.meta.url);
  if (!existsSync(url)) return null;
  return ((await import(url.href)) as { judge: Judge }).judge;
}

function judgeOne(judge: Judge | null, vector: Vector): 'pass' | 'not supported' | { differs: string } {
  if (judge === null) return 'not supported';
  try {
    const differs = judge(vector);
    return differs === null ? 'pass' : { differs };
  } catch (error) {
    if (error instanceof NotSupported) return 'not supported';
    return { differs: `ours throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
  }
}
