import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Shape } from '../../../schemas/shape.ts';
import { print } from '../../../language/yaml/print.ts';
import type { Context } from '../../context.ts';
import type { KeyCursor } from '../../cursor/key-cursor.ts';
import { eventOfNames } from '../../values/event-names.ts';

/** What a fixture and the configuration can have besides the keys of their schema: whole data, and the workspace's triggers. */
export function houseKeys(shape: Shape, cursor: KeyCursor, context: Context): CompletionItem[] {
  if (shape.go === 'Fixture') return wholeData(cursor, context);
  return shape.go === 'Configuration.triggers' ? triggers(cursor, context) : [];
}

/** The data of events that are known of the source and event beside it. */
function wholeData({ siblings, column }: KeyCursor, { index, pinned }: Context): CompletionItem[] {
  const [eventSource, event] = [siblings.get('eventSource') ?? '', siblings.get('event') ?? ''];
  if (siblings.has('data') || siblings.has('request') || column === null || event === '') return [];
  return pinned.candidates(eventOfNames(index, eventSource, event)).flatMap(({ title, fixture }) =>
    'data' in fixture
      ? [
          {
            label: `data of ${title}`,
            kind: CompletionItemKind.Snippet,
            filterText: 'data',
            sortText: `2${title}`,
            insertText: print({ data: fixture.data }, column).trimStart(),
          },
        ]
      : [],
  );
}

/** `SENSOR/TRIGGER` of every trigger that the configuration does not have yet. */
function triggers({ siblings, hasColon }: KeyCursor, { index }: Context): CompletionItem[] {
  const mentions = [...index.all()].flatMap(({ uri }) => index.mentionsIn(uri));
  const names = mentions.flatMap(({ kind, role, name, owner }) =>
    kind === 'trigger' && role === 'definition' && owner !== '' ? [`${owner}/${name}`] : [],
  );
  return names
    .filter((name) => !siblings.has(name))
    .map((name) => ({
      label: name,
      kind: CompletionItemKind.Function,
      detail: 'trigger',
      insertText: hasColon ? name : `${name}: `,
    }));
}
