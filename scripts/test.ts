import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundles.ts';
import { type Requirement, imagesOfThisMachine, requirements } from './requirements.ts';

/**
 * npm test [-- SUITE…]
 *
 * Runs the suites in order and prints the seconds of each. A suite whose requirement is missing on this machine is
 * skipped by name, with the command that installs it; with CI=true that is a failure, because `.ci/prepare` could have
 * installed it. The last line counts tests over all suites: `N passed, N failed`, and `, N skipped` for skipped suites.
 */
interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly needs?: readonly Requirement[];
  /** Minutes after which it is stopped and counts as failed. */
  readonly limit: number;
}

const artefacts: Suite = { name: 'artefacts', command: ['node', 'scripts/package.ts'], limit: 3 };

const suites: readonly Suite[] = [
  { name: 'check', command: ['node', 'scripts/check.ts'], limit: 3 },
  { name: 'unit', command: ['vitest', 'run', '--config', 'test/vitest.unit.config.ts'], limit: 8 },
  vitest('vectors', 5),
  vitest('emulator', 5),
  {
    name: 'brokers',
    command: ['vitest', 'run', '--config', 'test/vitest.brokers.config.ts'],
    needs: [requirements.docker],
    limit: 10,
  },
  artefacts,
  vitest('e2e/dashboard', 5, [requirements.chromium]),
  vitest('e2e/language-server', 5, [requirements.chromium]),
  vitest('e2e/containers', 5, [requirements.docker]),
  vitest('e2e/vscode', 14, [requirements.chromium, requirements.vscode]),
  vitest('package', 5),
  { name: 'differential', command: ['node', 'test/differential/run.ts'], needs: [requirements.go], limit: 5 },
];

/** Suites that run what `npm run package` makes. */
const ofArtefacts = ['e2e/dashboard', 'e2e/language-server', 'e2e/containers', 'e2e/vscode', 'package'];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const asked = process.argv.slice(2);
const chosen = suites.filter((suite) => asked.length === 0 || asked.some((name) => chooses(name, suite)));
if (chosen.length === 0)
  throw new Error(`no such suite: ${asked.join(', ')} (${suites.map(({ name }) => name).join(', ')})`);

const environment = { ...process.env, ...imagesOfThisMachine() };
const table: string[] = [];
let passed = 0;
let failed = 0;
let skipped = 0;
for (const suite of chosen) {
  const missing = (suite.needs ?? []).find((requirement) => !requirement.isMet());
  if (missing !== undefined) {
    skipped++;
    if (process.env['CI'] === 'true') failed++;
    table.push(`skipped: ${suite.name} needs ${missing.name}; to install it: ${missing.install}`);
    continue;
  }
  console.log(`\n── ${suite.name} ──`);
  const started = performance.now();
  const count = await run(suite);
  passed += count.passed;
  failed += count.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  table.push(`${seconds} s  ${suite.name.padEnd(16)} ${count.passed} passed, ${count.failed} failed`);
}

console.log(`\n${table.join('\n')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** `e2e` names all suites of that folder, and a suite of artefacts asks for them to be made first. */
function chooses(name: string, suite: Suite): boolean {
  if (suite === artefacts) return ofArtefacts.some((other) => other === name || other.startsWith(`${name}/`));
  return suite.name === name || suite.name.startsWith(`${name}/`);
}

function vitest(name: string, limit: number, needs: readonly Requirement[] = []): Suite {
  const command = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--passWithNoTests', `test/${name}/`];
  return { name, command, needs, limit };
}

async function run({ name, command, limit }: Suite): Promise<Count> {
  const report = join(root, 'test/output/reports', `${name.replaceAll('/', '-')}.json`);
  rmSync(report, { force: true });
  mkdirSync(join(root, 'test/output/reports'), { recursive: true });
  const isVitest = command[0] === 'vitest';
  const reporters = isVitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { code, output } = await execute([...command, ...reporters], limit);
  const count = isVitest ? ofReport(report) : ofLastLine(output, code);
  // A suite that fails outside its tests (it does not load, it hangs) still fails.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Shows the output as it comes; a suite that outlives its limit is stopped with all that it started. */
function execute(command: readonly string[], minutes: number): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0]!, command.slice(1), {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const timer = setTimeout(() => {
      console.log(`stopped: not done after ${minutes} minutes`);
      process.kill(-child.pid!, 'SIGKILL');
    }, minutes * 60_000);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

function ofReport(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Of `N passed, N failed`, or of the exit code where a command prints no such line. */
function ofLastLine(output: string, code: number | null): Count {
  const line = /^(\d+) passed, (\d+) failed$/m.exec(output);
  if (line === null) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return { passed: Number(line[1]), failed: Number(line[2]) };
}
