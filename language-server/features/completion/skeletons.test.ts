import { InsertTextMode, type TextEdit } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { sourceTypes } from '../../../language/manifest/source-types.ts';
import { triggerKinds } from '../../../language/manifest/trigger-kinds.ts';
import { edited, fixture } from '../../testing/fixture.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';
import { completion } from './completion.ts';

/** Puts the item in at the cursor, and answers what the rules have against the result. */
function problemsOf(text: string, label: string): unknown[] {
  const { document, position, context, documents } = fixture(text);
  const item = completion(document, position, context).find((one) => one.label === label);
  expect(item, label).toBeDefined();
  const after = edited(document, [item!.textEdit as TextEdit]);
  documents.didChange(document.uri, 2, [{ text: after }]);
  documents.settle();
  return diagnostics(documents.get(document.uri)!, context)
    .filter(({ severity, code }) => severity! <= 2 && code !== 'unknown-secret')
    .map(({ code, message }) => [code, message]);
}

const head = (kind: string) => `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: example\nspec:\n`;
const bus = `//- /bus.yaml\n${head('EventBus').replace('example', 'default')}  jetstream:\n    version: latest\n    replicas: 3\n    persistence: {volumeSize: 10Gi}\n`;
const source = `//- /source.yaml\n${head('EventSource')}  webhook:\n    example: {endpoint: /example, method: POST, port: "12000"}\n`;

test.for(sourceTypes.map(({ type }) => type))('the example of %s breaks no rule', (type) => {
  expect(problemsOf(`${bus}//- /a.yaml\n${head('EventSource')}  ▮`, `${type} (example)`)).toEqual([]);
});

test('the endpoint of an example can be reached, and a Service that is there is kept', () => {
  const text = (before: string) => {
    const { document, position, context } = fixture(`${head('EventSource')}${before}  ▮`);
    const item = completion(document, position, context).find(({ label }) => label === 'webhook (example)')!;
    return (item.textEdit as TextEdit).newText;
  };
  expect(text('')).toContain('\n  service:\n    ports:\n      - port: 12000\n        targetPort: 12000');
  expect(text('  service: {ports: [{port: 80, targetPort: 12000}]}\n')).not.toContain('service:');
});

test.for(triggerKinds)('the example of the trigger %s breaks no rule', (kind) => {
  const dependency = '  dependencies:\n    - {name: example, eventSourceName: example, eventName: example}\n';
  const text = `${bus}${source}//- /a.yaml\n${head('Sensor')}${dependency}  triggers:\n    - template:\n        name: example\n        ▮`;
  // Whether a created object is to be waited for is the author's to say.
  expect(problemsOf(text, `${kind} (example)`)).toEqual([]);
});

test.for(['jetstream', 'kafka'])('the example of the bus %s breaks no rule', (kind) => {
  expect(problemsOf(`${head('EventBus').replace('example', 'default')}  ▮`, `${kind} (example)`)).toEqual([]);
});

test.for(['EventSource', 'Sensor', 'EventBus'])('an empty document becomes a whole %s', (kind) => {
  expect(problemsOf(`${kind === 'EventBus' ? '' : bus}${kind === 'Sensor' ? source : ''}//- /a.yaml\n▮`, kind)).toEqual(
    [],
  );
});

test('the lines of an example stand where they belong, and no editor is to indent them again', () => {
  const { document, position, context } = fixture(`${head('EventSource')}  ▮`);
  const item = completion(document, position, context).find(({ label }) => label === 'webhook (example)')!;
  expect(item.insertTextMode).toBe(InsertTextMode.asIs);
  expect((item.textEdit as TextEdit).newText).toMatch(
    /^webhook:\n    example:\n      endpoint: [^]*\n  service:\n    ports:/,
  );
});

test('an example shows what it would put in, from the first column on', () => {
  const shown = (text: string, label: string) => {
    const { document, position, context } = fixture(text);
    const { documentation } = completion(document, position, context).find((one) => one.label === label)!;
    return (documentation as { value: string }).value;
  };
  const webhook = shown(`${head('EventSource')}  ▮`, 'webhook (example)');
  expect(webhook).toMatch(/^```yaml\nwebhook:\n {2}example:\n {4}endpoint: .*\n[^]*\nservice:\n {2}ports:\n[^]*\n```$/);
  expect(shown('▮', 'EventBus')).toMatch(/^```yaml\napiVersion: argoproj.io\/v1alpha1\nkind: EventBus\n[^]*\n```$/);
});
