import { type YamlDocument, parseDocument } from './document.ts';
import type { YamlError } from './node.ts';

/** A file's documents, in order. Offsets inside a document are relative to its `start`. */
export interface YamlFile {
  readonly text: string;
  readonly documents: readonly PlacedDocument[];
}

export interface PlacedDocument {
  readonly start: number;
  readonly end: number;
  readonly document: YamlDocument;
}

/**
 * Parses the versions of one file. Documents whose text did not change since the last version are the same objects as
 * before, so whoever keeps something per document (in a `WeakMap`) computes it again only for the edited one. Equal
 * documents of one version are different objects.
 */
export class YamlParser {
  private previous: readonly PlacedDocument[] = [];
  /** What recent versions had and the last one has not, by text: who undoes an edit, or moves a document, loses nothing. */
  private readonly dropped = new Map<string, YamlDocument>();

  parse(text: string): YamlFile {
    const parts = splitDocuments(text);
    const { previous } = this;
    const most = Math.min(parts.length, previous.length);
    const isSame = (part: Span | undefined, known: PlacedDocument | undefined) =>
      part !== undefined && known !== undefined && isText(text, part, known.document.text);
    let before = 0;
    while (before < most && isSame(parts[before], previous[before])) before++;
    let behind = 0;
    while (behind < most - before && isSame(parts.at(-1 - behind), previous.at(-1 - behind))) behind++;
    this.drop(previous.slice(before, previous.length - behind));
    const documents = parts.map(({ start, end }, at) => {
      const fromEnd = parts.length - at;
      const known = at < before ? previous[at] : fromEnd <= behind ? previous.at(-fromEnd) : undefined;
      return { start, end, document: known?.document ?? this.again(text.slice(start, end)) };
    });
    this.previous = documents;
    return { text, documents };
  }

  private again(part: string): YamlDocument {
    const known = this.dropped.get(part);
    this.dropped.delete(part);
    return known ?? parsePart(ownCopy(part));
  }

  private drop(documents: readonly PlacedDocument[]): void {
    for (const { document } of documents) this.dropped.set(document.text, document);
    let size = 0;
    for (const text of [...this.dropped.keys()].reverse())
      if ((size += text.length) > mostDropped) this.dropped.delete(text);
  }
}

/** In characters: a large document is hardly worth its memory. */
const mostDropped = 100_000;

interface Span {
  readonly start: number;
  readonly end: number;
}

function isText(text: string, { start, end }: Span, other: string): boolean {
  return end - start === other.length && text.startsWith(other, start);
}

/** V8 cuts a text by pointing into it, so a document would keep the whole file of its time in memory. */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}

/** Parses a file once. */
export function parseFile(text: string): YamlFile {
  return new YamlParser().parse(text);
}

/**
 * The ranges of the documents: each begins at the start of the file or at a line that begins with `---`. A part that holds
 * nothing but comments before the first `---` belongs to the document that follows it.
 */
export function splitDocuments(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = separator(text, 0); at !== -1; at = separator(text, at + 3)) {
    if (at > start && !(start === 0 && isBlank(text, 0, at))) {
      parts.push({ start, end: at });
      start = at;
    }
  }
  parts.push({ start, end: text.length });
  return parts;
}

function separator(text: string, from: number): number {
  for (let at = text.indexOf('---', from); at !== -1; at = text.indexOf('---', at + 1)) {
    const lineStart = at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r' || (at === 1 && text[0] === '\uFEFF');
    const after = text[at + 3];
    if (lineStart && (after === undefined || /\s/.test(after))) return at;
  }
  return -1;
}

/** Only comments, directives and white space. */
function isBlank(text: string, start: number, end: number): boolean {
  return text
    .slice(start, end)
    .split(/\r\n|[\r\n]/)
    .every((line) => /^\uFEFF?\s*(#|%|$)/.test(line));
}

/** `kubectl` splits by lines and refuses anything but a comment after `---` (apimachinery `YAMLReader.Read`). */
function parsePart(part: string): YamlDocument {
  const document = parseDocument(part);
  const line = /(?:^|[\r\n]|\uFEFF)---[ \t]+([^\r\n]*)/.exec(part);
  if (!line || line[1] === '' || line[1]!.startsWith('#')) return document;
  const error: YamlError = {
    start: line.index + line[0].length - line[1]!.length,
    end: line.index + line[0].length,
    message: `invalid Yaml document separator: ${line[1]!.trim()}`,
  };
  return { ...document, errors: [error, ...document.errors] };
}
