import type { Uri } from 'vscode';

/** Where a file is on this machine, for who reads it without VS Code; throws one sentence for a file that is elsewhere. */
export function pathOf(uri: Uri): string {
  if (uri.scheme === 'file') return uri.fsPath;
  const name = uri.path.split('/').at(-1) || uri.toString();
  throw new Error(
    uri.scheme === 'untitled'
      ? `${name} is not a file yet: save it, then run it.`
      : `Pipelines run on files of a machine, and ${name} is in a virtual workspace (${uri.scheme}): open a copy of the folder on disk.`,
  );
}
