import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Shape, shapeOf } from './shape.ts';
import { kinds } from './build.ts';
import { structs } from './structs.ts';

describe('descriptions', () => {
  test.each(structs.map((struct) => [struct.name, struct] as const))('%s', (_, struct) => {
    for (const text of [
      struct.description,
      ...struct.fields.map((field) => ('name' in field ? field.description : '.')),
    ]) {
      // A sentence of our own: one line with an end.
      expect(text).toMatch(/^([A-Z`0-9].*)?[.]$/s);
      expect(text).not.toContain('\n');
    }
  });

  test('a default that is one of several values is among them', () => {
    for (const struct of structs) {
      for (const field of struct.fields) {
        if ('name' in field && field.enum && field.default !== undefined) {
          expect([struct.name, field.name, field.enum.includes(field.default)]).toEqual([
            struct.name,
            field.name,
            true,
          ]);
        }
      }
    }
  });
});

/** One row per field of every object: the reference of what upstream's types hold, at the commit that is followed. */
const reference = new URL('../../shared/reference/fields.tsv', import.meta.url);

describe.skipIf(!existsSync(reference))('../shared/reference/fields.tsv', () => {
  const rows = existsSync(reference) ? readFileSync(reference, 'utf8').trim().split('\n').slice(1) : [];
  const paths = new Set(rows.map((row) => row.split('\t').slice(0, 2).join(' ')));

  test('every row is a field of ours, and every field of ours is a row', () => {
    const ours = new Set(kinds.flatMap((kind) => pathsOf(kind)));
    expect([...paths].filter((path) => !ours.has(path))).toEqual([]);
    expect([...ours].filter((path) => !paths.has(path))).toEqual([]);
    expect(ours.size).toBe(rows.length);
  });
});

test('every type that a field names is in the tables', () => {
  const seen = new Set<string>();
  const visit = (shape: Shape): void => {
    if (shape.kind === 'map') visit(shape.value.shape);
    else if (shape.kind === 'slice') visit(shape.item.shape);
    else if (shape.kind === 'struct' && !seen.has(shape.go)) {
      seen.add(shape.go);
      for (const field of shape.fields) visit(field.shape);
    }
  };
  for (const { name } of structs) visit(shapeOf(`v1alpha1.${name}`));
  expect(seen.size).toBeGreaterThan(structs.length);
});

function pathsOf(kind: string): string[] {
  const found: string[] = [];
  visit(shapeOf(`v1alpha1.${kind}`), '', []);
  return found.map((path) => `${kind} ${path}`);

  function visit(shape: Shape, path: string, parents: readonly string[]): void {
    if (shape.kind === 'map') {
      const key = `${path}{}`;
      found.push(key);
      visit(shape.value.shape, key, parents);
    } else if (shape.kind === 'slice') {
      const key = `${path}[]`;
      found.push(key);
      visit(shape.item.shape, key, parents);
    } else if (shape.kind === 'struct' && !isLeaf(shape.go) && !parents.includes(shape.go)) {
      for (const field of shape.fields) {
        const key = path === '' ? field.name : `${path}.${field.name}`;
        found.push(key);
        visit(field.shape, key, [...parents, shape.go]);
      }
    }
  }
}

/** Kubernetes' own types are one row; what is in them is Kubernetes' affair. */
function isLeaf(go: string): boolean {
  return !go.startsWith('v1alpha1.');
}
