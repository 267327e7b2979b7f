import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
  const file = join(folder, runFileName);
  const other = holderOf(file);
  if (other !== null)
    throw new UserError(
      `Another emulator (pid ${other.pid}) runs on ${folder}: stop it first, or choose another folder with --data DIR.`,
    );
  const own = ownFile(folder);
  try {
    removeDead(file, own);
    writeFileSync(own, toText({ pid: process.pid }), { mode: 0o600 });
    putWhereNothingIs(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Somebody was faster, and is named now.
    claimDataFolder(folder);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Says how the emulator is reached that runs here; only the user may read it, because the token is in it. */
export function writeRunFile(folder: string, run: RunFile): void {
  const own = ownFile(folder);
  writeFileSync(own, toText(run), { mode: 0o600 });
  renameSync(own, join(folder, runFileName));
}

export function releaseDataFolder(folder: string): void {
  const file = join(folder, runFileName);
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** The emulator that runs on this folder, `null` when none does, or not yet. */
export function readRunFile(folder: string): RunFile | null {
  const run = holderOf(join(folder, runFileName));
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

/**
 * The claim of another process; a file that a killed emulator left behind does not count. One with the pid of this process is
 * left behind too: in a container each process may have the same.
 */
function holderOf(file: string): Claim | null {
  const claim = read(file);
  return claim !== null && claim.pid !== process.pid && isAlive(claim.pid) ? claim : null;
}

/** `null` when there is none, or nobody can read it. */
function read(file: string): Claim | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Claim;
  } catch {
    return null;
  }
}

/** What is written here first is found whole by whoever looks into `run.json`. */
function ownFile(folder: string): string {
  return join(folder, `${runFileName}.${process.pid}`);
}

/** Takes the file away unless it is somebody's, who may have put it there a moment ago. */
function removeDead(file: string, own: string): void {
  if (!existsSync(file)) return;
  try {
    renameSync(file, own);
  } catch (error) {
    // Somebody else has taken it away.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(own) !== null) putWhereNothingIs(own, file);
  rmSync(own);
}

/** Gives what is in `own` the name `file` too; throws `EEXIST` where something has it. */
function putWhereNothingIs(own: string, file: string): void {
  try {
    linkSync(own, file);
  } catch {
    // A file system may have no links.
    copyFileSync(own, file, constants.COPYFILE_EXCL);
  }
}

function toText(claim: Claim): string {
  return `${JSON.stringify(claim)}\n`;
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
