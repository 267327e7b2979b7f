import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from './file-system.ts';

/**
 * Files that only the client can reach: all of them where the server runs in a worker, else those of a virtual workspace.
 * Two requests of ours ask for them; to a client that does not know these, there are no files but the open ones.
 */
export function clientFiles(connection: Connection): FileSystem {
  const read = (uri: string) => connection.sendRequest<string | null>(readFile, { uri }).catch(() => null);
  return {
    async *yamlFiles(folder) {
      const uris = await connection.sendRequest<string[]>(yamlFiles, { folder }).catch(() => []);
      for (let i = 0; i < uris.length; i += atOnce) {
        const some = uris.slice(i, i + atOnce);
        const texts = await Promise.all(some.map(read));
        for (const [at, text] of texts.entries()) if (text !== null) yield { uri: some[at]!, text };
      }
    },
    read,
  };
}

/** `{ folder }` → the URIs of the YAML files below it. */
const yamlFiles = 'argo-events-local/yamlFiles';

/** `{ uri }` → its text, `null` when there is no such file. */
const readFile = 'argo-events-local/readFile';

/** Each may be a request over a network: they are not asked for one by one, and not all together. */
const atOnce = 16;
