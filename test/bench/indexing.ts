import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Editor, timed } from './editor.ts';
import { Served } from './served.ts';

/** In milliseconds. */
export interface Indexed {
  /** From `initialized` to an answer that needs all files. */
  readonly index: number;
  /** The longest that somebody else had to wait for an answer meanwhile. */
  readonly longestWait: number;
}

/** Starts the server on a folder of manifests, one a file, and asks for hovers until it knows all of them. */
export async function indexFolder(command: readonly string[], manifests: readonly string[]): Promise<Indexed> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-index-'));
  try {
    for (const [i, text] of manifests.entries()) {
      const sub = join(folder, `team-${i % 20}`);
      mkdirSync(sub, { recursive: true });
      writeFileSync(join(sub, `manifest-${i}.yaml`), text);
    }
    const server = await Served.start(command, pathToFileURL(folder).href);
    const known = new AbortController();
    const index = timed(async () => {
      const found = await server.connection.sendRequest<unknown[]>('workspace/symbol', { query: '' });
      if (found.length === 0) throw new Error('The server knows no manifest.');
      known.abort();
    });
    const editor = new Editor(server, manifests[0]!);
    const opened = editor.open();
    // The first answer waits for the features to be loaded, not for the index.
    await editor.ask('hover', [1, 1]);
    let longestWait = 0;
    while (!known.signal.aborted) longestWait = Math.max(longestWait, await timed(() => editor.ask('hover', [1, 1])));
    await opened;
    await server.stop();
    return { index: await index, longestWait };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
