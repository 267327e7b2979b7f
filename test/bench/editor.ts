import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { Served } from './served.ts';

const uri = 'file:///bench/file.yaml';

/** A document in an editor, edited one place at a time. */
export class Editor {
  private readonly server: Served;
  private readonly text: string;
  private version = 1;
  private published: () => void = () => undefined;

  constructor(server: Served, text: string) {
    this.server = server;
    this.text = text;
    server.connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      if (params.uri === uri && (params.version ?? this.version) === this.version) this.published();
    });
  }

  /** From opening to the first diagnostics. */
  async open(): Promise<number> {
    const textDocument = { uri, languageId: 'yaml', version: this.version, text: this.text };
    return this.untilDiagnosed(() => this.server.connection.sendNotification('textDocument/didOpen', { textDocument }));
  }

  replace(line: number, [from, to]: readonly [number, number], text: string): Promise<void> {
    const range = { start: { line, character: from }, end: { line, character: to } };
    const textDocument = { uri, version: ++this.version };
    return this.server.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text }],
    });
  }

  /** From an edit to the first diagnostics of what it makes. */
  untilDiagnosed(edit: () => Promise<void>): Promise<number> {
    return timed(async () => {
      const published = new Promise<void>((resolve) => (this.published = resolve));
      await edit();
      if (this.server.pulls)
        await this.server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      else await published;
    });
  }

  ask(
    feature: 'hover' | 'completion',
    [line, character]: readonly [number, number],
    token: CancellationToken = new CancellationTokenSource().token,
  ): Promise<unknown> {
    const params = { textDocument: { uri }, position: { line, character } };
    return this.server.connection.sendRequest(`textDocument/${feature}`, params, token);
  }

  /** Everything that was sent before has been dealt with. */
  async settled(): Promise<void> {
    await this.server.connection.sendRequest('$bench/unknown').catch(() => undefined);
  }
}

interface Published {
  readonly uri: string;
  readonly version?: number;
}

/** In milliseconds. */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
