import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Differential } from '../differential/differential.ts';

/** A case of the comparison with the Go libraries and what the Go library answered. */
export interface Recorded {
  readonly in: unknown;
  readonly out: unknown;
}

const folder = new URL('recorded/', import.meta.url);

/** The languages that have recorded cases, by the names of their modules in `test/differential`. */
export function recordedLanguages(): string[] {
  return readdirSync(folder).map((file) => file.replace('.jsonl.gz', ''));
}

export function readRecorded(language: string): Recorded[] {
  const file = fileOf(language);
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recorded);
}

/** Every input once, the last answer counts. */
export function writeRecorded(language: string, cases: readonly Recorded[]): void {
  const lines = new Map(cases.map((one) => [JSON.stringify(one.in), `${JSON.stringify(one)}\n`]));
  writeFileSync(fileOf(language), gzipSync([...lines.values()].join(''), { level: 9 }));
}

export async function differentialOf(language: string): Promise<Differential> {
  const module = (await import(`../differential/${language}.ts`)) as { differential: Differential };
  return module.differential;
}

function fileOf(language: string): URL {
  return new URL(`${language}.jsonl.gz`, folder);
}
