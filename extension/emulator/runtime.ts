import { execFile } from 'node:child_process';

/** A Node that can run the emulator. */
export interface Runtime {
  readonly path: string;
  /** VS Code's own executable acts as Node only when it is asked to. */
  readonly environment: Readonly<Record<string, string>>;
}

const floor = [22, 22] as const;

/** VS Code's own Node when it is new enough and has SQLite, else the configured one, else the `node` on the PATH. */
export async function findRuntime(configured: string | null): Promise<Runtime> {
  if (configured === null && isEnough(process.versions.node) && hasSqlite())
    return { path: process.execPath, environment: { ELECTRON_RUN_AS_NODE: '1' } };
  const path = configured ?? 'node';
  const version = await versionOf(path);
  if (version !== null && isEnough(version)) return { path, environment: {} };
  const found = version === null ? `${path} could not be started` : `${path} is Node ${version}`;
  throw new Error(
    `Argo Events Local needs Node ${floor.join('.')} or newer with SQLite; VS Code has Node ${process.versions.node} and ${found}. ` +
      'Update VS Code, or name a newer Node in the setting "argo-events-local.node".',
  );
}

export function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > floor[0] || (major === floor[0] && minor >= floor[1]);
}

/** Some builds of Electron came without it. */
function hasSqlite(): boolean {
  return process.getBuiltinModule('node:sqlite') !== undefined;
}

/** `null` when it cannot be started, or is a Node without SQLite. */
function versionOf(path: string): Promise<string | null> {
  const script = 'require("node:sqlite"); process.stdout.write(process.versions.node)';
  return new Promise((resolve) => {
    execFile(path, ['--no-warnings', '-e', script], { timeout: 10_000 }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });
}
