import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { quote } from '../../../language/go/json-quote.ts';
import type { Located, WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import { translated } from '../../../language/rules/condition-names.ts';
import type { Linter } from '../../../language/rules/lint.ts';
import { printText } from '../../../language/yaml/print.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { Places } from '../../documents/places.ts';
import { type Spot, kindNames, mentionsOfSame, ownerOf, scopeOf, spotsOf } from '../../names/name.ts';

/** Why a name is not changed, in one sentence for the author. */
export interface Refusal {
  readonly refusal: string;
}

/** The name under the cursor; `null` where there is none. */
export function prepareRename(
  { uri, positions }: OpenDocument,
  position: Position,
  { index }: Context,
): { readonly range: Range; readonly placeholder: string } | Refusal | null {
  const mention = index.mentionAt(uri, positions.offsetAt(position));
  const [spot] = mention === null ? [] : spotsOf([mention]);
  if (spot === undefined) return null;
  const refusal = fixedBy(index, spot.mention);
  if (refusal !== null) return { refusal };
  return { range: new Places(index).range(uri, inner(index, spot)), placeholder: spot.mention.name };
}

/**
 * Changes a name wherever it stands. Refuses where the cluster would not take the result: whatever the rules call an error
 * afterwards and did not before is the reason.
 */
export function rename(
  { uri, positions }: OpenDocument,
  position: Position,
  { index, linter, newName }: Context & { readonly newName: string },
): WorkspaceEdit | Refusal | null {
  const mention = index.mentionAt(uri, positions.offsetAt(position));
  if (mention === null) return null;
  const refusal = fixedBy(index, mention) ?? takenBy(index, mention, newName);
  if (refusal !== null) return { refusal };
  const changes = changesOf(index, mentionsOfSame(index, mention), newName);
  const broken = newError(index, linter, changes);
  if (broken !== null) return { refusal: broken };
  const places = new Places(index);
  const edits = [...changes].map(([uri, found]) => {
    return [uri, found.map(({ start, end, text }) => ({ range: places.range(uri, { start, end }), newText: text }))];
  });
  return { changes: Object.fromEntries(edits) as Record<string, TextEdit[]> };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why this name can have no other one here. */
function fixedBy(index: WorkspaceIndex, mention: Located): string | null {
  const kind = kindNames[mention.kind];
  const same = mentionsOfSame(index, mention);
  if (!same.some(({ role }) => role === 'definition'))
    return `${kind} \`${mention.name}\` is not defined in this workspace, so only the references to it would change.`;
  const byDefault = mention.kind === 'event-bus' && same.find((one) => spotsOf([one]).length === 0);
  if (byDefault)
    return `${ownerOf(byDefault)} uses the EventBus \`default\` because it names none. Give it an \`eventBusName\` first.`;
  return null;
}

function takenBy(index: WorkspaceIndex, mention: Located, newName: string): string | null {
  if (newName.trim() === '') return 'A name cannot be empty.';
  if (newName === mention.name) return null;
  const { kind, owner } = mention;
  const [taken] = index
    .mentions(kind, newName, { owner, ...scopeOf(mention) })
    .filter(({ role }) => role === 'definition');
  return taken === undefined ? null : `${ownerOf(taken)} has the ${kindNames[kind]} name \`${newName}\` already.`;
}

function changesOf(index: WorkspaceIndex, mentions: readonly Located[], to: string): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  const definition = mentions.find(({ role }) => role === 'definition')!.name;
  for (const spot of spotsOf(mentions)) {
    const { uri } = spot.mention.manifest;
    const known = changes.get(uri) ?? [];
    changes.set(uri, known);
    known.push({ start: spot.start, end: spot.end, text: spelled(sourceOf(index, spot), spot, { definition, to }) });
  }
  return changes;
}

interface Renaming {
  /** How the definition spells the name. */
  readonly definition: string;
  readonly to: string;
}

/**
 * Keeps the quotes that are there and adds some where YAML would read the name as something else. `conditions` that spell a
 * dependency with `_` for `-` go on to do so.
 */
function spelled(source: string, { mention }: Spot, { definition, to }: Renaming): string {
  if (mention.span !== undefined) return mention.name === definition ? to : translated(to);
  if (source.startsWith("'")) return `'${to.replaceAll("'", "''")}'`;
  if (source.startsWith('"')) return quote(to, { escapeHTML: false });
  return printText(to);
}

/** Without its quotes. */
function inner(index: WorkspaceIndex, spot: Spot): { start: number; end: number } {
  const quoted = /^["']/.test(sourceOf(index, spot)) ? 1 : 0;
  return { start: spot.start + quoted, end: spot.end - quoted };
}

function sourceOf(index: WorkspaceIndex, { mention, start, end }: Spot): string {
  return index.file(mention.manifest.uri)?.yaml.text.slice(start, end) ?? '';
}

/** Makes the change in a copy of the workspace and asks the rules. */
function newError(
  index: WorkspaceIndex,
  linter: Linter,
  changes: ReadonlyMap<string, readonly Change[]>,
): string | null {
  const copy = index.copy();
  for (const [uri, edits] of changes) copy.update(uri, applied(index.file(uri)!.yaml.text, edits));
  for (const uri of changes.keys()) {
    const count = new Map<string, number>();
    for (const { code, severity } of linter.lint(index, index.file(uri)!))
      if (severity === 'error') count.set(code, (count.get(code) ?? 0) + 1);
    for (const { code, severity, message } of linter.lint(copy, copy.file(uri)!)) {
      const left = (count.get(code) ?? 0) - (severity === 'error' ? 1 : 0);
      if (left < 0) return message;
      count.set(code, left);
    }
  }
  return null;
}

function applied(text: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}
