import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePlain } from '../../../language/yaml/scalar.ts';
import { edited, fixture } from '../../testing/fixture.ts';
import { rename } from './rename.ts';

/** Names and the ways in which they are written in a workspace. */
interface Names {
  readonly source: string;
  readonly events: readonly string[];
  readonly sensor: string;
  readonly dependencies: readonly string[];
  readonly trigger: string;
  readonly field: string;
  readonly secret: string;
  readonly quotes: readonly ('' | "'" | '"')[];
}

/** Everything that can name something, once or more often; the cursor stands on the name that is asked for. */
function workspace(names: Names, target: string): string {
  const { source, events, sensor, dependencies, trigger, field, secret, quotes } = names;
  let turn = 0;
  const written = (name: string, kind: string): string => {
    const quote = quotes[turn++ % quotes.length]!;
    return `${quote}${kind === target ? '▮' : ''}${name}${quote}`;
  };
  const [first, second] = dependencies as [string, string];
  return `//- /source.yaml
apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata:
  name: ${written(source, 'source')}
spec:
  webhook:
    ${written(events[0]!, 'event')}: {endpoint: /a, method: POST, port: "12000"}
    ${written(events[1]!, '')}: {endpoint: /b, method: POST, port: "12000"}
---
apiVersion: v1
kind: Service
metadata: {name: x}
spec: {selector: {eventsource-name: ${written(source, '')}}}
//- /a.event.yaml
eventSource: ${written(source, '')}
event: ${written(events[0]!, '')}
data: {}
//- /argo-events-local.yaml
triggers:
  ${sensor}/${trigger}: {delay: 5}
//- /sensor.yaml
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: ${written(sensor, 'sensor')}
spec:
  dependencies:
    - name: ${written(first, 'dependency')}
      eventSourceName: ${written(source, '')}
      eventName: ${written(events[0]!, '')}
      filters:
        exprs:
          - expr: ${field} > 1 && (${field} < 5 || [${field}] == 9)
            fields:
              - name: ${written(field, 'field')}
                path: body.n
    - {name: ${written(second, '')}, eventSourceName: ${written(source, '')}, eventName: ${written(events[1]!, '')}}
  triggers:
    - template:
        name: ${written(trigger, 'trigger')}
        conditions: ${first} && (${second} || ${first})
        http:
          url: http://${source}-eventsource-svc:12000/b
          method: POST
          payload:
            - src: {dependencyName: ${written(first, '')}, dataKey: body.n}
              dest: n
          secureHeaders:
            - name: A
              valueFrom: {secretKeyRef: {name: ${written(secret, 'secret')}, key: k}}
//- /secret.yaml
apiVersion: v1
kind: Secret
metadata: {name: ${written(secret, '')}}
`;
}

/** YAML reads some words as booleans or nothing. */
const isText = (name: string) => resolvePlain(name, undefined).json === '';
const label = fc.stringMatching(/^[a-z][a-z\d]{0,4}(-[a-z\d]{1,3})?$/).filter(isText);
const word = fc.stringMatching(/^[a-z][a-z\d]{0,6}$/).filter(isText);
const pair = (names: fc.Arbitrary<string>) => fc.uniqueArray(names, { minLength: 2, maxLength: 2 });

const names: fc.Arbitrary<Names> = fc.record({
  source: label,
  events: pair(label),
  sensor: label,
  dependencies: pair(label),
  trigger: label,
  field: word,
  secret: label,
  quotes: fc.array(fc.constantFrom('', "'", '"'), { minLength: 1, maxLength: 5 }),
});

const kinds = ['source', 'event', 'sensor', 'dependency', 'trigger', 'field', 'secret'] as const;

test('renaming and renaming back is the identity', () => {
  let done = 0;
  fc.assert(
    fc.property(names, fc.constantFrom(...kinds), label, (names, kind, newName) => {
      const { documents, document, position, context } = fixture(workspace(names, kind));
      const before = documents.all().map(({ text }) => text);
      const old = { ...names, event: names.events[0]!, dependency: names.dependencies[0]! }[kind];
      const change = (to: string) => {
        const answer = rename(documents.get(document.uri)!, position, { ...context, newName: to });
        if (answer === null) throw new Error('no name here');
        if ('refusal' in answer) return answer.refusal;
        for (const [uri, edits] of Object.entries(answer.changes!)) {
          const now = documents.get(uri)!;
          documents.didChange(uri, now.version + 1, [{ text: edited(now, edits) }]);
        }
        documents.settle();
        return null;
      };
      const refusal = change(newName);
      if (refusal !== null) return;
      done++;
      if (newName !== old) expect(documents.all().map(({ text }) => text)).not.toEqual(before);
      expect(change(old)).toBeNull();
      expect(documents.all().map(({ text }) => text)).toEqual(before);
    }),
    { numRuns: 60 },
  );
  // Names that are refused prove nothing.
  expect(done).toBeGreaterThan(30);
});
