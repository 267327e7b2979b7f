import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { Positions } from '../../language/text/positions.ts';
import { DocumentStore } from './document-store.ts';

test('changes are applied in order, and only the edited document is parsed again', () => {
  const store = new DocumentStore(new WorkspaceIndex());
  store.didOpen('file:///a.yaml', 'yaml', 1, 'a: 1\n---\nb: 2\n');
  const before = store.get('file:///a.yaml')!;
  const at = (line: number, character: number) => ({ line, character });
  store.didChange('file:///a.yaml', 2, [
    { range: { start: at(2, 3), end: at(2, 4) }, text: '3' },
    { range: { start: at(3, 0), end: at(3, 0) }, text: 'c: 4\n' },
  ]);
  const after = store.get('file:///a.yaml')!;
  expect(after.text).toBe('a: 1\n---\nb: 3\nc: 4\n');
  expect(after.version).toBe(2);
  expect(after.file.yaml.documents[0]!.document).toBe(before.file.yaml.documents[0]!.document);
  expect(after.file.yaml.documents[1]!.document).not.toBe(before.file.yaml.documents[1]!.document);
  expect(before.positions.offsetAt(at(2, 3))).toBe(12);
});

test('a document that is not open is not there, and a change to it does nothing', () => {
  const store = new DocumentStore(new WorkspaceIndex());
  store.didChange('file:///a.yaml', 2, [{ text: 'a' }]);
  expect(store.get('file:///a.yaml')).toBeNull();
  store.didOpen('file:///a.yaml', 'yaml', 1, 'a: 1');
  store.didClose('file:///a.yaml');
  expect(store.get('file:///a.yaml')).toBeNull();
});

describe('a document that was typed is the document that was opened', () => {
  const pieces = ['a', ': ', '\n', '\r\n', '---\n', '  ', '- x', '🚢', '\uFEFF', '# c', 'kind: Sensor\n', '|\n', '\t'];
  const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(''));
  const edit = fc.record({ from: fc.nat(200), length: fc.nat(12), put: typed });
  const uri = 'file:///a.yaml';

  /** An edit in the protocol's words, and what it makes of the text; no position stands inside of a line break. */
  function applied(text: string, { from, length, put }: { from: number; length: number; put: string }) {
    const positions = new Positions(text);
    const place = (offset: number) => positions.positionAt(Math.min(offset, text.length));
    const [start, end] = [place(from), place(positions.offsetAt(place(from)) + length)];
    const range = {
      start: { line: start.line, character: start.column },
      end: { line: end.line, character: end.column },
    };
    const after = text.slice(0, positions.offsetAt(start)) + put + text.slice(positions.offsetAt(end));
    return { change: { range, text: put }, after };
  }

  test('after any edits', () => {
    fc.assert(
      fc.property(typed, fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 5 }), (first, versions) => {
        const store = new DocumentStore(new WorkspaceIndex());
        store.didOpen(uri, 'yaml', 1, first);
        let text = first;
        for (const [i, edits] of versions.entries()) {
          const changes = edits.map((one) => {
            const { change, after } = applied(text, one);
            text = after;
            return change;
          });
          store.didChange(uri, i + 2, changes);
          const fresh = new DocumentStore(new WorkspaceIndex());
          fresh.didOpen(uri, 'yaml', 1, text);
          const [now, opened] = [store.get(uri)!, fresh.get(uri)!];
          expect(now.text).toBe(text);
          expect(now.file).toEqual(opened.file);
          for (let offset = 0; offset <= text.length; offset += 5)
            expect(now.positions.positionAt(offset)).toEqual(opened.positions.positionAt(offset));
        }
      }),
    );
  });
});
