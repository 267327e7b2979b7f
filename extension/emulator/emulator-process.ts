import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LogOutputChannel } from 'vscode';
import { type Address, readAddress } from './address.ts';
import type { Runtime } from './runtime.ts';

export interface StartOptions {
  readonly runtime: Runtime;
  readonly bin: string;
  /** The workspace folder: its working directory, and where its data folder is. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly bus: string;
  readonly awaitsDebugger: boolean;
  readonly log: LogOutputChannel;
  /** `null` after a stop that was asked for, else why it ended. */
  readonly onExit: (reason: string | null) => void;
}

/** One run of the command line's `run`, from start to end. It ends with VS Code: the channel between them closes. */
export class EmulatorProcess {
  /** Rejects with what the emulator said last when it ends before it serves. */
  readonly ready: Promise<Address>;
  private readonly child: ChildProcess;
  private readonly exited: Promise<void>;
  private hasExited = false;
  private stopping = false;
  private lastError = '';

  static start(options: StartOptions): EmulatorProcess {
    return new EmulatorProcess(options);
  }

  private constructor({ runtime, bin, folder, files, bus, awaitsDebugger, log, onExit }: StartOptions) {
    const data = join(folder, '.argo-events-local');
    const args = ['run', ...files, '--bus', bus, '--data', data, ...(awaitsDebugger ? ['--await-debugger'] : [])];
    log.info(`${runtime.path} ${bin} ${args.join(' ')}`);
    this.child = fork(bin, args, {
      execPath: runtime.path,
      execArgv: [],
      cwd: folder,
      env: { ...process.env, ...runtime.environment, NO_COLOR: '1' },
      silent: true,
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) => log.info(line));
    createInterface({ input: this.child.stderr! }).on('line', (line) => {
      this.lastError = line.trim() === '' ? this.lastError : line;
      log.error(line);
    });
    this.exited = new Promise((resolve) => {
      this.child.on('error', (error) => (this.lastError = error.message));
      this.child.on('close', (code, signal) => {
        this.hasExited = true;
        log.info(`emulator ended: ${signal ?? `exit code ${code}`}`);
        onExit(this.stopping ? null : this.lastError || (signal ?? `exit code ${code}`));
        resolve();
      });
    });
    this.ready = this.waitForAddress(join(data, 'run.json'));
  }

  /** Waits for the end that was asked for; after 10 s it is forced. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.hasExited) return;
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    this.child.kill('SIGTERM');
    await this.exited;
    clearTimeout(timer);
  }

  kill(): void {
    this.stopping = true;
    this.child.kill('SIGTERM');
  }

  private async waitForAddress(file: string): Promise<Address> {
    const deadline = Date.now() + 180_000; // a bus in a container may have to be downloaded first
    while (!this.hasExited && Date.now() < deadline) {
      const address = await readAddress(file);
      if (address !== null && address.pid === this.child.pid) return address;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(
      this.hasExited
        ? this.lastError || 'The emulator ended at once; its log says more.'
        : 'The emulator did not start within 3 minutes.',
    );
  }
}
