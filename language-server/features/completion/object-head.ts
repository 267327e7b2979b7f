import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { keyCursorAt } from '../../cursor/key-cursor.ts';
import type { OpenPart } from '../../cursor/open-part.ts';
import { type ValueCursor, valueCursorAt } from '../../cursor/value-cursor.ts';
import type { Candidate } from './candidate.ts';
import { objectSkeletons } from './skeletons.ts';

const apiVersion = 'argoproj.io/v1alpha1';
const kinds = ['EventSource', 'Sensor', 'EventBus'];

/** The values that say what a document is: they are known before its kind is. `null` where another value is typed. */
export function headValues(part: OpenPart): { cursor: ValueCursor; found: Candidate[] } | null {
  const { text, at } = part;
  // Looked at first, because the cursor of a value costs a look at each line.
  if (!/^(?:kind|apiVersion):/.test(text.slice(lineStart(text, at), at))) return null;
  const cursor = valueCursorAt(part);
  if (cursor?.path.length !== 1) return null;
  const whole = { kind: 'value' as const, start: 0, end: cursor.source.length };
  const kind = cursor.siblings.get('kind') ?? '';
  switch (cursor.path[0]) {
    case 'apiVersion':
      return { cursor, found: kind === '' || kinds.includes(kind) ? [{ label: apiVersion, ...whole }] : [] };
    case 'kind':
      return { cursor, found: isOurs(cursor.siblings) ? kinds.map((label) => ({ label, ...whole })) : [] };
    default:
      return null;
  }
}

/** An item, and the part of the document that it takes the place of. */
export interface Placed {
  readonly item: CompletionItem;
  readonly start: number;
  readonly end: number;
}

/** The first keys of an object whose kind is not said yet, and whole objects in a document that is empty but for comments. */
export function headItems(part: OpenPart): Placed[] {
  const cursor = keyCursorAt(part);
  if (cursor === null || cursor.path.length > 0 || cursor.hasColon) return [];
  const { text, at } = part;
  const { start, end, siblings } = cursor;
  if (isOurs(siblings) && !siblings.has('kind'))
    return [{ item: { label: 'kind', kind: CompletionItemKind.Property, insertText: 'kind: ' }, start, end }];
  const others = text.slice(0, start) + text.slice(end);
  if (start !== lineStart(text, at) || !isEmpty.test(others)) return [];
  return objectSkeletons.map(([label, insertText], i) => ({
    item: { label, kind: CompletionItemKind.Snippet, detail: 'a whole example', sortText: String(i), insertText },
    start,
    end,
  }));
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function isOurs(siblings: ReadonlyMap<string, string>): boolean {
  return siblings.get('apiVersion')?.startsWith('argoproj.io/') === true;
}

const isEmpty = /^(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n)*[ \t]*(?:#[^\n]*)?$/;
