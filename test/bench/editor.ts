import type { MessageConnection } from 'vscode-languageserver-protocol/node';

const uri = 'file:///bench/file.yaml';

/** A document in an editor, edited one place at a time. */
export class Editor {
  private readonly connection: MessageConnection;
  private readonly text: string;
  private version = 1;

  constructor(connection: MessageConnection, text: string) {
    this.connection = connection;
    this.text = text;
  }

  open(): Promise<void> {
    const textDocument = { uri, languageId: 'yaml', version: this.version, text: this.text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  replace(line: number, [from, to]: readonly [number, number], text: string): Promise<void> {
    const range = { start: { line, character: from }, end: { line, character: to } };
    const textDocument = { uri, version: ++this.version };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text }],
    });
  }

  ask(feature: 'hover' | 'completion', line: number, character: number): Promise<unknown> {
    const params = { textDocument: { uri }, position: { line, character } };
    return this.connection.sendRequest(`textDocument/${feature}`, params);
  }

  diagnose(): Promise<{ readonly items: readonly unknown[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }
}
