import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { difference } from '../vectors/vector.ts';
import type { Differential } from './differential.ts';
import { type GoProgram, buildGo, hasGo, startGo } from './go-program.ts';

/**
 * npm run test:differential [-- --cases N] [--language NAME] [--seed N] [--show N]
 *
 * NAME is the module's file name here.
 *
 * Compares every language that has a module here with the original Go library on N generated cases. Differences are
 * printed in their smallest form; exit code 1 when there is one. Skipped, with a word, where there is no Go.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    language: { type: 'string' },
    // In CI the same cases every time: what a chance finds there is no fault of the change at hand.
    seed: { type: 'string', default: process.env['CI'] === 'true' ? '1' : String(Date.now() % 1_000_000) },
    show: { type: 'string', default: '3' },
  },
});

const machinery = new Set(['run.ts', 'differential.ts', 'go-program.ts']);

async function languages(): Promise<Differential[]> {
  const found: Differential[] = [];
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || machinery.has(file)) continue;
    if (values.language !== undefined && file !== `${values.language}.ts`) continue;
    const module = (await import(new URL(file, import.meta.url).href)) as { differential?: Differential };
    if (module.differential !== undefined) found.push(module.differential);
  }
  return found;
}

/** The number of differences found, at most `show`. */
async function compare(language: Differential, program: GoProgram): Promise<number> {
  let [left, seed, differences] = [Number(values.cases), Number(values.seed), 0];
  const property = fc.asyncProperty(language.arbitrary, async (input) => {
    const theirs = await program.ask({ language: language.name, in: input });
    if (language.isUndecided?.(theirs) === true) return;
    const differs = difference(answer(language, input), theirs);
    if (differs !== null) throw new Error(`${JSON.stringify(input)}\n    ${differs}`);
  });
  while (left > 0 && differences < Number(values.show)) {
    const result = await fc.check(property, { numRuns: left, seed });
    left -= result.numRuns;
    seed++;
    if (!result.failed) continue;
    differences++;
    console.log(`  ${(result.errorInstance as Error).message}`);
  }
  return differences;
}

function answer(language: Differential, input: unknown): unknown {
  try {
    return language.ours(input);
  } catch (error) {
    return { throws: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

if (hasGo()) {
  for (const language of await languages()) {
    const started = performance.now();
    const folder = new URL(`go/${language.goPackage}`, import.meta.url).pathname;
    const program = startGo(buildGo(folder, language.goPackage));
    const differences = await compare(language, program);
    program.close();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${language.name}: ${values.cases} cases, seed ${values.seed}, ${seconds} s, differences: ${differences}`,
    );
    const { inTenThousand = 0, why = '' } = language.known ?? {};
    const allowed = Math.ceil((Number(values.cases) / 10_000) * inTenThousand);
    if (differences > 0 && differences <= allowed) console.log(`  known, up to ${allowed} of so many cases: ${why}`);
    if (differences > allowed) process.exitCode = 1;
  }
} else console.log('skipped: the comparison with the Go libraries (there is no Go on this machine)');
