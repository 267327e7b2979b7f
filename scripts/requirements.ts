import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What a suite needs of the machine beyond Node and npm. */
export interface Requirement {
  readonly name: string;
  isMet(): boolean;
  /** The command that installs it. */
  readonly install: string;
}

/** Where `.ci/prepare` keeps what it downloads and builds. */
export const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'argo-events-local');

/** The real VS Code (code-server) and the Node it runs on, as `.ci/prepare vscode` installs them. */
export const codeServer = {
  entry: join(cache, 'vscode/node_modules/code-server/out/node/entry.js'),
  node: join(cache, 'vscode/node_modules/.bin/node'),
};

/** The first of these that is there. */
export function chromium(): string | null {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

export const requirements = {
  docker: { name: 'Docker', isMet: () => succeeds('docker', 'info'), install: '.ci/prepare brokers' },
  chromium: { name: 'Chromium', isMet: () => chromium() !== null, install: '.ci/prepare vscode' },
  vscode: {
    name: 'VS Code (code-server)',
    isMet: () => existsSync(join(cache, 'vscode/ready')),
    install: '.ci/prepare vscode',
  },
  go: { name: 'Go', isMet: () => succeeds('go', 'version'), install: 'see https://go.dev/doc/install' },
} as const satisfies Record<string, Requirement>;

/**
 * Broker images that `.ci/prepare` built, as the environment that the emulator reads: where they are there no registry is
 * asked, and none for the container that cleans up after testcontainers either.
 */
export function imagesOfThisMachine(): Record<string, string> {
  const local = {
    ARGO_EVENTS_LOCAL_IMAGE_NATS: 'argo-events-local/nats:2.12.15',
    ARGO_EVENTS_LOCAL_IMAGE_KAFKA: 'argo-events-local/kafka:8.3.1',
    ARGO_EVENTS_LOCAL_IMAGE_REDPANDA: 'argo-events-local/redpanda-stand-in:kafka-4.3.1',
  };
  const there = Object.entries(local).filter(
    ([name, image]) => process.env[name] === undefined && succeeds('docker', 'image', 'inspect', image),
  );
  return there.length === 0 ? {} : { ...Object.fromEntries(there), TESTCONTAINERS_RYUK_DISABLED: 'true' };
}

function succeeds(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
