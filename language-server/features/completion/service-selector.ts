import { CompletionItemKind } from 'vscode-languageserver-types';
import { selectedBy } from '../../../language/manifest/mentions-elsewhere.ts';
import type { Path } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import { keyCursorAt } from '../../cursor/key-cursor.ts';
import type { OpenPart } from '../../cursor/open-part.ts';
import { type ValueCursor, valueCursorAt } from '../../cursor/value-cursor.ts';
import { kindNames } from '../../names/name.ts';
import type { Candidate } from './candidate.ts';
import type { Placed } from './object-head.ts';

/** The names that a Service of somebody's own can select pods of ours by; `null` outside of such a value. */
export function selectorValues(
  part: OpenPart,
  { index }: Context,
): { readonly cursor: ValueCursor; readonly found: Candidate[] } | null {
  const cursor = isService(part) ? valueCursorAt(part) : null;
  if (cursor === null || !isSelector(cursor.path.slice(0, -1))) return null;
  const kind = selectedBy[cursor.path.at(-1)!];
  if (kind === undefined) return null;
  const names = index.defined(kind, { namespace: part.manifest?.namespace ?? '' });
  const whole = { kind: 'value' as const, start: 0, end: cursor.source.length };
  return { cursor, found: Array.from(names, (label) => ({ label, detail: kindNames[kind], ...whole })) };
}

/** The labels of our pods, in the selector of a Service. */
export function selectorKeys(part: OpenPart): Placed[] {
  const cursor = isService(part) ? keyCursorAt(part) : null;
  if (cursor === null || !isSelector(cursor.path)) return [];
  const { start, end, siblings, hasColon } = cursor;
  return Object.entries(selectedBy)
    .filter(([label]) => !siblings.has(label))
    .map(([label, kind]) => ({
      item: {
        label,
        kind: CompletionItemKind.Property,
        detail: `name of ${kindNames[kind]}`,
        insertText: hasColon ? label : `${label}: `,
      },
      start,
      end,
    }));
}

function isSelector(path: Path): boolean {
  return path.length === 2 && path[0] === 'spec' && path[1] === 'selector';
}

function isService({ text }: OpenPart): boolean {
  return /^kind:\s*["']?Service\b/m.test(text);
}
