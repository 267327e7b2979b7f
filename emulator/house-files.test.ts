import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { configurationFileSchema, fixtureFileSchema } from '../schemas/house-files.ts';
import { codesOf } from '../language/rules/file-checks.ts';
import { parseConfiguration } from './config.ts';
import { parseFixture } from './fixture.ts';
import { UserError } from './user-error.ts';
import { rules } from '../language/rules/registry.generated.ts';

const codes = codesOf(rules);
const schemas = {
  'argo-events-local.schema.json': configurationFileSchema(codes),
  'event-fixture.schema.json': fixtureFileSchema(),
};

test.each(Object.entries(schemas))('%s is published as it is built', (file, schema) => {
  expect(JSON.parse(readFileSync(new URL(`../schemas/json/${file}`, import.meta.url), 'utf8'))).toEqual(schema);
});

/** Whether the emulator reads it. */
function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return false;
  }
}

const ajv = new Ajv2020({ allowUnionTypes: true, validateFormats: false });

describe('the configuration', () => {
  const validate = ajv.compile(schemas['argo-events-local.schema.json']);

  test.each([
    [{}, true],
    [{ bus: 'kafka', kafka: 'redpanda', busUrl: 'k:9092', port: 0 }, true],
    [{ images: { nats: 'nats:2' }, triggers: { 'orders/book': { respond: [503, 0], delay: 20 } } }, true],
    [{ checks: { 'unknown-field': 'warning', 'raw-data': false } }, true],
    [{ bus: 'stan' }, false],
    [{ port: 70_000 }, false],
    [{ images: { stan: 'x' } }, false],
    [{ triggers: { 'orders/book': { respond: [] } } }, false],
    [{ triggers: { 'orders/book': { respond: [999] } } }, false],
    [{ checks: { 'unknown-field': 'fatal' } }, false],
    [{ checks: { 'unknown-feild': 'error' } }, false],
    [{ buses: 1 }, false],
  ])('%j: %s, by the schema as by the emulator', (value, expected) => {
    expect(validate(value)).toBe(expected);
    expect(isRead(() => parseConfiguration(JSON.stringify(value), 'c.yaml', codes))).toBe(expected);
  });
});

describe('a fixture', () => {
  const validate = ajv.compile(schemas['event-fixture.schema.json']);
  const of = { eventSource: 'shop', event: 'order' };
  const request = { method: 'POST', path: '/orders', headers: { 'X-Id': '1' }, body: { id: 1 } };

  test.each([
    [{ ...of, data: { id: 1 } }, true],
    [{ ...of, data: [{ id: 1 }, [2]] }, true],
    [{ ...of, request: { body: [1] } }, true],
    [{ ...of, request: {} }, true],
    [{ ...of, request, id: 'e-1', time: '2026-07-20T10:11:12Z' }, true],
    [{ ...of }, false],
    [{ ...of, request, data: 1 }, false],
    [{ ...of, request: [request] }, false],
    [{ ...of, request: { ...request, query: 'a=1' } }, false],
    [{ ...of, request: { headers: { a: ['1'] } } }, false],
    [{ ...of, data: 1, source: 'x' }, false],
    [{ eventSource: '', event: 'order', data: 1 }, false],
    [{ eventSource: 'shop', data: 1 }, false],
  ])('%j: %s, by the schema as by the emulator', (value, expected) => {
    expect(validate(value)).toBe(expected);
    expect(isRead(() => parseFixture(JSON.stringify(value), 'a.event.yaml'))).toBe(expected);
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    [
      'bus: kafka\ntriggers:\n  orders/book: {delay: 3s}\n',
      'c.yaml:3: `triggers.orders/book.delay` must be a number from 0 on.',
    ],
    ['bus: kafka\n\nbuses: 1\n', 'c.yaml:3: `buses` is unknown.'],
    ['bus: [\n', /^c\.yaml:\d: the configuration is not YAML: /],
  ])('%j', (text, sentence) => {
    expect(() => parseConfiguration(text, 'c.yaml')).toThrow(sentence);
  });

  test('of a fixture too', () => {
    const text = '# hand-made\n---\neventSource: shop\nevent: order\n';
    expect(() => parseFixture(text, 'a.event.yaml')).toThrow(/^a\.event\.yaml:\d: /);
  });
});
