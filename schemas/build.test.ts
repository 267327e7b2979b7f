import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { combinedSchema, kinds, schemaOf } from './build.ts';

function validator(schema: object) {
  return new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, validateFormats: false }).compile(
    schema,
  );
}

const sensor = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Sensor',
  metadata: { name: 's' },
  spec: {
    dependencies: [{ name: 'd', eventSourceName: 'es', eventName: 'ev' }],
    triggers: [{ template: { name: 't', log: {} } }],
  },
};

test.each(kinds)('the schema of %s is published as it is built', (kind) => {
  const file = readFileSync(new URL(`json/${kind}.schema.json`, import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(schemaOf(kind));
});

test('a Sensor is accepted by its own schema and by the combined one', () => {
  expect(validator(schemaOf('Sensor'))(sensor)).toBe(true);
  expect(validator(combinedSchema())(sensor)).toBe(true);
  expect(validator(schemaOf('EventSource'))(sensor)).toBe(false);
}, 60_000);

test.each([
  ['an unknown key', { ...sensor, spec: { ...sensor.spec, dependency: [] } }, '/spec'],
  ['a missing list', { ...sensor, spec: { dependencies: sensor.spec.dependencies } }, '/spec'],
  ['a number for text', { ...sensor, spec: { ...sensor.spec, eventBusName: 1 } }, '/spec/eventBusName'],
  ['a word that means nothing', operator('AND'), '/spec/dependencies/0/filtersLogicalOperator'],
])('%s is refused where it stands', (_, manifest, path) => {
  const validate = validator(combinedSchema());
  expect(validate(manifest)).toBe(false);
  expect(validate.errors!.map((error) => error.instancePath)).toContain(path);
});

function operator(word: string) {
  const dependencies = [{ ...sensor.spec.dependencies[0], filtersLogicalOperator: word }];
  return { ...sensor, spec: { ...sensor.spec, dependencies } };
}
