import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../scripts/version.ts';

const root = join(import.meta.dirname, '..');

/** What `npm run package` makes; the suites that use them are started by `npm test`, which makes them first. */
export const artefacts = {
  vsix: existing(`argo-events-local-${version()}.vsix`),
  tarball: existing(`argo-events-local-${version()}.tgz`),
};

/** Pictures and logs that a test leaves behind to be looked at. */
export const outputFolder = join(root, 'test/output');

function existing(name: string): string {
  const file = join(root, name);
  if (!existsSync(file)) throw new Error(`${name} is not there: npm run package makes it`);
  return file;
}
