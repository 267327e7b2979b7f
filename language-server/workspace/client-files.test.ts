import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { clientFiles } from './client-files.ts';
import type { FileSystem } from './file-system.ts';

/** The files of a client at the other end of two pipes. */
function connect(prepare: (client: ProtocolConnection) => void): FileSystem {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  prepare(client);
  client.listen();
  server.listen();
  return clientFiles(server);
}

test('all files that the client lists are read; one that is gone by then is left out', async () => {
  const uris = Array.from({ length: 40 }, (_, i) => `memfs:/w/${i}.yaml`);
  const files = connect((client) => {
    client.onRequest('argo-events-local/yamlFiles', ({ folder }: { folder: string }) =>
      folder === 'memfs:/w' ? uris : [],
    );
    client.onRequest('argo-events-local/readFile', ({ uri }: { uri: string }) =>
      uri === 'memfs:/w/7.yaml' ? null : `text of ${uri}`,
    );
  });
  const read = await all(files);
  expect(read).toEqual(uris.filter((uri) => uri !== 'memfs:/w/7.yaml').map((uri) => ({ uri, text: `text of ${uri}` })));
});

test('a client that does not know the requests has no files', async () => {
  const files = connect(() => {});
  expect(await all(files)).toEqual([]);
  expect(await files.read('memfs:/w/a.yaml')).toBeNull();
});

async function all(files: FileSystem): Promise<{ uri: string; text: string }[]> {
  const found = [];
  for await (const file of files.yamlFiles('memfs:/w')) found.push(file);
  return found;
}
