import { expect, test } from 'vitest';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';
import { parseFile } from '../yaml/file.ts';
import { diagnose } from './diagnose.ts';

const head = (kind: string) => `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: example\n`;
const now = timeFromNanoseconds(0n, utc);

/** Each finding as `code at "what is underlined": message`. */
function findings(text: string): string[] {
  const context = { bus: 'jetstream', now } as const;
  return parseFile(text).documents.flatMap((document) =>
    diagnose(document, context).map(
      ({ code, start, end, message }) => `${code} at ${JSON.stringify(text.slice(start, end))}: ${message}`,
    ),
  );
}

test.for<[name: string, text: string, expected: readonly string[]]>([
  ['a document that is not ours is not judged', 'kind: Deployment\nspec: {replicaz: 1, a: [}\n', []],
  [
    'an unknown field, with the one that was meant',
    `${head('Sensor')}spec:\n  dependencies:\n    - name: a\n      eventSourceName: s\n      eventNme: e\n  triggers:\n    - template:\n        name: t\n        log: {}\n`,
    [
      'refused-upstream at "name": event dependency must define the EventName',
      'unknown-field at "eventNme": eventNme is not a field of EventDependency; did you mean eventName? The cluster ignores it.',
    ],
  ],
  [
    'a value of a wrong type is not judged further',
    `${head('EventSource')}spec:\n  webhook: 5\n`,
    [
      'wrong-type at "5": json: cannot unmarshal number into Go struct field EventSourceSpec.spec.webhook of type map[string]v1alpha1.WebhookEventSource',
    ],
  ],
  ['broken YAML in a manifest of ours', `${head('Sensor')}spec: [\n`, ['yaml-syntax']],
])('%s', ([, text, expected]) => {
  const found = findings(text);
  expect(found).toHaveLength(expected.length);
  for (const [index, one] of expected.entries()) expect(found[index]).toContain(one);
});

test('offsets are those of the file, in the second document too', () => {
  const text = `kind: ConfigMap\n---\n${head('EventBus')}spec:\n  jetStream: {version: latest}\n`;
  const all = parseFile(text).documents.flatMap((document) => diagnose(document, { bus: 'none', now }));
  const first = all.find(({ code }) => code === 'unknown-field');
  expect(text.slice(first!.start, first!.end)).toBe('jetStream');
  expect(first!.fix).toEqual({
    title: 'Change to jetstream',
    edits: [{ start: first!.start, end: first!.end, text: 'jetstream' }],
  });
});
