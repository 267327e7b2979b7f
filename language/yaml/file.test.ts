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
