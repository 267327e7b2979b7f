import type { Fix, Severity } from './rule.ts';
import type { BusKind } from './validation/bus-kind.ts';
import { Linter } from './lint.ts';
import type { PlacedDocument } from '../yaml/file.ts';
import type { Time } from '../go/time.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';
import { rules } from './registry.generated.ts';

/** One finding, with offsets into the file. */
export interface Diagnosis {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Fix;
}

/**
 * What is wrong in one document by itself, in order of place; documents that are not ours have no findings. Whoever has a
 * workspace asks `Linter`, which knows the other files too.
 */
export function diagnose(
  { document, start }: PlacedDocument,
  { now }: { readonly bus?: BusKind; readonly now: Time },
): Diagnosis[] {
  const alone = rules.filter(({ meta }) => meta.scope === 'document');
  const index = new WorkspaceIndex();
  const file = index.update('', document.text);
  return new Linter({ rules: alone, now }).lint(index, file).map((diagnostic) => ({
    ...diagnostic,
    start: diagnostic.start + start,
    end: diagnostic.end + start,
  }));
}
