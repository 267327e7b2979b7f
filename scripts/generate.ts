import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codesOf } from '../language/rules/file-checks.ts';
import { configurationFileSchema, fixtureFileSchema } from '../schemas/house-files.ts';
import { goTypes } from './generate/go-types.ts';
import { rulePages, silentFailuresPage } from './generate/rule-pages.ts';
import { ruleRegistry } from './generate/rule-registry.ts';
import { catalogue } from '../language/rules/catalogue/catalogue.ts';
import { manifestWithChecks } from './generate/settings.ts';
import { targets } from './generate/targets.ts';
import { kubernetesDescriptions } from './generate/kubernetes-descriptions.ts';

/**
 * npm run generate [-- --check]
 *
 * Writes every generated file of the repository; with `--check` writes nothing and fails when one is stale.
 */
const root = new URL('..', import.meta.url).pathname;
const json = (schema: unknown) => `${JSON.stringify(schema, null, 1)}\n`;
const check = process.argv.includes('--check');
write([
  ['schemas/kubernetes/descriptions.json', kubernetesDescriptions()],
  ['schemas/kubernetes/targets.json', targets()],
]);
// Imported only now: it reads the file above.
const { combinedSchema, kinds, schemaOf } = await import('../schemas/build.ts');
write([['language/rules/registry.generated.ts', ruleRegistry()]]);
const { rules } = await import('../language/rules/registry.generated.ts');
write([
  ['schemas/types.generated.ts', goTypes()],
  ...kinds.map((kind) => [`schemas/json/${kind}.schema.json`, json(schemaOf(kind))] as const),
  ['schemas/json/argo-events.schema.json', json(combinedSchema())],
  ['schemas/json/argo-events-local.schema.json', json(configurationFileSchema(codesOf(rules)))],
  ['schemas/json/event-fixture.schema.json', json(fixtureFileSchema())],
  ...rulePages(rules),
  ['package.json', manifestWithChecks(rules)],
  ['docs/silent-failures.md', silentFailuresPage(catalogue, rules)],
]);

function write(files: readonly (readonly [path: string, text: string])[]): void {
  for (const [path, text] of files) {
    if (read(path) === text) continue;
    if (check) {
      console.error(`${path} is stale: run npm run generate`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
    console.log(`wrote ${path}`);
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(root + path, 'utf8');
  } catch {
    return null;
  }
}
