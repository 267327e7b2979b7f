import { dirname, join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { parseFile } from '../../language/yaml/file.ts';
import { type Configuration, parseConfiguration } from '../config.ts';
import { UserError } from '../user-error.ts';
import { toValue } from '../yaml-value.ts';

const fileName = 'argo-events-local.yaml';

/** `argo-events-local.yaml` of a folder; none is an empty one. A mistake in it is a `UserError` that names the key. */
export function readConfiguration(folder: string): Configuration {
  const file = join(folder, fileName);
  if (!existsSync(file)) return {};
  const { document } = parseFile(readFileSync(file, 'utf8')).documents[0]!;
  const [error] = document.errors;
  if (error !== undefined) throw new UserError(`${file}: the configuration is not YAML: ${error.message}.`);
  const parsed = parseConfiguration(toValue(document));
  if ('configuration' in parsed) return parsed.configuration;
  const [mistake] = parsed.mistakes;
  throw new UserError(`${file}: ${mistake!.path.join('.')}: ${mistake!.message}.`);
}

/** The nearest configuration, from a folder upwards to the top of its version control. */
export function readConfigurationAbove(folder: string): {
  readonly file: string;
  readonly configuration: Configuration;
} {
  for (let at = folder; ; at = dirname(at)) {
    const last = existsSync(join(at, '.git')) || dirname(at) === at;
    if (existsSync(join(at, fileName)) || last)
      return { file: join(at, fileName), configuration: readConfiguration(at) };
  }
}
