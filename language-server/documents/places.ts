import type { Location, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';

/** Makes offsets in files of the index, open or not, into the protocol's positions. Made for one answer. */
export class Places {
  private readonly index: WorkspaceIndex;
  private readonly texts = new Map<string, TextDocument>();

  constructor(index: WorkspaceIndex) {
    this.index = index;
  }

  range(uri: string, span: { readonly start: number; readonly end: number }): Range {
    const text = this.textOf(uri);
    return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
  }

  location(uri: string, span: { readonly start: number; readonly end: number }): Location {
    return { uri, range: this.range(uri, span) };
  }

  private textOf(uri: string): TextDocument {
    let text = this.texts.get(uri);
    if (text === undefined) {
      text = TextDocument.create(uri, 'yaml', 0, this.index.file(uri)?.yaml.text ?? '');
      this.texts.set(uri, text);
    }
    return text;
  }
}
