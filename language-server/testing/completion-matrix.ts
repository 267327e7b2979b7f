import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { parseFile } from '../../language/yaml/file.ts';
import { completion } from '../features/completion/completion.ts';
import { type Fixture, edited, fixture } from './fixture.ts';
import { orders } from './orders.ts';

/** A value of a kind, in the mapping that it stands in: what is typed of it, and what should come of it. */
export interface Value {
  /** The manifest up to the mapping; `@` is where the mapping begins. */
  readonly around: string;
  /** The other entries of the mapping. */
  readonly beside: readonly string[];
  readonly key: string;
  /** What stands before and behind the cursor. */
  readonly typed: readonly [head: string, tail: string];
  /** What is offered, and the value when it was chosen. */
  readonly label: string;
  readonly result: string;
  /** What is offered where nothing is typed yet; `null` where nothing can be. */
  readonly atFirst: string | null;
  /** It cannot stand there without quotes. */
  readonly quoted?: true;
}

/** Manifests up to a place in them. */
export const sensor = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata:\n  name: s\nspec:\n';
const triggers = '  triggers: [{template: {name: t, log: {}}}]\n';
export const dependency = `${sensor}${triggers}  dependencies:\n    - @`;
export const dependencies = `${sensor}  dependencies:\n    - name: paid-order\n      eventSourceName: orders\n      eventName: paid\n`;
export const trigger = `${dependencies}  triggers:\n    - template:\n        `;
export const parameter = `${trigger}name: t\n        http:\n          url: http://a/b\n          method: POST\n          payload:\n            - `;
export const filters = `${dependencies.replace(sensor, sensor + triggers)}      filters:\n        `;
export const workflow = `${trigger}name: t\n        argoWorkflow:\n          source: {resource: {apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: {entrypoint: a}}}\n          parameters:\n            - @`;
export const source = 'apiVersion: argoproj.io/v1alpha1\nkind: EventSource\nmetadata:\n  name: e\nspec:\n';

/** Where nothing else can be expected than that something is offered: the document cannot be read afterwards either. */
export const broken = ['a quote that is open', 'a bracket that is open', 'a broken document'];

/** What is typed, with the cursor in it. */
export function word({ typed: [head, tail] }: Value): string {
  return `${head}▮${tail}`;
}

/** The mapping in block style, the line among its other entries. */
export function block(value: Value & { readonly first?: true }, line: string): string {
  const [before = ''] = value.around.split('@');
  const column = ' '.repeat(before.length - before.lastIndexOf('\n') - 1);
  const lines = value.first ? [line, ...value.beside] : [...value.beside, line];
  return `${before}${lines.join('\n').replaceAll('\n', `\n${column}`)}\n`;
}

/** The mapping in flow style: behind its key, or in an item of a list. */
export function flow(value: Value, line: string): string {
  const [before = ''] = value.around.split('@');
  const entries = `{${[...value.beside, line].join(', ')}}`;
  return `${/-\s*$/.test(before) ? before : before.replace(/\n\s*$/, ' ')}${entries}\n`;
}

/** The file of a matrix' case, in the orders workspace. */
export function opened(text: string): Fixture {
  return fixture(`${orders}//- /a.yaml\n${text}`);
}

/** What is offered at the cursor. */
export function offers({ document, position, context }: Fixture): CompletionItem[] {
  return completion(document, position, context);
}

/** The text when an item was chosen. */
export function chosen(before: Fixture, { textEdit }: CompletionItem): string {
  return edited(before.document, [textEdit as TextEdit]);
}

/** What keeps a text from being read. */
export function yamlErrors(text: string): string[] {
  return parseFile(text).documents.flatMap(({ document: { errors } }) => errors.map(({ message }) => message));
}
