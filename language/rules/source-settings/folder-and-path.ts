import type { Judgement } from './judgement.ts';

/** A folder and a path that are put together. */
export function* folderAndPath(
  folder: string | undefined,
  path: string | undefined,
  at: readonly string[],
): Iterable<Judgement> {
  if (folder && path && !folder.endsWith('/')) {
    yield {
      at,
      message: 'Folder and path are put together without a slash, so nothing ever matches. End the folder with `/`.',
      severity: 'error',
    };
  }
}
