import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../scripts/version.ts';
import { artefacts } from '../artefacts.ts';
import { type Quickstart, copyQuickstart } from '../quickstart.ts';

/** The three ways in which a user gets the command line, each in an empty folder. */
const folder = mkdtempSync(join(tmpdir(), 'tarball-'));
let quickstart: Quickstart;

beforeAll(async () => {
  quickstart = await copyQuickstart();
});

afterAll(() => {
  quickstart[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe('installed locally', () => {
  const local = join(folder, 'local');
  const bin = join(local, 'node_modules/.bin/argo-events-local');

  beforeAll(() => {
    execFileSync('mkdir', [local]);
    writeFileSync(join(local, 'package.json'), '{"private":true}');
    npm(local, 'install', artefacts.tarball);
  });

  test('brings itself and nothing else', () => {
    const tree = JSON.parse(npm(local, 'ls', '--all', '--json')) as { dependencies: Record<string, object> };
    expect(Object.keys(tree.dependencies)).toEqual(['argo-events-local']);
    const manifest = JSON.parse(
      readFileSync(join(local, 'node_modules/argo-events-local/package.json'), 'utf8'),
    ) as object;
    expect(Object.keys(manifest)).not.toContain('dependencies');
    // A Node among the dependencies would take over the user's own scripts.
    expect(existsSync(join(local, 'node_modules/.bin/node'))).toBe(false);
  });

  test('its bundles are plain ASCII: one other character makes V8 hold all of a bundle in two bytes each, at every start', () => {
    const installed = join(local, 'node_modules/argo-events-local');
    const bundles = globSync('{*.cjs,emulator/*.{cjs,mjs}}', { cwd: installed });
    expect(bundles).toContain('language-server-main.cjs');
    const strange = bundles.flatMap((name) => {
      const found = /.{0,40}[^\0-\x7f].{0,20}/.exec(readFileSync(join(installed, name), 'utf8'));
      return found === null ? [] : [`${name}: ${found[0]}`];
    });
    expect(strange).toEqual([]);
  });

  test('--version', async () => {
    expect(await run(bin, ['--version'])).toEqual({ code: 0, stdout: `${version()}\n`, stderr: '' });
  });

  test('lint finds a misspelt field, says where, and exits with 1', async () => {
    const file = join(folder, 'wrong.yaml');
    const text = readFileSync(quickstart.file('orders.sensor.yaml'), 'utf8');
    writeFileSync(file, text.replace('eventSourceName:', 'eventSourceNmae:'));
    const { code, stdout } = await run(bin, ['lint', file]);
    expect(stdout).toMatch(/wrong\.yaml:9:7 .*eventSourceNmae.*eventSourceName/);
    expect(code).toBe(1);
    expect(await run(bin, ['lint', quickstart.folder])).toMatchObject({ code: 0 });
  });

  test('doctor says what is there', async () => {
    const { code, stdout } = await run(bin, ['doctor']);
    expect(stdout).toContain(`argo-events-local ${version()} on Node`);
    expect(stdout).toContain('SQLite');
    expect(code).toBe(0);
  });

  test('run serves a request, says what became of it, drains on a signal, and trace still knows it', async () => {
    await using running = await start(bin, ['run', quickstart.folder, '--port', '0']);
    const answer = await quickstart.post('/orders', { id: 'A-1', customer: 'ada', total: 12, items: [] });
    expect(answer).toEqual({ status: 200, text: 'success' });
    await running.said('orders/announce');
    await running.said('rejected  body.total is 12 and is not >= "50"');
    expect(await running.stop()).toBe(0);
    const { stdout } = await run(bin, ['trace', '--data', join(quickstart.folder, '.argo-events-local')]);
    expect(stdout).toContain('body.total');
  });

  test('the language server answers initialize', async () => {
    const server = spawn(bin, ['language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    let answer = '';
    for await (const text of server.stdout.setEncoding('utf8'))
      if ((answer += String(text)).includes('serverInfo')) break;
    server.kill();
    expect(answer).toContain('"completionProvider"');
    expect(answer).toContain(`"version":"${version()}"`);
  });

  const oldNode = findOldNode();
  test.runIf(oldNode !== null)('an old Node is told in one sentence', async () => {
    const script = join(local, 'node_modules/argo-events-local/bin/argo-events-local.cjs');
    const { code, stdout, stderr } = await run(oldNode!.path, [script, 'run']);
    expect(stderr).toBe(
      `argo-events-local needs Node 22.22.0 or newer; this is Node ${oldNode!.version} (${oldNode!.path}).\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

test('installed globally, under a prefix of its own', async () => {
  const prefix = join(folder, 'global');
  npm(folder, 'install', '--global', '--prefix', prefix, artefacts.tarball);
  expect(await run(join(prefix, 'bin/argo-events-local'), ['--version'])).toMatchObject({
    code: 0,
    stdout: `${version()}\n`,
  });
});

test('through npx, without being installed', async () => {
  const empty = join(folder, 'npx');
  execFileSync('mkdir', [empty]);
  const args = ['--yes', '--package', artefacts.tarball, '--', 'argo-events-local', 'lint', quickstart.folder];
  const { code, stdout } = await run('npx', args, empty);
  expect(stdout).toMatch(/in 7 files\n$/);
  expect(code).toBe(0);
});

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], cwd = folder): Promise<Result> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

interface Running extends AsyncDisposable {
  /** Resolves when this is part of what it printed. */
  said(part: string): Promise<void>;
  /** Sends the signal of Ctrl-C and answers the exit code. */
  stop(): Promise<number | null>;
}

/** Resolves when it serves. */
async function start(command: string, args: readonly string[]): Promise<Running> {
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
  const said = async (part: string) => {
    while (!text.includes(part)) {
      const more = once(child.stdout, 'data');
      const code = await Promise.race([more, ended]);
      if (!Array.isArray(code)) throw new Error(`it ended with exit code ${code} before it said ${part}: ${text}`);
    }
  };
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  await said('Ctrl-C stops');
  return { said, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

/** A Node below the floor that the machine happens to have, as Debian does. */
function findOldNode(): { readonly path: string; readonly version: string } | null {
  for (const path of ['/usr/bin/node', '/usr/local/bin/node']) {
    if (!existsSync(path)) continue;
    const version = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
    if (Number(version.split('.')[0]) < 22) return { path, version };
  }
  return null;
}
