import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeServer } from '../../../scripts/requirements.ts';
import { outputFolder } from '../../artefacts.ts';
import { freePort } from '../../free-port.ts';

/** A real VS Code with a real extension host, served to a browser, with extensions installed from their VSIX files. */
export interface VsCode extends AsyncDisposable {
  /** Where a browser finds the workbench with the folder open. */
  readonly address: string;
  readonly extensionsFolder: string;
}

/** `user` are settings of the user beside those that keep it quiet. */
export async function startVsCode(
  vsix: string | readonly string[],
  folder: string,
  user: Readonly<Record<string, unknown>> = {},
): Promise<VsCode> {
  const home = mkdtempSync(join(tmpdir(), 'vscode-'));
  const config = join(home, 'config.yaml');
  writeFileSync(config, '');
  mkdirSync(join(home, 'data/User'), { recursive: true });
  writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify({ ...settings, ...user }));
  const common = [
    '--config',
    config,
    '--user-data-dir',
    join(home, 'data'),
    '--extensions-dir',
    join(home, 'extensions'),
  ];
  const options = { env: environment(home), stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  const installs = [vsix].flat().flatMap((file) => ['--install-extension', file]);
  execFileSync(codeServer.node, [codeServer.entry, ...common, ...installs], options);
  const port = await freePort();
  const trusts = user['security.workspace.trust.enabled'] === true ? [] : ['--disable-workspace-trust'];
  const quiet = ['--disable-telemetry', '--disable-update-check', ...trusts];
  const listen = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  const server = spawn(codeServer.node, [codeServer.entry, ...common, ...quiet, ...listen, folder], {
    ...options,
    detached: true,
  });
  mkdirSync(outputFolder, { recursive: true });
  const log = createWriteStream(join(outputFolder, 'code-server.log'));
  server.stdout?.pipe(log);
  server.stderr?.pipe(log);
  await healthy(port, server);
  return {
    address: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
    extensionsFolder: join(home, 'extensions'),
    [Symbol.asyncDispose]: async () => {
      await stop(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const settings = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'window.restoreWindows': 'none',
  'remote.autoForwardPorts': false,
};

/** Started from a terminal of VS Code, the test would hand that VS Code's variables on. */
function environment(home: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  return { ...Object.fromEntries(inherited), HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
}

async function healthy(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`code-server ended with exit code ${server.exitCode}; see code-server.log`);
}

/** It has children: the whole group goes. */
function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    const timer = setTimeout(() => process.kill(-server.pid!, 'SIGKILL'), 5000);
    server.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    process.kill(-server.pid!, 'SIGTERM');
  });
}
