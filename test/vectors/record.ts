import { readFileSync } from 'node:fs';
import { type Recorded, differentialOf, readRecorded, writeRecorded } from './recorded.ts';
import { buildDifferential, startGo } from '../differential/go-program.ts';

/**
 * node test/vectors/record.ts LANGUAGE FILE
 *
 * Asks the Go library for the answer to each input of the file (one JSON value a line, as the comparison of that language
 * generates them) and adds both to the recorded cases. Needs Go.
 */
const [language, file] = process.argv.slice(2);
if (language === undefined || file === undefined) throw new Error('usage: node test/vectors/record.ts LANGUAGE FILE');

const differential = await differentialOf(language);
const program = startGo(buildDifferential(differential));
const cases: Recorded[] = readRecorded(language);
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '') continue;
  const input: unknown = JSON.parse(line);
  cases.push({ in: input, out: await program.ask({ language: differential.name, in: input }) });
}
program.close();
writeRecorded(language, cases);
console.log(`${language}: ${readRecorded(language).length} recorded cases`);
