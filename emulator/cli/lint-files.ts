import { existsSync, globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceFile } from '../../language/manifest/parse-manifests.ts';
import { type PipelineFiles, readPipelineFiles } from '../pipeline/files.ts';
import { textOf } from '../pipeline/read-text.ts';
import { UserError } from '../user-error.ts';

/** The name under which the standard input is reported. */
export const stdinName = 'stdin';

/**
 * Reads what `lint` was asked to check: files, folders, globs (where the shell left them as they are) and `-` for the
 * standard input. Nothing but `-` is checked by itself: the output of a template engine holds everything that is applied,
 * and the files it was made from would be second definitions of the same objects.
 */
export async function readLintFiles(paths: readonly string[], workingDirectory: string): Promise<PipelineFiles> {
  const named = paths.filter((path) => path !== '-').flatMap((path) => expand(path, workingDirectory));
  const stdin: SourceFile[] = paths.includes('-') ? [{ uri: stdinName, text: await readStdin() }] : [];
  if (stdin.length > 0 && named.length === 0)
    return { root: workingDirectory, asked: stdin, around: [], tooLarge: [], unreadable: [] };
  const files = readPipelineFiles(named, workingDirectory);
  const isNothing = files.asked.length + files.tooLarge.length + stdin.length === 0;
  const asked = new Set((named.length > 0 ? named : ['.']).map((path) => resolve(workingDirectory, path)));
  // What merely lies in a folder, a database's volume say, is left out of it with a word.
  const unreadable = files.unreadable.find(({ path }) => isNothing || asked.has(path));
  if (unreadable !== undefined)
    throw new UserError(
      `${unreadable.path} cannot be read (${unreadable.code}): give yourself the right to, or name other files.`,
    );
  if (isNothing)
    throw new UserError(
      `There is no YAML file in ${named.join(', ') || 'this folder'}: name manifests, or folders with manifests.`,
    );
  return { ...files, asked: [...stdin, ...files.asked] };
}

/** A glob becomes what it matches; a name that exists is never a glob, whatever is in it. */
function expand(path: string, workingDirectory: string): string[] {
  if (!/[*?[{]/.test(path) || existsSync(path)) return [path];
  const matches = globSync(path, { cwd: workingDirectory, exclude: (name) => name === 'node_modules' }).sort();
  if (matches.length > 0) return matches;
  throw new UserError(`Nothing matches ${path}: name manifest files, folders or globs that match some.`);
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return textOf(Buffer.concat(chunks));
}
