import { type CommentPlace, suppressInFile, suppressOnLine } from '../../../language/rules/suppression.ts';
import type { Diagnostic as Finding } from '../../../language/rules/diagnostic.ts';
import type { Fix } from '../../../language/rules/rule.ts';
import { nodeAt, placeAt, rangeAt } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { manifestAt } from '../../documents/manifest-at.ts';

/**
 * Comments that suppress the findings, each once: in the file, and on their lines or, where these are those of a text,
 * which has no room for comments, above its key.
 */
export function suppressions(document: OpenDocument, findings: readonly Finding[], context: Context): Fix[] {
  const { text } = document;
  const made = new Map<string, Fix>();
  for (const { code, start } of findings) {
    const line = commentLine(document, start, context);
    if (line === null) continue;
    const edit = suppressOnLine(text, code, line.at, line.place);
    const where = line.at === start ? 'on this line' : 'in this text';
    made.set(`${code} ${edit.start}`, { title: `Ignore ${code} ${where}`, edits: [edit] });
  }
  for (const { code } of findings)
    made.set(code, { title: `Ignore ${code} in this file`, edits: [suppressInFile(text, code)] });
  return [...made.values()];
}

/** Within a text of several lines a comment of YAML would be a part of it, but scripts have comments of their own. */
function commentLine(
  { file, text }: OpenDocument,
  at: number,
  { embedded }: Context,
): { readonly at: number; readonly place: CommentPlace } | null {
  const manifest = manifestAt(file, at);
  if (manifest === null || manifest.document.errors.length > 0) return null;
  const offset = at - manifest.start;
  const place = placeAt(manifest.document.root, offset);
  const node = place === null ? null : nodeAt(manifest.document.root, place.path);
  const begin = manifest.start + (node?.start ?? offset);
  if (node?.kind !== 'scalar' || begin >= at || !text.slice(begin, at).includes('\n'))
    return { at, place: 'line above' };
  const language = node.style === 'literal' ? embedded.at(manifest, offset)?.language : undefined;
  if (language === 'jq') return { at, place: '# behind' };
  if (language === 'lua') return { at, place: '-- # behind' };
  const key = rangeAt(manifest.document.root, place!.path, 'key');
  return { at: manifest.start + key.start, place: 'line above' };
}
