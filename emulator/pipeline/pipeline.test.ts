import { expect, test } from 'vitest';
import { timeFromNanoseconds } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import { readPipeline } from './pipeline.ts';

const now = timeFromNanoseconds(0n, utc);

/** What runs of the documents, and what is said about the others. */
function check(text: string) {
  const pipeline = readPipeline([{ uri: '/shop.yaml', text }], [], now);
  const named = (manifests: readonly { readonly name: string }[]) => manifests.map(({ name }) => name);
  const problems = pipeline.problems.map(({ severity, message, at }) => [severity, at?.line ?? 0, message]);
  return { runs: [...named(pipeline.eventSources), ...named(pipeline.sensors)], problems };
}

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n${spec.replace(/^/gm, '  ')}\n---\n`;
const bus = (spec: string) => object('EventBus', 'default', spec);
const fine = bus('jetstream: {version: latest}');
const source = (name: string, port = '12000') =>
  object('EventSource', name, `webhook:\n  order: {endpoint: /orders, method: POST, port: "${port}"}`);
const sensor = (name: string, trigger: string) =>
  object(
    'Sensor',
    name,
    `dependencies: [{name: order, eventSourceName: shop, eventName: order}]\ntriggers:\n- template: {name: t, ${trigger}}`,
  );

test('what the controller accepts runs', () => {
  const text = fine + source('shop') + sensor('orders', 'log: {}');
  expect(check(text)).toEqual({ runs: ['shop', 'orders'], problems: [] });
});

test('a dependency on an event that nothing here makes is named', () => {
  const text = fine + source('store') + sensor('orders', 'log: {}');
  const message =
    'Nothing that runs here makes the events of dependency order: it gets none, unless somebody else publishes on the bus.';
  expect(check(text)).toEqual({ runs: ['store', 'orders'], problems: [['warning', 21, message]] });
});

test('an EventSource that the controller refuses does not run; the others do', () => {
  const text = fine + source('shop', 'http') + source('store');
  expect(check(text)).toEqual({
    runs: ['store'],
    problems: [
      [
        'error',
        14,
        'failed to parse server port http. err: strconv.Atoi: parsing "http": invalid syntax. The cluster refuses this manifest; it does not run here.',
      ],
    ],
  });
});

test('a Sensor that the controller refuses does not run, for the first reason that upstream finds', () => {
  const text = fine + source('shop') + sensor('orders', 'http: {method: FETCH}');
  const { runs, problems } = check(text);
  expect(runs).toEqual(['shop']);
  expect(problems).toHaveLength(1);
  expect(problems[0]![2]).toMatch(
    /server URL is not specified\. The cluster refuses this manifest; it does not run here\.$/,
  );
});

test('nothing runs on an EventBus that the controller refuses', () => {
  const text = bus('jetstream: {replicas: 2, version: latest}') + source('shop') + sensor('orders', 'log: {}');
  const message =
    'invalid spec: a jetstream eventbus requires 1 replica or >= 3 replicas. The cluster refuses this EventBus: nothing that uses it runs, there or here.';
  expect(check(text)).toEqual({ runs: [], problems: [['error', 6, message]] });
});

test('one event for two dependencies is refused on NATS Streaming only', () => {
  const twice = object(
    'Sensor',
    'orders',
    'dependencies:\n- {name: a, eventSourceName: shop, eventName: order}\n- {name: b, eventSourceName: shop, eventName: order}\ntriggers: [{template: {name: t, log: {}}}]',
  );
  expect(check(fine + source('shop') + twice).runs).toEqual(['shop', 'orders']);
  const { runs, problems } = check(bus('nats: {native: {}}') + twice);
  expect(runs).toEqual([]);
  expect(problems[0]![2]).toContain("event 'order' from EventSource 'shop' is referenced for more than one dependency");
});

test('a Secret that no manifest here is, is named once, where it is named first', () => {
  const from = (kind: string, name: string) => `valueFrom: {${kind}KeyRef: {name: ${name}, key: token}}`;
  const headers = [
    from('secret', 'sales'),
    from('secret', 'sales'),
    from('secret', 'known'),
    from('configMap', 'site'),
  ];
  const secureHeaders = headers.map((value, i) => `{name: X-${i}, ${value}}`).join(', ');
  const known = 'apiVersion: v1\nkind: Secret\nmetadata: {name: known}\n---\n';
  const { problems } = check(
    fine + source('shop') + known + sensor('orders', `http: {url: http://x, secureHeaders: [${secureHeaders}]}`),
  );
  const message = (object: string) =>
    `There is no ${object} among these manifests: a captured request only says where its value would stand. A cluster does not start the pod of this Sensor without it; make it there, and put its manifest beside this one to have it here.`;
  expect(problems).toEqual([
    ['warning', 27, message('Secret sales')],
    ['warning', 27, message('ConfigMap site')],
  ]);
});

test('an EventSource whose Secret is missing says what that does', () => {
  const guarded = source('shop').replace('{endpoint', '{authSecret: {name: shop, key: token}, endpoint');
  const { problems } = check(fine + guarded + sensor('orders', 'log: {}'));
  expect(problems).toHaveLength(1);
  expect(problems[0]![2]).toMatch(/^There is no Secret shop among these manifests: what needs its value is refused/);
});
