import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Linter, lintText } from './lint.ts';
import { type Shape, type Slot, shapeOf } from '../../schemas/shape.ts';
import { parseDocument } from '../yaml/document.ts';
import { rangeAt } from '../yaml/path.ts';
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

  test.each(['renamed', 'moved', 'retyped'] as const)(
    'is reported at a key that was %s',
    (how) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(manifest, fc.nat(), fc.nat(), (value, at, other) => {
          const places = [...placesIn(value, shapeOf(`v1alpha1.${value['kind'] as string}`), [])];
          const changed = mutations[how](value, places, at, other);
          fc.pre(changed !== null);
          const text = yaml(changed.value).trimStart();
          const found = lintText('a.yaml', text, shapeLinter);
          const { root } = parseDocument(text);
          const place = rangeAt(root, changed.path, how === 'retyped' ? 'value' : 'key');
          expect(found.map(({ code, start }) => `${code} ${start}`)).toContain(
            `${how === 'retyped' ? 'wrong-type' : 'unknown-field'} ${place.start}`,
          );
          seen.add(changed.path.filter((step) => typeof step === 'string').join('.'));
        }),
        { numRuns: 300 },
      );
      // Not only the few keys at the top.
      expect(seen.size).toBeGreaterThan(50);
    },
    60_000,
  );
});

interface Place {
  readonly path: readonly (string | number)[];
  readonly shape: Shape;
}

/** Every key of a struct in a value, with the shape of what stands there; the keys of maps and of raw objects are free. */
function* placesIn(value: Json, shape: Shape, path: Place['path']): Generator<Place> {
  if (shape.kind === 'slice' && Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* placesIn(item, shape.item.shape, [...path, i]);
  }
  if (typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const inner = shape.kind === 'struct' ? shape.byName.get(key) : shape.kind === 'map' ? shape.value : undefined;
    if (inner === undefined) continue;
    if (shape.kind === 'struct') yield { path: [...path, key], shape: inner.shape };
    yield* placesIn(item, inner.shape, [...path, key]);
  }
}

type Mutation = (
  value: { [key: string]: Json },
  places: readonly Place[],
  at: number,
  other: number,
) => { readonly value: Json; readonly path: Place['path'] } | null;

const mutations: Readonly<Record<'renamed' | 'moved' | 'retyped', Mutation>> = {
  renamed(value, places, at) {
    const { path } = pick(inside(places), at) ?? {};
    if (path === undefined) return null;
    const copy = structuredClone(value);
    const parent = parentOf(copy, path);
    const name = String(path.at(-1));
    parent[`${name}Zz`] = parent[name]!;
    delete parent[name];
    return { value: copy, path: [...path.slice(0, -1), `${name}Zz`] };
  },
  /** Into another struct of the object, which has no such field. */
  moved(value, places, at, other) {
    const { path } = pick(inside(places), at) ?? {};
    const target = pick(
      places.filter(
        ({ path: to, shape }) =>
          shape.kind === 'struct' &&
          !shape.byName.has(String(path?.at(-1))) &&
          !(path ?? []).every((step, i) => to[i] === step),
      ),
      other,
    );
    if (path === undefined || target === undefined) return null;
    const copy = structuredClone(value);
    const parent = parentOf(copy, path);
    const name = String(path.at(-1));
    const moved = parent[name]!;
    delete parent[name];
    parentOf(copy, [...target.path, name])[name] = moved;
    return { value: copy, path: [...target.path, name] };
  },
  retyped(value, places, at) {
    const strict = inside(places).filter(({ shape }) => wrongValue(shape) !== null);
    const place = pick(strict, at);
    if (place === undefined) return null;
    const copy = structuredClone(value);
    parentOf(copy, place.path)[String(place.path.at(-1))] = wrongValue(place.shape)!;
    return { value: copy, path: place.path };
  },
};

/** What no decoder takes in this place. */
function wrongValue(shape: Shape): Json | null {
  if (shape.kind === 'string') return 5;
  if (shape.kind === 'bool' || shape.kind === 'integer' || shape.kind === 'struct') return 'x';
  if (shape.kind === 'slice') return { a: 1 };
  return shape.kind === 'map' ? [1] : null;
}

/** Without `apiVersion`, `kind` and `metadata`, which say what the object is. */
function inside(places: readonly Place[]): readonly Place[] {
  return places.filter(({ path }) => path[0] === 'spec');
}

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from.length === 0 ? undefined : from[at % from.length];
}

function parentOf(value: Json, path: Place['path']): { [key: string]: Json } {
  let parent = value;
  for (const step of path.slice(0, -1)) parent = (parent as { [key: string]: Json })[step]!;
  return parent as { [key: string]: Json };
}

/** 2,000 in CI; `MUTATIONS=100000` for a long look. */
const texts = Number(process.env['MUTATIONS'] ?? 2000);

describe('any text', () => {
  const sensor = yaml({
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

  const eventSource = yaml({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'EventSource',
    metadata: { name: 'hook', annotations: { 'events.argoproj.io/leader-election': 'k8s' } },
    spec: {
      replicas: 2,
      service: { ports: [{ port: 12000, targetPort: 12000 }] },
      webhook: { order: { endpoint: '/orders', port: '12000', method: 'POST', filter: { expression: 'body.a > 1' } } },
      calendar: { tick: { schedule: '*/5 * * * *', timezone: 'Europe/Berlin', exclusionDates: ['EXDATE:20240101'] } },
    },
  });
  const scripts = `${eventSource}---\n${yaml({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Sensor',
    metadata: { name: 'scripts' },
    spec: {
      dependencies: [
        {
          name: 'a',
          eventSourceName: 'hook',
          eventName: 'order',
          transform: { jq: '{a: .headers.b, c: .body[0]."d"}' },
        },
        { name: 'b', eventSourceName: 'hook', eventName: 'order', filters: { script: "return event['é'].x == 1" } },
        { name: 'c', eventSourceName: 'hook', eventName: 'tick' },
      ],
      triggers: [
        {
          parameters: [
            { src: { dependencyName: 'c', dataTemplate: '{{ index .Input.body "x" | upper }}{{ .y }}' }, dest: 'log' },
            { src: { dependencyName: 'c', dataKey: 'body.x' }, dest: 'a.#(name=="b").c' },
          ],
          template: { name: 't', log: {} },
        },
      ],
    },
  })}`;
  const configuration = 'bus: kafka\ntriggers:\n  a/b: {respond: [500, 200], delay: 5}\nchecks: {raw-data: off}\n';
  const event = 'eventSource: hook\nevent: order\nrequest:\n  headers: {A: b}\n  body: {a: 1}\n';
  const eventBus = yaml({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'EventBus',
    metadata: { name: 'default' },
    spec: {
      jetstream: { version: 'latest', replicas: 1, streamConfig: 'replicas: 1\nmaxAge: 24h' },
      kafka: { url: 'a, b' },
    },
  });

  const seeds: readonly (readonly [uri: string, text: string])[] = [
    ...[sensor, eventSource, eventBus, scripts].map((text) => ['a.yaml', text] as const),
    ['argo-events-local.yaml', configuration],
    ['a.event.yaml', event],
  ];

  test(
    'that differs from a manifest or a file of ours in some places is answered',
    () => {
      const edit = fc.record({
        at: fc.nat({ max: scripts.length }),
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
        fc.property(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 4 }), ([uri, seed], edits) => {
          const text = edits.reduce((now, { at, cut, put }) => {
            const place = at % (seed.length + 1);
            return now.slice(0, place) + put + now.slice(place + cut);
          }, seed);
          for (const { start, end, message } of lintText(uri, text, linter)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(message).not.toBe('');
          }
        }),
        { numRuns: texts },
      );
    },
    60_000 + texts * 60,
  );
});
