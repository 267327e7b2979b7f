import { gunzipSync } from 'node:zlib';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One answered case of `*.jsonl`; the READMEs beside the vectors give the shapes of `in` and `out`. */
export interface Vector {
  readonly id: string;
  readonly tags: readonly string[];
  // The shapes differ per file; each judge reads its own.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly in: any;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly out: any;
  /** The case as it stands in the file: numbers of more than 15 digits survive only there. */
  readonly line: string;
}

/**
 * `judges/<file>.ts` exports `judge: Judge`. It answers `null` when ours equals `out`, else what differs; it throws
 * `NotSupported` where the product says `not supported yet`.
 */
export type Judge = (vector: Vector) => string | null;

export class NotSupported extends Error {
  override readonly name = 'NotSupported';
}

/** True for the cases whose inputs were written for this project; the others embed upstream manifests. */
export function isOurs(file: string, vector: Vector): boolean {
  return !vector.tags.includes('seed') && !(file.startsWith('validate-') && vector.tags.includes('mutated'));
}

/** The vector files of a folder: name without ending → cases, in the order of their names. */
export function readFolder(folder: string): Map<string, Vector[]> {
  const files = new Map<string, Vector[]>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder).sort()) {
    const match = /^(.+)\.jsonl(\.gz)?$/.exec(name);
    if (!match) continue;
    const bytes = readFileSync(join(folder, name));
    const text = (match[2] ? gunzipSync(bytes) : bytes).toString('utf8');
    const vectors = text.split('\n').filter((line) => line !== '');
    files.set(
      match[1]!,
      vectors.map((line) => ({ ...(JSON.parse(line) as Omit<Vector, 'line'>), line })),
    );
  }
  return files;
}

/** `null` when equal (order of object keys has no meaning), else both sides as JSON. */
export function difference(ours: unknown, theirs: unknown): string | null {
  const [a, b] = [canonical(ours), canonical(theirs)];
  return a === b ? null : `ours ${a}, upstream ${b}`;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
