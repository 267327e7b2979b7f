import { CodeActionKind } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { edited, fixture } from '../../testing/fixture.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';
import { codeActions } from './code-action.ts';
import { fixAllKind } from './fix-all-kind.ts';

const source = (endpoint: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: EventSource\nmetadata: {name: a}\nspec:\n  webhook:\n    paid:\n      endpoint: ${endpoint}\n      port: "80"\n`;

/** What the actions at the cursor are called, and the text after the chosen one. */
function check(text: string, only: string[] | undefined, title: string): string {
  const { document, position, context } = fixture(text);
  const all = diagnostics(document, context);
  const range = { start: position, end: position };
  const actions = codeActions(document, { range, context: { diagnostics: all, ...(only && { only }) } }, context);
  const action = actions.find((one) => one.title === title);
  expect(actions.map((one) => one.title)).toContain(title);
  return edited(document, action!.edit!.changes![document.uri]!);
}

test('a quick fix changes what its finding is about, also below other documents', () => {
  expect(
    check(`a: 1\n---\n${source('pa▮id').replace('port', 'method: POST\n      port')}`, undefined, 'Change to /paid'),
  ).toBe(`a: 1\n---\n${source('"/paid"').replace('port', 'method: POST\n      port')}`);
});

test('fix all makes all changes that do not get in each other’s way', () => {
  const fixed = check(source('paid▮'), [CodeActionKind.SourceFixAll], 'Fix all of Argo Events Local in this file');
  expect(fixed).toContain('endpoint: "/paid"');
  expect(fixed).toContain('method: POST');
});

test('only what was asked for is answered, and nothing where nothing is wrong', () => {
  const { document, position, context } = fixture(source('/pa▮id').replace('port', 'method: POST\n      port'));
  const ask = (only: string[]) =>
    codeActions(document, { range: { start: position, end: position }, context: { diagnostics: [], only } }, context);
  expect(ask([CodeActionKind.QuickFix])).toEqual([]);
  expect(ask([fixAllKind])).toEqual([]);
  expect(ask([CodeActionKind.RefactorInline])).toEqual([]);
});

test('a quick fix names the diagnostic that it repairs', () => {
  const { document, position, context } = fixture(source('pa▮id'));
  const all = diagnostics(document, context);
  const range = { start: position, end: position };
  const [action] = codeActions(document, { range, context: { diagnostics: all } }, context);
  expect(action!.diagnostics!.map(({ code }) => code)).toEqual(['webhook-endpoint']);
});

const sensor = (dependency: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: s}\nspec:\n  dependencies:\n    - name: d\n      eventSourceName: a\n      eventName: paid\n${dependency}  triggers: [{template: {name: t, log: {}}}]\n`;

const inLua =
  '      filters:\n        script: |\n          local x = string.tri▮m(event.body.a)\n          return x == "a"\n';
const inJq = '      transform:\n        jq: |\n          {a: .bo▮di}\n';

const oneWrong = source('pa▮id').replace('port', 'method: POST\n      port');

test.for<[place: string, text: string, title: string, result: string]>([
  [
    'a line of YAML',
    oneWrong,
    'Ignore webhook-endpoint on this line',
    '    # argo-events-local: ignore webhook-endpoint\n',
  ],
  [
    'a line below a comment that suppresses something else',
    oneWrong.replace('      endpoint', '      # argo-events-local: ignore wrong-type \n      endpoint'),
    'Ignore webhook-endpoint on this line',
    '      # argo-events-local: ignore wrong-type webhook-endpoint \n',
  ],
  ['the file', oneWrong, 'Ignore webhook-endpoint in this file', '# argo-events-local: ignore-file webhook-endpoint\n'],
  [
    'a file that suppresses something else',
    `# argo-events-local: ignore-file wrong-type\r\n${oneWrong}`,
    'Ignore webhook-endpoint in this file',
    '# argo-events-local: ignore-file wrong-type webhook-endpoint\r\n',
  ],
  [
    'Lua',
    sensor(inLua),
    'Ignore script-mistake on this line',
    'event.body.a) -- # argo-events-local: ignore script-mistake\n',
  ],
  [
    'jq',
    `${sensor(inJq)}---\n${source('/paid')}`,
    'Ignore payload-path on this line',
    '{a: .bodi} # argo-events-local: ignore payload-path\n',
  ],
  [
    'a text without room for comments',
    sensor(inLua.replace('|', '>')),
    'Ignore script-mistake in this text',
    '        # argo-events-local: ignore script-mistake\n        script: >\n',
  ],
])('a comment suppresses a finding: %s', ([, text, title, result]) => {
  const changed = check(text, undefined, title);
  expect(changed).toContain(result);
  const code = /Ignore (\S+)/.exec(title)![1]!;
  const { document, context } = fixture(changed);
  expect(diagnostics(document, context).map((one) => one.code)).not.toContain(code);
});
