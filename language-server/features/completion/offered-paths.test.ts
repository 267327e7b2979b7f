import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { eventDataRoots } from '../../../schemas/event-data/roots.ts';
import { chosen, offers } from '../../testing/completion-matrix.ts';
import { fixture } from '../../testing/fixture.ts';

/** The places that read the data of an event, with `▮` behind a root and behind a member of it. */
const programs: readonly (readonly [language: string, dependency: string, parameter: string])[] = [
  ['gjson', 'filters: {data: [{path: ▮, type: bool, value: ["true"]}]}', ''],
  ['Lua', "filters: {script: 'return event.▮'}", ''],
  ['jq', "transform: {jq: '{a: .▮}'}", ''],
  ['a template', '', "dataTemplate: '{{ .Input.▮ }}'"],
];

function manifests(kind: string, settings: string, [, dependency, parameter]: (typeof programs)[number]): string {
  return `//- /source.yaml
apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: any}
spec: {${kind}: {event: ${settings}}}
//- /sensor.yaml
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: s}
spec:
  dependencies:
    - name: d
      eventSourceName: any
      eventName: event
      ${dependency}
  triggers:
    - parameters: [{src: {dependencyName: d, ${parameter}}, dest: name}]
      template: {name: t, log: {}}
`;
}

const isMember = ({ kind, label }: CompletionItem) => kind === CompletionItemKind.Field && /^\w+$/.test(label);

/** The members that are offered at the cursor; each as a text with the cursor behind it. */
function members(text: string): string[] {
  const before = fixture(text);
  const files = text.slice(0, text.indexOf('//- /sensor.yaml'));
  return offers(before)
    .filter(isMember)
    .map((item) => `${files}//- /sensor.yaml\n${chosen(before, item)}`);
}

function findings(text: string): string[] {
  const { context } = fixture(text);
  const file = context.index.file('file:///sensor.yaml')!;
  return context.linter
    .lint(context.index, file)
    .flatMap(({ code, message }) => (code === 'payload-path' ? message : []));
}

test.each(
  Object.keys(eventDataRoots).flatMap((kind) =>
    ['{}', '{jsonBody: true, metadata: {team: shop}}'].map((settings) => [kind, settings] as const),
  ),
)('what is offered of %s with %s is what the checks accept', (kind, settings) => {
  for (const program of programs) {
    const offered = members(manifests(kind, settings, program));
    expect(offered.length).toBeGreaterThan(0);
    for (const text of offered) expect([text, findings(text)]).toEqual([text, []]);
  }
});
