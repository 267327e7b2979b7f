import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Shape } from '../../../schemas/shape.ts';
import { sourceTypes } from '../../../language/manifest/source-types.ts';
import type { KeyCursor } from '../../cursor/key-cursor.ts';
import { busSkeletons, sourceSkeletons, triggerSkeletons } from './skeleton-texts.ts';

/** Whole examples of each kind of source, trigger and bus, which the rules have nothing against. */
export function skeletons(shape: Shape, { path, siblings, column }: KeyCursor): CompletionItem[] {
  if (shape.kind === 'map' && path.length === 2 && column !== null) return eventSkeleton(String(path[1]), column);
  const texts = tables[shape.go];
  if (texts === undefined || column === null) return [];
  return Object.entries(texts)
    .filter(([name]) => !siblings.has(name))
    .map(([name, text]) => {
      const service = texts === sourceSkeletons && !siblings.has('service') ? serviceFor(name) : '';
      return {
        label: `${name} (example)`,
        kind: CompletionItemKind.Snippet,
        detail: 'a whole example',
        filterText: name,
        sortText: `2${name}`,
        insertText: indented(`${name}:\n${indented(text, 2, true)}${service}`, column),
      };
    });
}

/** One event of a source, below the key of its type. */
function eventSkeleton(type: string, column: number): CompletionItem[] {
  const text = sourceSkeletons[type];
  if (text === undefined) return [];
  const insertText = indented(text, column);
  return [{ label: 'example', kind: CompletionItemKind.Snippet, detail: 'a whole example', insertText }];
}

/** Without a Service nothing reaches the endpoint of a source that listens on HTTP. */
function serviceFor(name: string): string {
  const listens = sourceTypes.some(({ type, http }) => http && type === name);
  return listens ? '\nservice:\n  ports:\n    - port: 12000\n      targetPort: 12000' : '';
}

/** Whole objects for a document that is empty. */
export const objectSkeletons: readonly (readonly [label: string, text: string])[] = [
  [
    'EventSource',
    objectText('EventSource', `webhook:\n${indented(sourceSkeletons['webhook']!, 2, true)}${serviceFor('webhook')}`),
  ],
  [
    'Sensor',
    objectText(
      'Sensor',
      `dependencies:\n  - name: example\n    eventSourceName: example\n    eventName: example\ntriggers:\n  - template:\n      name: example\n      log: {}`,
    ),
  ],
  [
    'EventBus',
    objectText('EventBus', `jetstream:\n${indented(busSkeletons['jetstream']!, 2, true)}`).replace(
      'name: example',
      'name: default',
    ),
  ],
];

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'v1alpha1.EventSourceSpec': sourceSkeletons,
  'v1alpha1.TriggerTemplate': triggerSkeletons,
  'v1alpha1.EventBusSpec': busSkeletons,
};

function objectText(kind: string, spec: string): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: example\nspec:\n${indented(spec, 2, true)}\n`;
}

/** Moves all lines to a column; the first one stands there already, unless `first` says that it does not. */
function indented(text: string, column: number, first = false): string {
  return text.replace(first ? /^/gm : /(?<=\n)(?=[^\n])/g, ' '.repeat(column));
}
