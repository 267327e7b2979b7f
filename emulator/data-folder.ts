import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dataFolderName } from '../language/house-files/data-folder.ts';
import { UserError } from './user-error.ts';

/** `run.json` in the data folder: how to reach the emulator that runs on it. */
export interface RunFile {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

/** Makes the folder, with a `.gitignore` of its own so that nothing recorded is committed. */
export function createDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
  } catch (error) {
    throw new UserError(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): make it writable, or choose another one with --data DIR.`,
      { cause: error },
    );
  }
}

/** Says that an emulator runs here; only the user may read it, because the token is in it. */
export function writeRunFile(folder: string, run: RunFile): void {
  writeFileSync(join(folder, runFileName), `${JSON.stringify(run)}\n`, { mode: 0o600 });
}

export function removeRunFile(folder: string): void {
  rmSync(join(folder, runFileName), { force: true });
}

/** The emulator that runs on this folder, `null` when none does (a file left behind by a killed one does not count). */
export function readRunFile(folder: string): RunFile | null {
  try {
    const run = JSON.parse(readFileSync(join(folder, runFileName), 'utf8')) as RunFile;
    return isAlive(run.pid) ? run : null;
  } catch {
    return null;
  }
}

/** The nearest data folder from `from` upwards, `null` when there is none. */
export function findDataFolder(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, dataFolderName);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return null;
  }
}

const runFileName = 'run.json';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
