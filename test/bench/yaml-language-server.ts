import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What we are compared with. It is no dependency: it is fetched once, into the user's cache. */
export const peerName = 'yaml-language-server 2.0.0';

/** The command that starts it over stdio, or why it cannot be had. */
export function fetchPeer(): { readonly command: readonly string[] } | { readonly missing: string } {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'argo-events-local', peerName.replace(' ', '-'));
  const bin = join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const command = [process.execPath, bin, '--stdio'];
  if (existsSync(bin)) return { command };
  mkdirSync(folder, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, peerName.replace(' ', '@')], { stdio: 'pipe' });
    return { command };
  } catch (error) {
    return { missing: error instanceof Error ? error.message.trim() : String(error) };
  }
}
