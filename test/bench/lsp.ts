import { existsSync, globSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { median, shown } from './figures.ts';
import { type Indexed, indexFolder } from './indexing.ts';
import { type Typed, typeInto } from './typing.ts';
import { peerThere } from './machine.ts';
import { fetchPeer, peerName } from './yaml-language-server.ts';

/**
 * npm run bench:lsp
 *
 * Measures the bundled language server over stdio as an editor uses it, beside yaml-language-server in the same run: on one
 * small Sensor and on a file of 10,000 lines, medians of three processes each; then how long a folder of 1,000 manifests takes.
 * Prints the table of `docs/performance.md`.
 */
interface Row {
  readonly what: string;
  readonly file: 'small' | 'large';
  readonly figure: keyof Typed;
  readonly budget: number;
}

const rows: readonly Row[] = [
  { what: 'initialize, ms', file: 'small', figure: 'initialize', budget: 90 },
  { what: 'open → first diagnostics, small, ms', file: 'small', figure: 'opened', budget: 40 },
  { what: 'open → first diagnostics, 10,000 lines, ms', file: 'large', figure: 'opened', budget: 200 },
  { what: 'typing + completion p95, small, ms', file: 'small', figure: 'typing', budget: 3 },
  { what: 'typing + completion p95, 10,000 lines, ms', file: 'large', figure: 'typing', budget: 8 },
  { what: 'edit → diagnostics p95, 10,000 lines, ms', file: 'large', figure: 'edited', budget: 30 },
  { what: 'burst of 20 keys, 10,000 lines, last answer, ms', file: 'large', figure: 'burst', budget: 15 },
  { what: 'hover p95, small, ms', file: 'small', figure: 'hover', budget: 2 },
  { what: 'hover p95, 10,000 lines, ms', file: 'large', figure: 'hover', budget: 2 },
  { what: 'memory after open, 10,000 lines, MiB', file: 'large', figure: 'memoryOpen', budget: 120 },
  { what: 'memory at the end, 10,000 lines, MiB', file: 'large', figure: 'memoryEnd', budget: 160 },
];

const root = join(import.meta.dirname, '../..');
const ours = [process.execPath, join(root, 'dist/language-server.cjs'), '--stdio'];
if (!existsSync(ours[1]!)) throw new Error('Nothing is built: npm run build first.');
const peer = fetchPeer();
if ('missing' in peer) console.log(`${peerName} cannot be had: ${peer.missing}\n`);

const examples = globSync('examples/**/*.yaml', { cwd: root })
  .toSorted()
  .map((file) =>
    readFileSync(join(root, file), 'utf8')
      .trimEnd()
      .replace(/^---\n/, ''),
  )
  .filter((text) => text.includes('apiVersion: argoproj.io/'));
const texts = {
  small: readFileSync(join(root, 'examples/quickstart/orders.sensor.yaml'), 'utf8'),
  large: manifests((_, lines) => lines >= 10_000).join('---\n'),
};

const load = () => loadavg()[0]!.toFixed(1);
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, load ${load()} before`);
const measured = {
  ours: { small: await runs(ours, texts.small), large: await runs(ours, texts.large) },
  peer:
    'missing' in peer
      ? null
      : { small: await runs(peer.command, texts.small), large: await runs(peer.command, texts.large) },
};
const indexed: Indexed[] = [];
for (let i = 0; i < 3; i++)
  indexed.push(
    await indexFolder(
      ours,
      manifests((count) => count >= 1000),
    ),
  );

const slowness = measured.peer && median(measured.peer.small.map(({ initialize }) => initialize)) / peerThere;
const here = (budget: number, what: string) => shown(what.endsWith('MiB') ? budget : budget * (slowness ?? 1));
console.log(`load ${load()} after`);
if (slowness !== null)
  console.log(`${peerName} starts ${slowness.toFixed(1)} times as slowly as where the budgets were set.`);
console.log(`\n| | ${peerName} | ours | at most | at most here |\n|---|---:|---:|---:|---:|`);
for (const { what, file, figure, budget } of rows) {
  const of = (all: readonly Typed[]) => shown(median(all.map((one) => one[figure])));
  console.log(
    `| ${what} | ${measured.peer ? of(measured.peer[file]) : '–'} | ${of(measured.ours[file])} | ${budget} | ${here(budget, what)} |`,
  );
}
const ofIndex = (figure: keyof Indexed) => shown(median(indexed.map((one) => one[figure])));
console.log(`| index of 1,000 manifests, ms | – | ${ofIndex('index')} | 1500 | ${here(1500, 'ms')} |`);
console.log(
  `| longest wait for another answer meanwhile, ms | – | ${ofIndex('longestWait')} | 15 | ${here(15, 'ms')} |`,
);

async function runs(command: readonly string[], text: string): Promise<Typed[]> {
  const all: Typed[] = [];
  for (let i = 0; i < 3; i++) all.push(await typeInto(command, text));
  return all;
}

/** The examples again and again, each round with names of its own. */
function manifests(isEnough: (count: number, lines: number) => boolean): string[] {
  const parts: string[] = [];
  for (let lines = 0; !isEnough(parts.length, lines); ) {
    const round = Math.floor(parts.length / examples.length);
    const text = examples[parts.length % examples.length]!;
    parts.push(`${text.replace(/^( {2}name: [\w.-]+)$/gm, `$1-${round}`)}\n`);
    lines += text.split('\n').length + 1;
  }
  return parts;
}
