import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { IndexedFile, WorkspaceIndex } from '../../language/manifest/workspace-index.ts';

/** One version of an open document. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** What the index knows of it; YAML documents that did not change since the version before are the same objects. */
  readonly file: IndexedFile;
  /** Converts between offsets, with which all of ours works, and the protocol's positions. */
  readonly positions: Pick<TextDocument, 'positionAt' | 'offsetAt'>;
}

/** The open documents. A version is parsed, and known to the index, when somebody asks for it. */
export class DocumentStore {
  private readonly open = new Map<string, Entry>();
  private readonly index: WorkspaceIndex;

  constructor(index: WorkspaceIndex) {
    this.index = index;
  }

  didOpen(uri: string, languageId: string, version: number, text: string): void {
    this.open.set(uri, { content: TextDocument.create(uri, languageId, version, text), parsed: null });
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

  has(uri: string): boolean {
    return this.open.has(uri);
  }

  /** Notices when a document is no longer what it is now: edited, opened or closed. */
  watch(uri: string | null): { readonly isStale: () => boolean } {
    const versionNow = () => (uri === null ? null : (this.open.get(uri)?.content.version ?? null));
    const version = versionNow();
    return { isStale: () => versionNow() !== version };
  }

  /** The current version, `null` when the document is not open. */
  get(uri: string): OpenDocument | null {
    const entry = this.open.get(uri);
    if (entry === undefined) return null;
    entry.parsed ??= this.parse(entry.content);
    return entry.parsed;
  }

  /** In the order in which they were opened. */
  all(): OpenDocument[] {
    return [...this.open.keys()].map((uri) => this.get(uri)!);
  }

  /** Makes the current versions of all open documents known to the index, for who looks at other files too. */
  settle(): void {
    this.all();
  }

  private parse(content: TextDocument): OpenDocument {
    const { uri, languageId, version } = content;
    const text = content.getText();
    // The text document object changes in place; positions must stay those of this version.
    const positions = TextDocument.create(uri, languageId, version, text);
    return { uri, version, text, file: this.index.update(uri, text), positions };
  }
}

interface Entry {
  content: TextDocument;
  parsed: OpenDocument | null;
}
