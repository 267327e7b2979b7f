import { configurationFileSchema, fixtureFileSchema } from '../../schemas/house-files.ts';
import { shapeOfSchema } from '../../schemas/shape-of-schema.ts';
import type { Shape } from '../../schemas/shape.ts';
import { rules } from '../../language/rules/registry.generated.ts';

/** What a file of ours can have, one that is no Kubernetes object: a fixture, or the configuration; `null` for others. */
export function houseShape(uri: string): Shape | null {
  if (/\.event\.ya?ml$/.test(uri)) return fixture;
  return /\/argo-events-local\.ya?ml$/.test(uri) ? configuration : null;
}

const fixture = shapeOfSchema(fixtureFileSchema(), 'Fixture');
const configuration = shapeOfSchema(configurationFileSchema(rules.map(({ meta }) => meta.code)), 'Configuration');
