import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, root } from './bundles.ts';
import { version } from './version.ts';

/**
 * npm run package
 *
 * Makes the two artefacts out of `dist/`: `argo-events-local-x.y.z.vsix` for VS Code and `argo-events-local-x.y.z.tgz`,
 * the command line for npm. Both hold the same bundles; neither has dependencies.
 */
const artefacts = {
  vsix: join(root, `argo-events-local-${version()}.vsix`),
  tarball: join(root, `argo-events-local-${version()}.tgz`),
};

/** What of `dist/` the command line needs: all but the extension. */
const commandLine = ['bin', 'emulator', 'language-server.cjs', 'language-server-main.cjs', 'webview'];

const limitMiB = 12;

await buildAll({});
packExtension();
packCommandLine();
for (const file of Object.values(artefacts)) report(file);

function packExtension(): void {
  rmSync(artefacts.vsix, { force: true });
  // Relative links of the README stay relative: there is no public repository to point them at.
  const options = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--skip-license'];
  run('vsce', ['package', ...options, '--out', artefacts.vsix], root);
}

/** The package that npm installs has a manifest of its own: a bin, an engine, and nothing to install with it. */
function packCommandLine(): void {
  const folder = join(root, 'dist/tarball');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of commandLine) {
    cpSync(join(root, 'dist', name), join(folder, name), { recursive: true, filter: (file) => !file.endsWith('.map') });
  }
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'NOTICE.md']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name));
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  rmSync(artefacts.tarball, { force: true });
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', root], folder);
  rmSync(folder, { recursive: true });
}

function manifest(): object {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, description, license, engines } = own as { engines: { node: string } } & Record<string, string>;
  return {
    name,
    version: version(),
    description,
    license,
    bin: { 'argo-events-local': 'bin/argo-events-local.cjs' },
    engines: { node: engines.node },
  };
}

function report(file: string): void {
  const mib = statSync(file).size / 2 ** 20;
  console.log(`${file.slice(root.length + 1)}: ${mib.toFixed(1)} MiB`);
  if (mib > limitMiB) throw new Error(`${file} is larger than ${limitMiB} MiB`);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? `exit code ${status}`}`);
}
