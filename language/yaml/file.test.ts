import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { YamlParser, parseFile, splitDocuments } from './file.ts';
import { toJson } from './json.ts';

describe('documents of a file', () => {
  test.each([
    ['a: 1', ['a: 1']],
    ['a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['---\na: 1\n---\nb: 2', ['---\na: 1\n', '---\nb: 2']],
    ['# head\n---\na: 1', ['# head\n---\na: 1']],
    ['a: 1\r\n---\r\nb: 2', ['a: 1\r\n', '---\r\nb: 2']],
    ['a: |\n  ---\n  x\n', ['a: |\n  ---\n  x\n']],
    ['a: ---\n---x: 1', ['a: ---\n---x: 1']],
    ['---\n---\n---\n', ['---\n', '---\n', '---\n']],
    ['', ['']],
  ])('%j', (text, parts) => {
    expect(splitDocuments(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });

  test('text behind a separator is refused, as kubectl does', () => {
    const [document] = parseFile('--- a: 1').documents;
    expect(document!.document.errors[0]).toEqual({
      start: 4,
      end: 8,
      message: 'invalid Yaml document separator: a: 1',
    });
    expect(parseFile('--- # fine\na: 1').documents[0]!.document.errors).toEqual([]);
  });

  test('only the edited document is parsed again', () => {
    const parser = new YamlParser();
    const before = parser.parse('a: 1\n---\nb: 2\n---\nc: 3\n');
    const after = parser.parse('# longer\na: 1\n---\nb: 2\n---\nc: 3\n');
    expect(after.documents[0]!.document).not.toBe(before.documents[0]!.document);
    expect(after.documents[1]!.document).toBe(before.documents[1]!.document);
    expect(after.documents[2]!.document).toBe(before.documents[2]!.document);
    expect(after.documents[2]!.start).toBe(before.documents[2]!.start + 9);
  });

  test('the parts are the whole, whatever the text', () => {
    const line = fc.constantFrom('---', '--- ', '---a', 'a: 1', '- x', '', '# c', '  y: [', '\t', '...', '%YAML 1.1');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end);
        const { documents } = parseFile(text);
        expect(documents.map((document) => text.slice(document.start, document.end)).join('')).toBe(text);
        for (const { document } of documents) expect(JSON.parse(toJson(document.root))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('versions of a file', () => {
  const document = fc.constantFrom('a: 1\n', 'b: [1, 2]\n', 'c: |\n  x\n', 'e: {\n', 'f: &x 1\ng: *x\n');
  const file = fc.array(fc.oneof(document, fc.constant('# comment\n')), { maxLength: 6 });
  const filled = fc.array(document, { maxLength: 6 });

  test('a parser that has seen others reads a version as a new parser does', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (versions) => {
        const parser = new YamlParser();
        for (const documents of versions) {
          const text = documents.join('---\n');
          const { documents: parts } = parser.parse(text);
          expect(parts).toEqual(parseFile(text).documents);
          expect(new Set(parts.map((part) => part.document)).size).toBe(parts.length);
        }
      }),
    );
  });

  test('an edit leaves the documents around it alone', () => {
    fc.assert(
      fc.property(filled, document, filled, document, (before, old, behind, edited) => {
        const parser = new YamlParser();
        const all = (middle: string) => [...before, middle, ...behind].join('---\n');
        const first = parser.parse(all(old)).documents;
        const second = parser.parse(all(edited)).documents;
        for (const [i, { document: same }] of first.entries())
          if (i !== before.length) expect(second[i]!.document).toBe(same);
      }),
    );
  });

  test('what an edit is undone to is known again', () => {
    const parser = new YamlParser();
    const [first] = parser.parse('a: 1\n---\nb: 2\n').documents;
    parser.parse('a: 12\n---\nb: 2\n');
    expect(parser.parse('a: 1\n---\nb: 2\n').documents[0]!.document).toBe(first!.document);
    const [, , moved] = parser.parse('b: 2\n---\nc: 3\n---\nb: 2\n').documents;
    expect(parser.parse('---\nb: 2\n---\nc: 4\n').documents[0]!.document).toBe(moved!.document);
  });

  test('a document is the whole of its part, parsed alone', () => {
    fc.assert(
      fc.property(file, (documents) => {
        const text = documents.join('---\n');
        for (const { start, end, document: parsed } of parseFile(text).documents)
          expect(parsed).toEqual(parseFile(text.slice(start, end)).documents[0]!.document);
      }),
    );
  });
});
