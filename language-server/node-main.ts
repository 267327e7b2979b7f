import { type Dirent, existsSync, promises } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { fromUtf16 } from '../language/text/utf-16.ts';
import { recordings } from './node-recordings.ts';
import { startServer } from './server.ts';
import { clientFiles } from './workspace/client-files.ts';
import type { FileSystem } from './workspace/file-system.ts';

const disk: FileSystem = {
  async *yamlFiles(folder) {
    const paths: string[] = [];
    for await (const path of yamlPaths(fileURLToPath(folder))) paths.push(path);
    const readSome = (from: number) => Promise.all(paths.slice(from, from + atOnce).map(readSmall));
    // While some are made sense of, the next are read.
    let reading = readSome(0);
    for (let from = 0; from < paths.length; from += atOnce) {
      const texts = await reading;
      reading = readSome(from + atOnce);
      for (const [at, text] of texts.entries()) if (text !== null) yield { uri: uriOf(paths[from + at]!), text };
    }
  },
  read: async (uri) => readSmall(fileURLToPath(uri)),
};

// What answers leave behind would grow to some 50 MiB before V8 looks through it: the 8 MiB that loading has made of it are enough.
setFlagsFromString('--semi-space-growth-factor=1');

/** Connects the server over `--stdio` or `--node-ipc`, whichever the client asks for on the command line. */
const connection = createConnection(ProposedFeatures.all);
const virtual = clientFiles(connection);
const filesOf = (uri: string) => (uri.startsWith('file:') ? disk : virtual);
startServer(connection, {
  version: process.env['ARGO_EVENTS_LOCAL_VERSION'] ?? 'development',
  files: { yamlFiles: (folder) => filesOf(folder).yamlFiles(folder), read: (uri) => filesOf(uri).read(uri) },
  rulePages: rulePages(),
  recordings: recordings(),
  now: () => BigInt(Date.now()) * 1_000_000n,
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
});

/** The pages ship beside the bundle's folder; the command-line tool starts one folder deeper. */
function rulePages(): string | null {
  const here = dirname(process.argv[1] ?? '.');
  const found = [join(here, '../docs/rules'), join(here, '../../docs/rules')].find((folder) => existsSync(folder));
  return found === undefined ? null : pathToFileURL(found).href;
}

async function* yamlPaths(folder: string): AsyncGenerator<string> {
  const entries = await promises.readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* yamlPaths(path);
    else if (entry.isFile() && /\.ya?ml$/.test(entry.name)) yield path;
  }
}

/** As VS Code spells it, so that a file is the same file whether it is open or not; Node escapes less. */
function uriOf(path: string): string {
  const escape = (part: string) =>
    encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const [drive = '', ...rest] = path.split(sep);
  return `file://${[drive === '' ? '' : `/${escape(drive.toLowerCase())}`, ...rest.map(escape)].join('/')}`;
}

async function readSmall(path: string): Promise<string | null> {
  const size = await promises.stat(path).then(
    (stat) => stat.size,
    () => Infinity,
  );
  const bytes = size < largest ? await promises.readFile(path).catch(() => null) : null;
  return bytes && (fromUtf16(bytes) ?? bytes.toString('utf8'));
}

const atOnce = 32;

const largest = 5 * 1024 * 1024;
