import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
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
}

/**
 * Reads the files and folders that were asked for (none: the working directory), and what else is in the workspace.
 * `uri` is the absolute path. A path that does not exist is a `UserError`.
 */
export function readPipelineFiles(paths: readonly string[], workingDirectory: string): PipelineFiles {
  const asked = new Map<string, string>();
  const tooLarge: string[] = [];
  const roots: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const full = resolve(workingDirectory, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined)
      throw new UserError(`${path} does not exist: name a manifest file or a folder with manifests.`);
    const folder = stat.isDirectory() ? full : dirname(full);
    roots.push(folder);
    const found = stat.isDirectory() ? yamlFiles(full, entriesIn) : { files: [full], tooLarge: [] };
    for (const file of found.files) asked.set(file, readText(file));
    tooLarge.push(...found.tooLarge);
  }
  const root = commonFolder(roots);
  const around = yamlFiles(workspaceOf(root), entriesIfAllowed).files.filter((file) => !asked.has(file));
  return {
    root,
    asked: [...asked].map(([uri, text]) => ({ uri, text })),
    around: around.flatMap((uri) => readIfAllowed(uri) ?? []),
    tooLarge,
  };
}

/** Nobody asked for it: whoever may not read it can do without. */
function readIfAllowed(uri: string): SourceFile | null {
  try {
    return { uri, text: readText(uri) };
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
function yamlFiles(folder: string, entriesOf: EntriesOf): { readonly files: string[]; readonly tooLarge: string[] } {
  const found = [...walk(folder, entriesOf)]
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }))
    .filter(({ stat }) => stat?.isFile());
  const isLarge = ({ stat }: (typeof found)[number]) => stat!.size >= largest;
  return {
    files: found.filter((one) => !isLarge(one)).map(({ file }) => file),
    tooLarge: found.filter(isLarge).map(({ file }) => file),
  };
}

type EntriesOf = (folder: string) => readonly Dirent[];

/** Links to folders are not followed: they may lead round in a circle. */
function* walk(folder: string, entriesOf: EntriesOf): Generator<string> {
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, entriesOf);
    else yield path;
  }
}

/** In an order that no file system decides. */
function entriesIn(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entriesIfAllowed(folder: string): readonly Dirent[] {
  try {
    return entriesIn(folder);
  } catch {
    return [];
  }
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0]!;
  for (const folder of folders) while (relative(common, folder).startsWith('..')) common = dirname(common);
  return common;
}

const largest = 5 * 1024 * 1024;
