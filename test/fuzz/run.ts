import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Report } from './worker.ts';

/**
 * npm run fuzz [-- --minutes N] [--seed N] [--language NAME]
 *
 * Feeds the embedded languages with the cases of the comparisons (`test/differential`), whole and damaged, and prints how
 * many of each there were. It ends with the first case that throws, takes more than ten seconds of work or more than a gigabyte;
 * exit code 1 then.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    language: { type: 'string' },
  },
});

const worker = new Worker(new URL('worker.ts', import.meta.url), {
  workerData: { minutes: Number(values.minutes), seed: Number(values.seed), language: values.language },
  resourceLimits: { maxOldGenerationSizeMb: 1024 },
});

let last = 'nothing yet';
let began = process.cpuUsage();
const counts = new Map<string, number>();

worker.on('message', (report: Report) => {
  if (report.kind === 'failed') end(`${report.error}\n${last}`);
  else if (report.kind === 'case') {
    last = `${report.language}: ${report.input}`;
    counts.set(report.language, (counts.get(report.language) ?? 0) + 1);
    began = process.cpuUsage();
  } else end(null);
});
// Seconds of work, not of the clock: on a busy machine a case waits without being at fault.
setInterval(() => {
  if (process.cpuUsage(began).user > 10e6) end(`no answer within ten seconds\n${last}`);
}, 500);
worker.on('error', (error) => end(`${error.message}\n${last}`));

function end(failure: string | null): void {
  for (const [language, count] of counts) console.log(`${language.padEnd(12)} ${String(count).padStart(10)} cases`);
  console.log(`seed ${values.seed}: ${failure ?? 'no failure'}`);
  process.exit(failure === null ? 0 : 1);
}
