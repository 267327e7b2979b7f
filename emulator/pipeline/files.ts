import { type Dirent, type Stats, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SourceFile } from '../../language/manifest/parse-manifests.ts';
import { UserError } from '../user-error.ts';
import { readText } from './read-text.ts';

/** What was asked to run: the files in full, and the other YAML files of the workspace around them. */
export interface PipelineFiles {
  /** Where the data folder goes and the configuration is looked for. */
  readonly root: string;
  readonly asked: readonly SourceFile[];
  readonly around: readonly SourceFile[];
  /** Files of the folders that were asked for, but that are too large to be read without being named. */
  readonly tooLarge: readonly string[];
  /** Files and folders that were asked for and may not be read. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly path: string;
  /** The error's, `EACCES` mostly. */
  readonly code: string;
}

/**
 * Reads the files and folders that were asked for (none: the working directory), and what else is in the workspace.
 * `uri` is the absolute path. A path that does not exist is a `UserError`.
 */
export function readPipelineFiles(paths: readonly string[], workingDirectory: string): PipelineFiles {
  const asked = new Map<string, string>();
  const tooLarge: string[] = [];
  const unreadable: Unreadable[] = [];
  const roots: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const full = resolve(workingDirectory, path);
    const stat = statOf(full);
    if (stat === undefined)
      throw new UserError(`${path} does not exist: name a manifest file or a folder with manifests.`);
    const isFolder = stat?.isDirectory() === true;
    const folder = isFolder ? full : dirname(full);
    roots.push(folder);
    const found = isFolder ? yamlFiles(full, unreadable) : { files: [full], tooLarge: [] };
    for (const file of found.files) {
      const text = readOr(unreadable, file, readText);
      if (text !== null) asked.set(file, text);
    }
    tooLarge.push(...found.tooLarge);
  }
  const root = commonFolder(roots);
  // Nobody asked for them: whoever may not read one can do without.
  const missed: Unreadable[] = [];
  const around = yamlFiles(workspaceOf(root), missed).files.flatMap((uri) => {
    const text = asked.has(uri) ? null : readOr(missed, uri, readText);
    return text === null ? [] : [{ uri, text }];
  });
  return {
    root,
    asked: [...asked].map(([uri, text]) => ({ uri, text })),
    around,
    tooLarge,
    unreadable: [...new Map(unreadable.map((one) => [one.path, one])).values()],
  };
}

/** What is read of the path, or `null` when that may not be: it is among the unreadable then. */
function readOr<T>(unreadable: Unreadable[], path: string, read: (path: string) => T): T | null {
  try {
    return read(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    unreadable.push({ path, code });
    return null;
  }
}

/** `undefined`: there is nothing; `null`: it may not be looked at, and who reads it will say why. */
function statOf(file: string): Stats | undefined | null {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return null;
  }
}

/** The folder that holds the version control or editor folder of the workspace, from `folder` upwards; else `folder`. */
function workspaceOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, '.vscode'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** Every YAML file below a folder that may hold a manifest, without those in hidden and vendored folders. */
function yamlFiles(
  folder: string,
  unreadable: Unreadable[],
): { readonly files: string[]; readonly tooLarge: string[] } {
  const found = [...walk(folder, unreadable)]
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => ({ file, stat: statOf(file) }))
    .filter(({ stat }) => stat === null || stat?.isFile());
  const isLarge = ({ stat }: (typeof found)[number]) => (stat?.size ?? 0) >= largest;
  return {
    files: found.filter((one) => !isLarge(one)).map(({ file }) => file),
    tooLarge: found.filter(isLarge).map(({ file }) => file),
  };
}

/** Links to folders are not followed: they may lead round in a circle. */
function* walk(folder: string, unreadable: Unreadable[]): Generator<string> {
  for (const entry of readOr(unreadable, folder, entriesIn) ?? []) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, unreadable);
    else yield path;
  }
}

/** In an order that no file system decides. */
function entriesIn(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0]!;
  for (const folder of folders) while (relative(common, folder).startsWith('..')) common = dirname(common);
  return common;
}

const largest = 5 * 1024 * 1024;
