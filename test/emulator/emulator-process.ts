import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Methods, Status } from '../../emulator/control/protocol/protocol.ts';
import { call } from '../../emulator/control/client.ts';

/** What a finished command said. */
export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const entry = join(import.meta.dirname, '../../emulator/cli/main.ts');

/** Runs `argo-events-local ARGS` to its end, from the sources; with `isRead: false` nobody reads what it prints. */
export async function argoEventsLocal(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string; isRead?: boolean } = {},
): Promise<Said> {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  if (options.isRead === false) child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

/** A running `argo-events-local run --json`. */
export class EmulatorProcess {
  readonly child: ChildProcess;
  readonly status: Status;
  readonly stderr: () => string;
  private readonly run: { readonly pid: number; readonly port: number; readonly token: string };

  private constructor(
    child: ChildProcess,
    ready: { pid: number; port: number; token: string; status: Status },
    stderr: () => string,
  ) {
    this.child = child;
    this.run = ready;
    this.status = ready.status;
    this.stderr = stderr;
  }

  /** Resolves when it is ready; rejects with what it printed when it ends before. */
  static async start(
    paths: readonly string[],
    options: { args?: readonly string[]; cwd?: string; env?: NodeJS.ProcessEnv } = {},
  ): Promise<EmulatorProcess> {
    const child = spawn(process.execPath, [entry, 'run', ...paths, '--json', '--port', '0', ...(options.args ?? [])], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stderr = collect(child.stderr);
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { ready?: boolean; pid: number; port: number; token: string; status: Status };
      if (said.ready) return new EmulatorProcess(child, said, stderr);
    }
    throw new Error(`the emulator ended before it was ready: ${stderr()}`);
  }

  call<M extends keyof Methods>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']> {
    return call(this.run, method, params);
  }

  /** Where an event of a source listens. */
  address(event: string): string {
    for (const source of this.status.eventSources)
      for (const { name, address } of source.events) if (name === event && address !== null) return address;
    throw new Error(`${event} does not listen`);
  }

  /** Resolves when every consumer has acknowledged everything; it asks again when the journal tells of something new. */
  async idle(): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.run.port}/control?token=${this.run.token}`);
    const news = on(socket as unknown as EventTarget & NodeJS.EventEmitter, 'message', { close: ['close', 'error'] });
    await once(socket as unknown as NodeJS.EventEmitter, 'open');
    try {
      while (!(await this.isIdle())) await news.next();
    } finally {
      socket.close();
    }
  }

  private async isIdle(): Promise<boolean> {
    const rows = await this.call('lag', {});
    return rows.every(({ lag, unacknowledged }) => lag === 0 && unacknowledged === 0);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const closed = once(this.child, 'close') as Promise<[number | null]>;
    this.child.kill(signal);
    const [code] = await closed;
    return code;
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => (text += chunk));
  return () => text;
}
