import { type CommentPlace, suppressInFile, suppressOnLine } from '../../../language/rules/suppression.ts';
import type { Diagnostic as Finding } from '../../../language/rules/lint.ts';
import type { Fix } from '../../../language/rules/rule.ts';
import { nodeAt, placeAt } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { manifestAt } from '../../documents/manifest-at.ts';

/** Comments that suppress the findings, on their lines where a comment can stand there, and in the file; each once. */
export function suppressions(document: OpenDocument, findings: readonly Finding[], context: Context): Fix[] {
  const { text } = document;
  const made = new Map<string, Fix>();
  for (const { code, start } of findings) {
    const place = commentPlace(document, start, context);
    if (place === null) continue;
    const edit = suppressOnLine(text, code, start, place);
    made.set(`${code} ${edit.start}`, { title: `Ignore ${code} on this line`, edits: [edit] });
  }
  for (const { code } of findings)
    made.set(code, { title: `Ignore ${code} in this file`, edits: [suppressInFile(text, code)] });
  return [...made.values()];
}

/** Within a text of several lines a comment of YAML would be a part of it, but scripts have comments of their own. */
function commentPlace({ file, text }: OpenDocument, at: number, { embedded }: Context): CommentPlace | null {
  const manifest = manifestAt(file, at);
  if (manifest === null || manifest.document.errors.length > 0) return null;
  const offset = at - manifest.start;
  const place = placeAt(manifest.document.root, offset);
  const node = place === null ? null : nodeAt(manifest.document.root, place.path);
  const begin = manifest.start + (node?.start ?? offset);
  if (node?.kind !== 'scalar' || begin >= at || !text.slice(begin, at).includes('\n')) return 'line above';
  if (node.style !== 'literal') return null;
  const language = embedded.at(manifest, offset)?.language;
  if (language === 'jq') return '# behind';
  return language === 'lua' ? '-- # behind' : null;
}
