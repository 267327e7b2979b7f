import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Status } from '../../emulator/control/protocol/protocol.ts';
import { artefacts } from '../artefacts.ts';
import { unzip } from '../unzip.ts';

/** The emulator out of the VSIX, as the extension would start it. */
export interface PackagedEmulator extends Disposable {
  /** Starts `run --json`; resolves when it serves, rejects with what it said when it ends before. */
  run(args: readonly string[]): Promise<Run>;
  /** Any other command to its end; its standard output. */
  say(...args: readonly string[]): Promise<string>;
}

export interface Run extends AsyncDisposable {
  /** With its token. */
  readonly dashboard: string;
  readonly status: Status;
  /** Sends the signal of Ctrl-C; answers the exit code. */
  stop(): Promise<number | null>;
}

export function unpackEmulator(): PackagedEmulator {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  unzip(artefacts.vsix, folder);
  const bin = join(folder, 'extension/dist/bin/argo-events-local.cjs');
  return {
    run: (args) => run(bin, args),
    say: (...args) =>
      new Promise((resolve, reject) => {
        execFile(process.execPath, [bin, ...args], (error, stdout, stderr) =>
          error === null ? resolve(stdout) : reject(new Error(stderr)),
        );
      }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Ready {
  readonly ready?: true;
  readonly dashboard: string;
  readonly status: Status;
}

async function run(bin: string, args: readonly string[]): Promise<Run> {
  const options = { stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  const child = spawn(process.execPath, [bin, 'run', '--json', '--port', '0', ...args], options);
  const closed = once(child, 'close') as Promise<[number | null]>;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ready = new Promise<Ready>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line) as Ready;
      if (message.ready === true) resolve(message);
    });
  });
  const failed = closed.then(([code]) => Promise.reject(new Error(`it ended with exit code ${code}: ${said}`)));
  const stop = async () => {
    child.kill('SIGINT');
    const [code] = await closed;
    return code;
  };
  // Ending is only a failure while it is awaited.
  failed.catch(() => null);
  const { dashboard, status } = await Promise.race([ready, failed]);
  return { dashboard, status, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}
