import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-languageserver-protocol/node';
import { Editor } from './editor.ts';
import { median } from './figures.ts';

/**
 * npm run bench:lsp
 *
 * Measures the bundled language server over stdio as an editor uses it: on one small Sensor and on a file of 10,000 lines,
 * medians of three processes. Beside each figure stand its budget and what yaml-language-server 2 needed when it was
 * measured the same way on another day and machine: it is no dependency, so it does not run here.
 */
/** By figure: what the peer needed, and what we allow ourselves. */
const budgets = {
  small: { initialize: [228, 90], opened: [295, 40], typing: [3.9, 3], hover: [1.1, 2] },
  large: {
    opened: [487, 200],
    typing: [121, 8],
    edited: [314, 30],
    burst: [1059, 15],
    hover: [1.1, 2],
    memoryOpen: [152, 120],
    memoryEnd: [475, 160],
  },
} as const;

const root = join(import.meta.dirname, '../..');
const server = join(root, 'dist/language-server.cjs');
if (!existsSync(server)) throw new Error('Nothing is built: npm run build first.');

const small = readFileSync(join(root, 'examples/quickstart/orders.sensor.yaml'), 'utf8');
const documents = { small, large: large(10_000) };
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}\n`);
for (const [name, text] of Object.entries(documents)) {
  const runs: Measured[] = [];
  for (let i = 0; i < 3; i++) runs.push(await measure(text));
  console.log(`${name}: ${text.split('\n').length} lines, ${runs[0]!.found} diagnostics`);
  for (const [what, [peer, budget]] of Object.entries(budgets[name as keyof typeof budgets])) {
    const ours = median(runs.map((run) => run[what as keyof Measured]));
    const verdict = ours <= budget ? '' : '  over its budget';
    console.log(
      `  ${what.padEnd(14)} ${ours.toFixed(1).padStart(7)}   ≤ ${budget}   (yaml-language-server: ${peer})${verdict}`,
    );
  }
}

/** Milliseconds; memory in MiB. `typing`, `edited` and `hover` are 95th percentiles. */
interface Measured {
  readonly initialize: number;
  readonly opened: number;
  readonly typing: number;
  readonly edited: number;
  readonly burst: number;
  readonly hover: number;
  readonly memoryOpen: number;
  readonly memoryEnd: number;
  readonly found: number;
}

async function measure(text: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const initialize = performance.now() - started;
  await connection.sendNotification('initialized', {});
  const editor = new Editor(connection, text);
  const [opened, report] = await timed(async () => {
    await editor.open();
    return editor.diagnose();
  });
  const memoryOpen = memory(child.pid!);
  const probes = spread(text, 40);
  const [hover, typing, edited]: number[][] = [[], [], []];
  for (const { line, start } of probes) hover!.push((await timed(() => editor.ask('hover', line, start + 1)))[0]);
  for (const { line, start, key } of probes) {
    await editor.replace(line, [start + 1, start + key.length], '');
    typing!.push((await timed(() => editor.ask('completion', line, start + 1)))[0]);
    await editor.replace(line, [start + 1, start + 1], key.slice(1));
    edited!.push((await timed(() => editor.diagnose()))[0]);
  }
  const burst = await keystrokes(editor, probes[20]!);
  const memoryEnd = memory(child.pid!);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return {
    initialize,
    opened,
    typing: p95(typing!),
    edited: p95(edited!),
    burst,
    hover: p95(hover!),
    memoryOpen,
    memoryEnd,
    found: report.items.length,
  };
}

/** 20 keys, 30 ms apart, each with a completion: from the last key to its answer. */
async function keystrokes(editor: Editor, { line, start, key }: Probe): Promise<number> {
  let answered: Promise<unknown> = Promise.resolve();
  let last = 0;
  for (let i = 0; i < 20; i++) {
    last = performance.now();
    await editor.replace(line, [start, start + (i === 0 ? key.length : i)], 'x'.repeat(i + 1));
    answered = editor.ask('completion', line, start + i + 1);
    if (i < 19) await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await answered;
  return performance.now() - last;
}

interface Probe {
  readonly line: number;
  readonly start: number;
  readonly key: string;
}

/** Keys spread evenly over the lines. */
function spread(text: string, count: number): Probe[] {
  const all = text.split('\n').flatMap((content, line): Probe[] => {
    const match = /^(\s+(?:- )?)([A-Za-z]\w{2,}):/.exec(content);
    return match === null ? [] : [{ line, start: match[1]!.length, key: match[2]! }];
  });
  return Array.from({ length: count }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / count)]!);
}

/** The project's examples joined by `---` until there are so many lines; each round has names of its own. */
function large(lines: number): string {
  const files = globSync('examples/**/*.yaml', { cwd: root }).toSorted();
  const examples = files
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .filter((text) => text.includes('apiVersion: argoproj.io/'));
  const parts: string[] = [];
  for (let total = 0, i = 0; total < lines; i++) {
    const text = examples[i % examples.length]!.trimEnd().replace(/^---\n/, '');
    const round = Math.floor(i / examples.length);
    parts.push(`${text.replace(/^( {2}name: [\w.-]+)$/gm, `$1-${round}`)}\n`);
    total += text.split('\n').length + 1;
  }
  return parts.join('---\n');
}

async function timed<T>(action: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const result = await action();
  return [performance.now() - started, result];
}

function p95(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.ceil(0.95 * samples.length) - 1]!;
}

function memory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}
