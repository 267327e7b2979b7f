import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { defaultImages } from '../bus/images.ts';
import { version } from '../version.ts';
import { mark, styleFor } from './terminal.ts';

interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly found: string;
  /** What to do about it, and what works without it. */
  readonly advice: string;
}

/** `doctor`: exit code 1 when something that `run` needs is missing; Docker is only needed for containers. */
export async function doctorCommand(options: { json?: boolean }): Promise<void> {
  const findings = [await sqlite(), ...(await docker())];
  const style = styleFor(process.stdout);
  const lines = findings.map(({ what, good, found, advice }) => {
    const line = `${mark(good ? 'pass' : 'missing', style)} ${what}: ${found}`;
    return good ? line : `${line}\n    ${advice}`;
  });
  const head = `argo-events-local ${version} on Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const text = [head, ...lines].join('\n');
  process.stdout.write(
    `${options.json ? JSON.stringify({ version, node: process.versions.node, findings }, null, 2) : text}\n`,
  );
  if (!findings[0]!.good) process.exitCode = 1;
}

async function sqlite(): Promise<Finding> {
  const found = await import('node:sqlite')
    .then(({ DatabaseSync }) => {
      const db = new DatabaseSync(':memory:');
      const row = db.prepare('SELECT sqlite_version() AS version').get();
      db.close();
      return `SQLite ${String(row?.['version'])}`;
    })
    .catch(() => null);
  return {
    what: 'durable store (node:sqlite)',
    good: found !== null,
    found: found ?? 'missing',
    advice: 'This Node was built without it: install Node 22.22 or newer from nodejs.org.',
  };
}

async function docker(): Promise<Finding[]> {
  const run = promisify(execFile);
  const server = await run('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 5000 }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
  const engine: Finding = {
    what: 'Docker Engine',
    good: server !== null,
    found: server ?? 'does not answer',
    advice:
      'Install or start Docker to use --bus jetstream or kafka without a broker of your own; the embedded bus needs none.',
  };
  if (server === null) return [engine];
  const images = await Promise.all(
    Object.entries(defaultImages()).map(async ([name, image]): Promise<Finding> => {
      const there = await run('docker', ['image', 'inspect', image]).then(
        () => true,
        () => false,
      );
      return {
        what: `image for ${name}`,
        good: there,
        found: there ? image : `${image} is not on this machine`,
        advice: `docker pull ${image}, or name another image in argo-events-local.yaml (images.${name}); else it is pulled at the first use.`,
      };
    }),
  );
  return [engine, ...images];
}
