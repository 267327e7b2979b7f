import { describe, expect, test } from 'vitest';
import { eventDataRoots } from './roots.ts';
import { eventSamples } from './samples.ts';
import { shapeOf } from '../shape.ts';

const spec = shapeOf('v1alpha1.EventSourceSpec');
const types =
  spec.kind === 'struct' ? spec.fields.filter(({ shape }) => shape.kind === 'map').map(({ name }) => name) : [];

test('every kind of source has at least two samples and, but for Slack, a root', () => {
  expect(types).toHaveLength(32);
  expect(Object.keys(eventSamples).sort()).toEqual([...types].sort());
  expect([...Object.keys(eventDataRoots), 'slack'].sort()).toEqual([...types].sort());
  for (const samples of Object.values(eventSamples)) {
    expect(samples.length).toBeGreaterThanOrEqual(2);
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
  }
});

describe.each(Object.entries(eventDataRoots))('samples of %s', (type, root) => {
  const samples = eventSamples[type]!.map(
    ({ name, data }) => [name, data as { readonly [key: string]: unknown }] as const,
  );

  test.each(samples)('%s has the keys that there are, in their order', (_, data) => {
    const keys = Object.keys(data);
    expect(root.keys.filter((key) => keys.includes(key))).toEqual(keys);
    for (const [key, value] of Object.entries(data)) {
      if (key === 'metadata' && value !== null) expect(typeof value).toBe('object');
    }
  });

  test.each(samples)('%s has headers as they arrive', (_, data) => {
    if (root.http === undefined) return;
    for (const [name, values] of Object.entries(data[root.http] as object)) {
      expect(name).toMatch(/^[A-Z0-9][a-z0-9]*(-[A-Z0-9][a-z0-9]*)*$/);
      expect(Array.isArray(values) && values.every((value) => typeof value === 'string')).toBe(true);
    }
  });

  test('the body is what it can be', () => {
    const bodies = samples.map(([, data]) => data['body']);
    if (root.body === 'none') expect(bodies.every((body) => body === undefined)).toBe(true);
    if (root.body === 'base64') expect(bodies.every((body) => isBase64(body))).toBe(true);
    if (root.body === 'text') expect(bodies.every((body) => typeof body === 'string')).toBe(true);
    if (root.body === 'json') expect(bodies.every((body) => typeof body === 'object')).toBe(true);
    if (root.body === 'jsonBody') {
      expect(bodies.some((body) => typeof body === 'object')).toBe(true);
      expect(bodies.some((body) => isBase64(body))).toBe(true);
    }
  });
});

function isBase64(body: unknown): boolean {
  return typeof body === 'string' && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(body);
}
