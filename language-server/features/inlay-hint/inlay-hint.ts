import type { Hint, Visible } from './hint.ts';
import type { InlayHint, Range } from 'vscode-languageserver-protocol';
import { parse } from '../../../language/embedded/cron/parse.ts';
import { words } from '../../../language/embedded/cron/words.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import type { EmbeddedPart } from '../../embedded/embedded-parts.ts';
import { subjects } from './subjects.ts';
import { valueHints } from './value-hints.ts';

/** Schedules in words behind their cron lines, subjects behind events; behind clauses and parameters their values on the pinned event. */
export function inlayHints({ file, positions }: OpenDocument, range: Range, context: Context): InlayHint[] {
  const [from, to] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
  return file.manifests.flatMap((manifest) => {
    const { start, document } = manifest;
    if (start > to || start + document.text.length < from) return [];
    const shows: Visible['shows'] = (node) => start + node.end >= from && start + node.start <= to;
    const parts = context.embedded.of(manifest).filter(({ scalar }) => shows(scalar));
    const visible = { manifest, parts, shows };
    const hints = [...schedules(parts), ...subjects(visible, context), ...valueHints(visible, context)];
    return hints.map(({ at, label, tooltip }) => ({
      position: positions.positionAt(start + at),
      label,
      ...(tooltip === undefined ? {} : { tooltip: { kind: 'markdown' as const, value: tooltip } }),
      paddingLeft: true,
    }));
  });
}

function schedules(parts: readonly EmbeddedPart[]): Hint[] {
  return parts.flatMap(({ language, scalar }) => {
    const schedule = language === 'cron' ? parse(scalar.text).value : null;
    return schedule === null ? [] : [{ at: scalar.end, label: words(schedule) }];
  });
}
