import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { IndexedFile } from '../../language/manifest/workspace-index.ts';

/** The object that an offset of a file is in: that of its document or, of the items of a `List`, the one around the offset. */
export function manifestAt({ manifests }: IndexedFile, offset: number): Manifest | null {
  const last = manifests.findLast(({ start }) => start <= offset);
  if (last === undefined) return null;
  const around = manifests.findLast(({ index, start, document: { root } }) => {
    return index === last.index && root !== null && start + root.start <= offset;
  });
  return around ?? last;
}
