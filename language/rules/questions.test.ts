import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { zeroTime } from '../go/time.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';
import { Linter } from './lint.ts';
import type { Rule } from './rule.ts';
import { rules } from './registry.generated.ts';

const source = (name: string, event: string, secret = 'token') => `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: ${name}}
spec:
  webhook:
    ${event}: {endpoint: /order, port: "12000", method: POST, authSecret: {name: ${secret}, key: t}}
`;

const sensor = (source: string, event: string) => `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: shop}
spec:
  dependencies:
    - {name: ordered, eventSourceName: ${source}, eventName: ${event}, filters: {data: [{path: body.x, type: string, value: [a]}]}}
  triggers:
    - template: {name: ship, conditions: ordered, log: {}}
`;

const bus = (kind: string) => `apiVersion: argoproj.io/v1alpha1
kind: EventBus
metadata: {name: default}
spec: {${kind}: {}}
`;

const secret = (name: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}}\n`;

const fixture = (event: string) => `eventSource: hook\nevent: ${event}\ndata: {body: {y: 1}}\n`;

test('after any edits a linter that has seen them finds what a new one finds', () => {
  const names = fc.constantFrom('hook', 'hooked');
  const events = fc.constantFrom('order', 'orders');
  const document = fc.oneof(
    fc.tuple(names, events, fc.constantFrom('token', 'key')).map((all) => source(...all)),
    fc.tuple(names, events).map((all) => sensor(...all)),
    fc.constantFrom('jetstream', 'kafka', 'nats').map(bus),
    fc.constantFrom('token', 'tokens').map(secret),
    events.map(fixture),
  );
  const text = fc.array(document, { maxLength: 4 }).map((documents) => documents.join('---\n'));
  const edits = fc.array(fc.tuple(fc.constantFrom('a.yaml', 'b.yaml', 'c.event.yaml'), fc.option(text)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(edits, (all) => {
      const index = new WorkspaceIndex();
      const linter = new Linter({ rules, now: zeroTime });
      for (const [uri, content] of all) {
        if (content === null) index.remove(uri);
        else index.update(uri, content);
        const fresh = new WorkspaceIndex();
        for (const { uri: known, yaml } of index.all()) fresh.update(known, yaml.text);
        const expected = new Linter({ rules, now: zeroTime });
        for (const file of index.all())
          expect(linter.lint(index, file)).toEqual(expected.lint(fresh, fresh.file(file.uri)!));
      }
    }),
    { numRuns: 60 },
  );
});

test('a rule is run again only when what it asked about has another answer', () => {
  let runs = 0;
  const asking: Rule = {
    meta: { code: 'asking', severity: 'hint', summary: '', covers: [], scope: 'workspace' },
    create: ({ index }) => ({
      sensor() {
        runs++;
        index.objects('EventSource', 'hook', '');
        index.defined('secret');
      },
    }),
  };
  const index = new WorkspaceIndex();
  const linter = new Linter({ rules: [asking], now: zeroTime });
  const runsAfter = (uri: string, text: string) => {
    index.update(uri, text);
    runs = 0;
    linter.lint(index, index.file('sensor.yaml')!);
    return runs;
  };
  expect(runsAfter('sensor.yaml', sensor('hook', 'order'))).toBe(1);
  expect(runsAfter('other.yaml', source('other', 'order'))).toBe(0);
  expect(runsAfter('hook.yaml', source('hook', 'order'))).toBe(1);
  expect(runsAfter('hook.yaml', source('hook', 'orders'))).toBe(1);
  expect(runsAfter('hook.yaml', `---\n${source('hook', 'orders')}`)).toBe(1);
  expect(runsAfter('hook.yaml', `a: 1\n---\n${source('hook', 'orders')}`)).toBe(0);
  expect(runsAfter('secret.yaml', secret('token'))).toBe(1);
  expect(runsAfter('secret.yaml', `${secret('token')}stringData: {a: b}\n`)).toBe(0);
  expect(runsAfter('sensor.yaml', sensor('hook', 'orders'))).toBe(1);
});

test('what all objects ask is looked up once until the index changes', () => {
  const asking: Rule = {
    meta: { code: 'asking', severity: 'hint', summary: '', covers: [], scope: 'workspace' },
    create: ({ index }) => ({ sensor: () => void index.defined('secret') }),
  };
  const index = new WorkspaceIndex();
  const defined = vi.spyOn(index, 'defined');
  const linter = new Linter({ rules: [asking], now: zeroTime });
  const asksAfter = (uri: string, text: string) => {
    index.update(uri, text);
    defined.mockClear();
    for (const file of index.all()) linter.lint(index, file);
    return defined.mock.calls.length;
  };
  expect(asksAfter('sensors.yaml', [1, 2, 3].map(() => sensor('hook', 'order')).join('---\n'))).toBe(1);
  expect(asksAfter('sensors.yaml', index.file('sensors.yaml')!.yaml.text)).toBe(0);
  expect(asksAfter('hook.yaml', source('hook', 'order'))).toBe(1);
  index.remove('hook.yaml');
  expect(asksAfter('more.yaml', sensor('hook', 'orders'))).toBe(1);
});
