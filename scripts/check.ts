import { spawn } from 'node:child_process';
import { root } from './bundles.ts';

/**
 * npm run check
 *
 * Types of every layer, lint, format, the layers' imports and the freshness of generated files, side by side. The last
 * line counts what passed and failed; exit code 1 when something did.
 */
const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-b'],
  ['lint', 'oxlint', '--type-aware'],
  ['format', 'biome', 'format', '.'],
  ['layers', 'vitest', 'run', '--config', 'test/vitest.unit.config.ts', 'test/layers.test.ts', '--reporter=dot'],
  ['generated files', 'node', 'scripts/generate.ts', '--check'],
];

const results = await Promise.all(checks.map(([name, command, ...args]) => check(name, command, args)));
const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds} s)${code === 0 ? '' : `\n${output}`}`);
  return code === 0;
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
