import { expect, test } from 'vitest';
import { DocumentStore } from '../documents/document-store.ts';
import { Workspace } from './workspace.ts';
import type { FileSystem } from './file-system.ts';

const sensor = (name: string) => `apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: ${name}}\n`;

function workspaceOf(disk: Map<string, string>): {
  workspace: Workspace;
  documents: DocumentStore;
  names: () => string[];
} {
  const files: FileSystem = {
    async *yamlFiles(folder) {
      for (const [uri, text] of disk) if (uri.startsWith(folder)) yield { uri, text };
    },
    read: (uri) => Promise.resolve(disk.get(uri) ?? null),
  };
  const workspace = new Workspace({ files, now: () => 0n, after: () => () => undefined }, (uri) => documents.has(uri));
  const documents = new DocumentStore(workspace.index);
  return { workspace, documents, names: () => workspace.index.manifests().sensors.map(({ name }) => name) };
}

test('folders are read, and what is no Kubernetes object is not parsed', async () => {
  const disk = new Map([
    ['file:///w/a.yaml', sensor('a')],
    ['file:///w/b.yaml', 'name: workflow\non: push\n'],
    ['file:///elsewhere/c.yaml', sensor('c')],
  ]);
  const { workspace, names } = workspaceOf(disk);
  workspace.discover(['file:///w']);
  await workspace.ready();
  expect(names()).toEqual(['a']);
  expect(workspace.index.file('file:///w/b.yaml')).toBeUndefined();
});

test('what is open counts as it is in the editor, and as it is on disk once it is closed', async () => {
  const disk = new Map([['file:///w/a.yaml', sensor('saved')]]);
  const { workspace, documents, names } = workspaceOf(disk);
  documents.didOpen('file:///w/a.yaml', 'yaml', 1, sensor('typed'));
  workspace.discover(['file:///w']);
  await workspace.ready();
  documents.settle();
  expect(names()).toEqual(['typed']);
  await workspace.refresh('file:///w/a.yaml');
  expect(names()).toEqual(['typed']);
  documents.didClose('file:///w/a.yaml');
  await workspace.refresh('file:///w/a.yaml');
  expect(names()).toEqual(['saved']);
  disk.delete('file:///w/a.yaml');
  await workspace.refresh('file:///w/a.yaml');
  expect(names()).toEqual([]);
});
