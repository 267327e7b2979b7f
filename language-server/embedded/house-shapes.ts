import { type HouseFile, houseFileOf } from '../../language/house-files/kind.ts';
import { codesOf } from '../../language/rules/file-checks.ts';
import { houseSchemas } from '../../language/rules/house-file.ts';
import { shapeOfSchema } from '../../schemas/shape-of-schema.ts';
import type { Shape } from '../../schemas/shape.ts';
import { rules } from '../../language/rules/registry.generated.ts';

/** What a file of ours can have, one that is no Kubernetes object: a fixture, or the configuration; `null` for others. */
export function houseShape(uri: string): Shape | null {
  const file = houseFileOf(uri);
  return file === null ? null : (shapes ??= makeShapes())[file];
}

let shapes: Readonly<Record<HouseFile, Shape>> | null = null;

/** Made when the first such file is opened: the configuration names every check. */
function makeShapes(): Readonly<Record<HouseFile, Shape>> {
  const { fixture, configuration } = houseSchemas(codesOf(rules));
  return { fixture: shapeOfSchema(fixture, 'Fixture'), configuration: shapeOfSchema(configuration, 'Configuration') };
}
