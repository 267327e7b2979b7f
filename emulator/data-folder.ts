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

/** Takes the folder for this process before anything in it is opened; throws `UserError` while another emulator has it. */
export function claimDataFolder(folder: string): void {
  const other = read(folder);
  if (other !== null)
    throw new UserError(
      `Another emulator (pid ${other.pid}) runs on ${folder}: stop it first, or choose another folder with --data DIR.`,
    );
  write(folder, { pid: process.pid });
}

/** Says how the emulator is reached that runs here; only the user may read it, because the token is in it. */
export function writeRunFile(folder: string, run: RunFile): void {
  write(folder, run);
}

export function releaseDataFolder(folder: string): void {
  rmSync(join(folder, runFileName), { force: true });
}

/** The emulator that runs on this folder, `null` when none does, or not yet. */
export function readRunFile(folder: string): RunFile | null {
  const run = read(folder);
  return run?.port === undefined ? null : (run as RunFile);
}

/** The nearest data folder from `from` upwards, `null` when there is none. */
export function findDataFolder(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, dataFolderName);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return null;
  }
}

/** Has no port while the emulator starts. */
type Claim = Pick<RunFile, 'pid'> & Partial<RunFile>;

/** `null` when there is none; a file left behind by a killed emulator does not count. */
function read(folder: string): Claim | null {
  try {
    const claim = JSON.parse(readFileSync(join(folder, runFileName), 'utf8')) as Claim;
    return isAlive(claim.pid) ? claim : null;
  } catch {
    return null;
  }
}

function write(folder: string, claim: Claim): void {
  writeFileSync(join(folder, runFileName), `${JSON.stringify(claim)}\n`, { mode: 0o600 });
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
