import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SourceFile } from '../../language/manifest/parse-manifests.ts';
import { UserError } from '../user-error.ts';

/** What was asked to run: the files in full, and the other YAML files of the workspace around them. */
export interface PipelineFiles {
  /** Where the data folder goes and the configuration is looked for. */
  readonly root: string;
  readonly asked: readonly SourceFile[];
  readonly around: readonly SourceFile[];
}

/**
 * Reads the files and folders that were asked for (none: the working directory), and what else is in the workspace.
 * `uri` is the absolute path. A path that does not exist is a `UserError`.
 */
export function readPipelineFiles(paths: readonly string[], workingDirectory: string): PipelineFiles {
  const asked = new Map<string, string>();
  const roots: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const full = resolve(workingDirectory, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined)
      throw new UserError(`${path} does not exist: name a manifest file or a folder with manifests.`);
    const folder = stat.isDirectory() ? full : dirname(full);
    roots.push(folder);
    for (const file of stat.isDirectory() ? yamlFiles(full) : [full]) asked.set(file, readFileSync(file, 'utf8'));
  }
  const root = commonFolder(roots);
  const around = yamlFiles(workspaceOf(root)).filter((file) => !asked.has(file));
  return {
    root,
    asked: [...asked].map(([uri, text]) => ({ uri, text })),
    around: around.map((uri) => ({ uri, text: readFileSync(uri, 'utf8') })),
  };
}

/** The folder that holds the version control or editor folder of the workspace, from `folder` upwards; else `folder`. */
function workspaceOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, '.vscode'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** Every YAML file below a folder that may hold a manifest; a large one, and those in hidden and vendored folders, are left out. */
function yamlFiles(folder: string): string[] {
  const excluded = (name: string) => /(^|[\\/])(node_modules|\.[^\\/.][^\\/]*)([\\/]|$)/.test(name);
  return globSync('**/*.{yaml,yml}', { cwd: folder, exclude: (name) => excluded(name) })
    .map((name) => join(folder, name))
    .filter((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? Infinity) < largest)
    .filter((file) => !excluded(relative(folder, file)))
    .sort();
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0]!;
  for (const folder of folders) while (relative(common, folder).startsWith('..')) common = dirname(common);
  return common;
}

const largest = 5 * 1024 * 1024;
