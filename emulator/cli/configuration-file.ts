import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { type Configuration, parseConfiguration } from '../config.ts';
import { readText } from '../pipeline/read-text.ts';
import { UserError } from '../user-error.ts';

export const configurationFile = 'argo-events-local.yaml';

/**
 * `argo-events-local.yaml` of a folder; none is an empty one. A mistake in it is a `UserError`; `codes` are
 * those of the checks, where they matter.
 */
export function readConfiguration(folder: string, codes: readonly string[] | null = null): Configuration {
  const file = join(folder, configurationFile);
  return existsSync(file) ? parseConfiguration(configurationText(file), file, codes) : {};
}

function configurationText(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${file}: the configuration cannot be read (${code}): give yourself the right to.`, {
      cause: error,
    });
  }
}

/** The nearest configuration, from a folder upwards to the top of its version control. */
export function readConfigurationAbove(folder: string, codes: readonly string[]): Configuration {
  for (let at = folder; ; at = dirname(at)) {
    const last = existsSync(join(at, '.git')) || dirname(at) === at;
    if (existsSync(join(at, configurationFile)) || last) return readConfiguration(at, codes);
  }
}
