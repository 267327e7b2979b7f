import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Linter, lintText } from './lint.ts';
import { type Shape, type Slot, shapeOf } from '../../schemas/shape.ts';
import { rules } from './registry.generated.ts';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';

const now = timeFromNanoseconds(0n, utc);
const linter = new Linter({ rules, now });
const shapeRules = rules.filter(({ meta }) =>
  ['unknown-field', 'wrong-type', 'yaml-syntax', 'duplicate-key'].includes(meta.code),
);
const shapeLinter = new Linter({ rules: shapeRules, now });

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** Any value of a Go type, not too deep. */
function valueOf({ shape }: Slot, depth: number): fc.Arbitrary<Json> {
  switch (shape.kind) {
    case 'struct':
      return structOf(shape, depth);
    case 'map':
      return fc.dictionary(fc.constantFrom('a', 'b-c', 'd.e/f', 'true', '012'), valueOf(shape.value, depth + 1), {
        maxKeys: 2,
      });
    case 'slice':
      return fc.array(valueOf(shape.item, depth + 1), { maxLength: 2 });
    case 'bool':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: shape.min === 0n ? 0 : -5, max: 2 ** 31 - 1 });
    case 'amount':
      return fc.constantFrom(1, 1.5, 0);
    case 'int64-or-string':
    case 'int-or-string':
      return fc.constantFrom<Json>(1, '10s');
    case 'quantity':
      return fc.constantFrom<Json>('1Gi', '500m', 2);
    case 'time':
      return fc.constant('2024-01-02T03:04:05Z');
    case 'raw':
      return fc.constant({ apiVersion: 'v1', kind: 'Pod', metadata: { generateName: 'x-' } });
    default:
      return fc.constantFrom('x', 'yes', '012', '', 'a: b', '# c', '{{ x }}', '1:30', 'é\n"\\');
  }
}

function structOf(shape: Extract<Shape, { kind: 'struct' }>, depth: number): fc.Arbitrary<Json> {
  const fields = depth > 7 ? [] : shape.fields;
  return fc
    .subarray([...fields], { maxLength: depth < 2 ? fields.length : Math.min(3, fields.length) })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((field) => [field.name, valueOf(field, depth + 1)]))),
    ) as fc.Arbitrary<Json>;
}

/** An object of one of our kinds, as block YAML with quoted texts. */
const manifest = fc.constantFrom('Sensor', 'EventSource', 'EventBus').chain((kind) =>
  structOf(shapeOf(`v1alpha1.${kind}`) as Extract<Shape, { kind: 'struct' }>, 0).map((value) => ({
    ...(value as { [key: string]: Json }),
    apiVersion: 'argoproj.io/v1alpha1',
    kind,
  })),
);

function yaml(value: Json, indent = ''): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? ' []' : value.map((item) => `\n${indent}-${yaml(item, `${indent}  `)}`).join('');
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}';
    return entries.map(([key, item]) => `\n${indent}${JSON.stringify(key)}:${yaml(item, `${indent}  `)}`).join('');
  }
  return ` ${JSON.stringify(value)}`;
}

describe('a manifest made from the tables', () => {
  test('has no unknown fields and no wrong types', () => {
    fc.assert(
      fc.property(manifest, (value) => {
        expect(lintText('a.yaml', yaml(value), shapeLinter)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('is reported at a key that is not there', () => {
    fc.assert(
      fc.property(manifest, fc.nat(), (value, at) => {
        const text = yaml(value);
        const keys = [...text.matchAll(/^ *(?:- )*"(spec|template|triggers|dependencies|metadata)":/gm)];
        fc.pre(keys.length > 0 && !text.includes('"resource"'));
        const key = keys[at % keys.length]!;
        const start = key.index + key[0].indexOf('"');
        const renamed = `${text.slice(0, start)}"zzz${text.slice(start + 1)}`;
        const found = lintText('a.yaml', renamed, shapeLinter);
        const covered = inFreeMap(text, start);
        if (!covered) expect(found.map((diagnostic) => diagnostic.start)).toContain(start);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

/** Free maps (`labels`, names of events …) take any key. */
function inFreeMap(text: string, start: number): boolean {
  const indent = (line: string) => /^[ -]*/.exec(line)![0].length;
  const before = text.slice(0, start).split('\n');
  const own = before.pop()!.length;
  const parent = before.findLast((line) => line !== '' && indent(line) < own)?.trim() ?? '';
  return !/^(- )*"(spec|template|triggers|dependencies|dlqTrigger)":|^$|^-/.test(parent);
}

describe('any text', () => {
  const seed = yaml({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Sensor',
    metadata: { name: 's' },
    spec: {
      dependencies: [
        {
          name: 'a',
          eventSourceName: 'b',
          eventName: 'c',
          filters: {
            exprs: [{ expr: 'x > 1', fields: [{ name: 'x', path: 'body.x' }] }],
            data: [{ path: 'a', type: 'string', value: ['('] }],
          },
        },
      ],
      triggers: [
        {
          template: {
            name: 't',
            conditions: 'a && b',
            http: { url: 'u', payload: [{ src: { dependencyName: 'a', dataTemplate: '{{ x' }, dest: 'a.b' }] },
          },
        },
      ],
    },
  });

  test('that differs from a manifest in some places is answered', () => {
    const edit = fc.record({
      at: fc.nat({ max: seed.length }),
      cut: fc.nat({ max: 12 }),
      put: fc.constantFrom(
        '',
        '\n',
        ' ',
        '"',
        '{',
        '[',
        ']',
        ':',
        '- ',
        '&a ',
        '*a',
        '<<: ',
        '\t',
        '|',
        '>',
        '%',
        '@',
        '!!int ',
        '---\n',
        '# ',
        'é',
        '\u0000',
        '\uD800',
        '?',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const text = edits.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), seed);
        for (const { start, end, message } of lintText('a.yaml', text, linter)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: Number(process.env['MUTATIONS'] ?? (process.env['CI'] ? 2000 : 500)) },
    );
  }, 600_000);
});
