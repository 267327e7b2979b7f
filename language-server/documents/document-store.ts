import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type YamlFile, YamlParser } from '../../language/yaml/file.ts';

/** One version of an open document. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Documents of the file that did not change since the version before are the same objects as then. */
  readonly file: YamlFile;
  /** Converts between offsets, with which all of ours works, and the protocol's positions. */
  readonly positions: Pick<TextDocument, 'positionAt' | 'offsetAt'>;
}

/** The open documents. A version is parsed when somebody asks for it, once. */
export class DocumentStore {
  private readonly open = new Map<string, Entry>();

  didOpen(uri: string, languageId: string, version: number, text: string): void {
    this.open.set(uri, {
      content: TextDocument.create(uri, languageId, version, text),
      parser: new YamlParser(),
      parsed: null,
    });
  }

  /** Applies the changes of one `didChange` in order. */
  didChange(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const entry = this.open.get(uri);
    if (entry === undefined) return;
    entry.content = TextDocument.update(entry.content, [...changes], version);
    entry.parsed = null;
  }

  didClose(uri: string): void {
    this.open.delete(uri);
  }

  /** The current version, `null` when the document is not open. */
  get(uri: string): OpenDocument | null {
    const entry = this.open.get(uri);
    if (entry === undefined) return null;
    entry.parsed ??= parse(entry);
    return entry.parsed;
  }
}

interface Entry {
  content: TextDocument;
  readonly parser: YamlParser;
  parsed: OpenDocument | null;
}

function parse({ content, parser }: Entry): OpenDocument {
  const text = content.getText();
  // The text document object changes in place; positions must stay those of this version.
  const positions = TextDocument.create(content.uri, content.languageId, content.version, text);
  return { uri: content.uri, version: content.version, text, file: parser.parse(text), positions };
}
