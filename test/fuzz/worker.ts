import { readdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { OutOfFuel } from '../../language/embedded/fuel.ts';
import { GoError, GoPanic } from '../../language/go/value.ts';
import type { Differential } from '../differential/differential.ts';
import { damaged } from './damage.ts';

/** What the worker tells: a case before it is run, the failure that ends it all, or that the time is over. */
export type Report =
  | { readonly kind: 'case'; readonly language: string; readonly input: string }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'done' };

const { minutes, seed, language } = workerData as { minutes: number; seed: number; language: string | undefined };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's function has no such argument
const tell = (report: Report) => parentPort!.postMessage(report);
const languages = await load();
const end = performance.now() + minutes * 60_000;

run: for (let round = seed; performance.now() < end; round++) {
  for (const one of languages) {
    for (const input of fc.sample(damaged(one.arbitrary), { numRuns: 50, seed: round })) {
      tell({ kind: 'case', language: one.name, input: JSON.stringify(input) });
      const error = failureOf(one, input);
      if (error === null) continue;
      tell({ kind: 'failed', error });
      break run;
    }
  }
}
tell({ kind: 'done' });

async function load(): Promise<Differential[]> {
  const folder = new URL('../differential/', import.meta.url);
  const found: Differential[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ts') || file === 'run.ts' || (language !== undefined && file !== `${language}.ts`)) continue;
    const module = (await import(new URL(file, folder).href)) as { differential?: Differential };
    if (module.differential !== undefined) found.push(module.differential);
  }
  return found;
}

/** What ends in `OutOfFuel` was stopped as it should be; errors and panics that Go would have are answers. */
function failureOf(one: Differential, input: unknown): string | null {
  try {
    one.ours(input);
    return null;
  } catch (error) {
    if (error instanceof OutOfFuel || error instanceof GoError || error instanceof GoPanic) return null;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
