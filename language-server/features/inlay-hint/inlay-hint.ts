import { type InlayHint, type Range } from 'vscode-languageserver-protocol';
import { parse } from '../../../language/embedded/cron/parse.ts';
import { words } from '../../../language/embedded/cron/words.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** Schedules in words behind their cron lines. */
export function inlayHints({ file, positions }: OpenDocument, range: Range, { embedded }: Context): InlayHint[] {
  const [from, to] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
  return file.manifests.flatMap((manifest) => {
    const isOutside = manifest.start > to || manifest.start + manifest.document.text.length < from;
    if (isOutside) return [];
    return embedded.of(manifest).flatMap(({ language, scalar }) => {
      const at = manifest.start + scalar.end;
      const schedule = language === 'cron' && at >= from && at <= to ? parse(scalar.text).value : null;
      return schedule === null
        ? []
        : [{ position: positions.positionAt(at), label: words(schedule), paddingLeft: true }];
    });
  });
}
