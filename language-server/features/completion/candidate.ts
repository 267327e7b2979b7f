import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { quote } from '../../../language/go/json-quote.ts';
import { resolvePlain } from '../../../language/yaml/scalar.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import type { ValueCursor } from '../../cursor/value-cursor.ts';
import type { Found } from '../../embedded/complete-in.ts';

/** Something that a value can be; `raw` is put in as it is, because no text is meant (`true`). */
export type Candidate = Found & { readonly raw?: boolean };

/** Where a candidate is offered: in the document that begins at `start`, as which of all. */
export interface Listed {
  readonly start: number;
  readonly positions: OpenDocument['positions'];
  readonly order: number;
}

/** A candidate as an edit of the document that leaves it valid: quoted or escaped as the place asks for. */
export function itemOf(candidate: Candidate, cursor: ValueCursor, { start, positions, order }: Listed): CompletionItem {
  const { label, kind, detail, documentation, isElsewhere } = candidate;
  const edit = editOf(candidate, cursor);
  const range = {
    start: positions.positionAt(start + cursor.inDocument(edit.from)),
    end: positions.positionAt(start + cursor.inDocument(edit.to)),
  };
  return {
    label,
    kind: kinds[kind],
    sortText: `${ranks.indexOf(kind)}${isElsewhere === true ? '~' : ''}${kind === 'value' ? String(order).padStart(3, '0') : label}`,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    filterText: cursor.source.slice(edit.from, candidate.start) + label,
    textEdit: { range, newText: edit.text },
  };
}

interface SourceEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function editOf({ label, insert = label, start, end, raw }: Candidate, { style, source }: ValueCursor): SourceEdit {
  const own = { from: start, to: end };
  if (raw === true || style === 'block') return { ...own, text: insert };
  if (style === '"') return { ...own, text: quote(insert, { escapeHTML: false }).slice(1, -1) };
  if (style === "'") return { ...own, text: insert.replaceAll("'", "''") };
  const whole = source.slice(0, start) + insert + source.slice(end);
  if (isPlain(whole, style)) return { ...own, text: insert };
  return { from: 0, to: source.length, text: quote(whole, { escapeHTML: false }) };
}

/** The candidate as the only item of a list that is not there yet. */
export function asList(candidate: Candidate): Candidate {
  const { label, insert = label } = candidate;
  const item = candidate.raw === true || isPlain(insert, 'flow') ? insert : quote(insert, { escapeHTML: false });
  return { ...candidate, insert: `[${item}]`, raw: true };
}

/** Whether YAML reads a text as itself without quotes. */
function isPlain(text: string, style: ValueCursor['style']): boolean {
  if (/^[\s\-?:,[\]{}#&*!|>'"%@`]|: |\s#|[:\s]$/.test(text) && !/^-[^\s]/.test(text)) return false;
  if (style === 'flow' && /[,[\]{}]/.test(text)) return false;
  return resolvePlain(text, undefined).json === '';
}

const kinds: Readonly<Record<Found['kind'], CompletionItemKind>> = {
  path: CompletionItemKind.Field,
  variable: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  operator: CompletionItemKind.Operator,
  value: CompletionItemKind.EnumMember,
};

/**
 * What the event has comes before what other events have, and that before what the language has; values stay in the order in
 * which they are given.
 */
const ranks: readonly Found['kind'][] = ['path', 'variable', 'value', 'function', 'keyword', 'operator'];
