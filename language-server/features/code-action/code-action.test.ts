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
