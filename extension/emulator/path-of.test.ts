import type { Uri } from 'vscode';
import { expect, test } from 'vitest';
import { pathOf } from './path-of.ts';

const uri = (scheme: string, path: string) => ({ scheme, path, fsPath: path }) as Uri;

test('a file of this machine has a path', () => {
  expect(pathOf(uri('file', '/w/a.yaml'))).toBe('/w/a.yaml');
});

test.for([
  ['untitled', 'Untitled-1', 'Untitled-1 is not a file yet: save it, then run it.'],
  [
    'vscode-vfs',
    '/owner/name/a.yaml',
    'Pipelines run on files of a machine, and a.yaml is in a virtual workspace (vscode-vfs): open a copy of the folder on disk.',
  ],
] as const)('%s is refused with what to do', ([scheme, path, sentence]) => {
  expect(() => pathOf(uri(scheme, path))).toThrow(sentence);
});
