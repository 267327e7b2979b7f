import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { difference } from '../vectors/vector.ts';
import type { Differential } from './differential.ts';
import { type GoProgram, buildDifferential, hasGo, startGo } from './go-program.ts';

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

/** How far a comparison is. `undecided`: cases in which the original was stopped by its clock. */
interface Tally {
  judged: number;
  undecided: number;
  differences: number;
}

/** Finds at most `show` differences. Says how far it is while it takes long. */
async function compare(language: Differential, program: GoProgram): Promise<Tally> {
  const tally: Tally = { judged: 0, undecided: 0, differences: 0 };
  const cases = Number(values.cases);
  const clock = setInterval(() => console.log(`  ${language.name}: so far ${said(tally)}`), betweenReports);
  for (let seed = Number(values.seed); tally.judged < cases && tally.differences < Number(values.show); seed++) {
    const from = tally.judged;
    const run = await firstDifference(language, program, { numRuns: cases - from, seed, tally });
    if (run === null) break;
    tally.differences++;
    console.log(`  ${await smallest(language, program, { path: String(run), seed })}`);
    tally.judged = from + run + 1;
  }
  clearInterval(clock);
  return tally;
}

function said({ judged, undecided, differences }: Tally): string {
  return `${judged} cases, ${undecided === 0 ? '' : `${undecided} undecided, `}differences: ${differences}`;
}

/** In milliseconds. */
const betweenReports = 10_000;

/** How many questions the Go program has before it; both sides always have something to do. */
const ahead = 200;

/** The number of the first run with another answer, from 0; `null` when there is none. */
async function firstDifference(
  language: Differential,
  program: GoProgram,
  { tally, ...runs }: { readonly numRuns: number; readonly seed: number; readonly tally: Tally },
): Promise<number | null> {
  let [run, found] = [0, Infinity];
  const open: Promise<void>[] = [];
  const judge = async (input: unknown, own: number) => {
    const answers = await ask(language, program, input);
    tally.judged++;
    if (answers.isUndecided) tally.undecided++;
    else if (difference(answers.ours, answers.theirs) !== null) found = Math.min(found, own);
  };
  const property = fc.asyncProperty(language.arbitrary, async (input) => {
    open.push(judge(input, run++));
    if (open.length > ahead) await open.shift();
    return found === Infinity;
  });
  await fc.check(property, { ...runs, endOnFailure: true });
  await Promise.all(open);
  return found === Infinity ? null : found;
}

/** The difference of one run, in its smallest form. */
async function smallest(
  language: Differential,
  program: GoProgram,
  run: { readonly path: string; readonly seed: number },
): Promise<string> {
  let text = 'a difference that was not there when asked again';
  const property = fc.asyncProperty(language.arbitrary, async (input) => {
    const { ours, theirs, isUndecided } = await ask(language, program, input);
    const found = isUndecided ? null : difference(ours, theirs);
    if (found !== null) text = `${JSON.stringify(input)}\n    ${found}`;
    return found === null;
  });
  await fc.check(property, { ...run, numRuns: 1 });
  return text;
}

async function ask(language: Differential, program: GoProgram, input: unknown) {
  const asked = program.ask({ language: language.name, in: input });
  const ours = answer(language, input);
  const theirs = await asked;
  return { ours, theirs, isUndecided: language.isUndecided?.(theirs) === true };
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
    const program = startGo(buildDifferential(language));
    const tally = await compare(language, program);
    program.close();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${language.name}: ${said(tally)}, seed ${values.seed}, ${seconds} s`);
    if (tally.differences > 0) process.exitCode = 1;
  }
} else console.log('skipped: the comparison with the Go libraries (there is no Go on this machine)');
