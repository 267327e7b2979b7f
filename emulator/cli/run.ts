import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeFromNanoseconds } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import { type BusKind } from '../bus/bus.ts';
import type { Problem } from '../control/protocol/protocol.ts';
import { statusOf } from '../control/status.ts';
import { dataFolderName } from '../../language/house-files/data-folder.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import type { StopHow } from '../house.ts';
import type { SourceFile } from '../../language/manifest/parse-manifests.ts';
import { type PipelineFiles, readPipelineFiles } from '../pipeline/files.ts';
import { type Pipeline, readPipeline } from '../pipeline/pipeline.ts';
import { UserError } from '../user-error.ts';
import { configurationFile, readConfiguration } from './configuration-file.ts';
import { systemClock } from '../clock.ts';
import { follow } from './follow.ts';
import { printStatus } from './print-lists.ts';
import { type Style, styleFor } from './terminal.ts';

export interface RunOptions {
  readonly bus?: BusKind;
  readonly busUrl?: string;
  readonly data?: string;
  readonly port?: number;
  readonly awaitDebugger?: boolean;
  readonly onStop: StopHow;
  readonly json?: boolean;
}

/** `run`: stays until it is stopped by a signal or through the control API; exit code 0 then. */
export async function runCommand(paths: readonly string[], options: RunOptions): Promise<void> {
  const style = styleFor(process.stdout);
  const tell = (message: string) => {
    process.stderr.write(options.json ? `${JSON.stringify({ progress: message })}\n` : `${style.dim(message)}\n`);
  };
  const { signal, started } = stopOnSignals(options.onStop, tell);
  const emulator = await start(paths, options, tell, signal).catch((error: unknown) => {
    if (error === signal.reason) return null;
    throw error;
  });
  if (emulator === null) return;
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(options.json ? JSON.stringify(ready(emulator)) : banner(emulator, style));
  if (!options.json) follow(emulator.house, systemClock, style, print);
  started(emulator);
  await emulator.stopped;
}

/** Reads the manifests and the configuration beside them and starts the emulator. */
export async function start(
  paths: readonly string[],
  options: RunOptions,
  onProgress: (message: string) => void,
  signal?: AbortSignal,
): Promise<Emulator> {
  const files = readPipelineFiles(paths, process.cwd());
  const configuration = readConfiguration(files.root);
  const now = timeFromNanoseconds(BigInt(Date.now()) * 1_000_000n, utc);
  const read = readPipeline(files.asked, files.around, now);
  const pipeline = { ...read, problems: [...notRead(files), ...read.problems] };
  if (pipeline.eventSources.length + pipeline.sensors.length === 0) throw nothingToRun(paths, pipeline);
  const bus = options.bus ?? configuration.bus ?? 'embedded';
  // Who asks for the embedded bus leaves the configuration's broker alone for once.
  const busUrl = options.busUrl ?? (options.bus === 'embedded' ? undefined : configuration.busUrl);
  if (busUrl !== undefined && bus === 'embedded')
    throw new UserError(
      `The embedded bus is a file and has no URL: say with --bus jetstream or --bus kafka, or with \`bus\` in ${configurationFile}, what ${busUrl} is.`,
    );
  return startEmulator({
    pipeline,
    configuration,
    files: readBy(pipeline, files),
    folder: options.data === undefined ? join(files.root, dataFolderName) : resolve(options.data),
    bus,
    ...(busUrl !== undefined && { busUrl }),
    port: options.port ?? configuration.port ?? 4780,
    awaitsDebugger: options.awaitDebugger === true,
    dashboard: dashboardFolder(),
    ...(signal !== undefined && { signal }),
    onProgress,
    onError: (where, error) =>
      process.stderr.write(`${where}: ${error instanceof Error ? error.stack : String(error)}\n`),
  });
}

/** What of the files that were asked for nobody has looked into. */
function notRead({ tooLarge, unreadable }: PipelineFiles): Problem[] {
  const at = (file: string) => ({ file, line: 1, column: 1, path: [] });
  return [
    ...unreadable.map(({ path, code }): Problem => {
      const message = `It cannot be read (${code}), so what it holds does not run: give yourself the right to, and run again.`;
      return { severity: 'error', message, at: at(path) };
    }),
    ...tooLarge.map((file): Problem => {
      const message = 'The file is very large and was not read: name it to run what it holds.';
      return { severity: 'warning', message, at: at(file) };
    }),
  ];
}

/** The files of what runs and of its configuration. */
function readBy({ eventSources, sensors, eventBus }: Pipeline, { root, asked, around }: PipelineFiles): SourceFile[] {
  const run = new Set([...eventSources, ...sensors, ...(eventBus === null ? [] : [eventBus])].map(({ uri }) => uri));
  run.add(join(root, configurationFile));
  return [...asked, ...around].filter(({ uri }) => run.has(uri));
}

function nothingToRun(paths: readonly string[], { problems }: Pipeline): UserError {
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined) {
    const place = problem.at === null ? '' : `${problem.at.file}:${problem.at.line}: `;
    return new UserError(`${place}${problem.message}`);
  }
  const where = paths.length === 0 ? 'this folder' : paths.join(', ');
  return new UserError(
    `There is no EventSource and no Sensor in ${where}: name a manifest file or a folder that has one.`,
  );
}

/** The dashboard's files lie beside the bundle; running from the sources, in `dist/`. */
function dashboardFolder(): string | null {
  const candidates = ['../webview', '../../dist/webview'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return candidates.find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}

function ready({ control, house }: Emulator): Record<string, unknown> {
  return {
    ready: true,
    pid: process.pid,
    port: control.port,
    token: control.token,
    dashboard: control.address,
    status: statusOf(house),
  };
}

function banner({ control, house }: Emulator, style: Style): string {
  return `${printStatus(statusOf(house), style)}\n${style.bold('dashboard')} ${control.address}\nCtrl-C stops; what was recorded stays in ${house.options.folder}`;
}

/** What signals stop: the start, and from then on what has started. */
interface Stoppable {
  readonly signal: AbortSignal;
  readonly started: (emulator: Emulator) => void;
}

/** The first signal stops as asked, the second one at once. */
function stopOnSignals(how: StopHow, tell: (message: string) => void): Stoppable {
  const starting = new AbortController();
  let stop = () => starting.abort();
  let signals = 0;
  const onSignal = () => {
    if (++signals > 1) process.exit(1);
    stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: starting.signal,
    started({ house }) {
      stop = () => {
        if (how === 'drain') tell('stopping: running actions end first; press Ctrl-C again to leave at once');
        void house.stop(how);
      };
      if (signals > 0) stop();
    },
  };
}
