import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { DocumentStore, OpenDocument } from '../../documents/document-store.ts';
import type { Platform } from '../../platform.ts';
import { GivenUp, Turn } from '../../turn.ts';
import { diagnosing } from './diagnostics.ts';

export interface PushOptions {
  readonly documents: DocumentStore;
  readonly context: Context;
  readonly platform: Pick<Platform, 'now' | 'after'>;
  /** Resolves when the folders have been read: before that, too much would be called missing. */
  readonly ready: () => Promise<void>;
  readonly send: (params: PublishDiagnosticsParams) => void;
  readonly log: (message: string) => void;
}

/**
 * Sends the diagnostics of the open documents to a client that does not ask for them: almost at once, because requests are
 * answered between its steps and the next change ends it; and again when another file changes what is found. Of a file only the
 * edited document is read and checked anew.
 */
export class DiagnosticsPush {
  private readonly options: PushOptions;
  /** What the client shows, by document. */
  private readonly shown = new Map<string, string>();
  /** How many changes there were: whoever tells of an earlier one gives up. */
  private changes = 0;

  constructor(options: PushOptions) {
    this.options = options;
  }

  /** Something was opened, or another file is different. */
  changed(): void {
    this.start(0);
  }

  /** A key was typed: the request that comes with it is answered before the key is judged. */
  typed(): void {
    this.start(pause);
  }

  private start(pause: number): void {
    const change = ++this.changes;
    const turn = new Turn({ platform: this.options.platform, isStale: () => this.changes !== change });
    void this.tellAll(turn, pause).catch((error: unknown) => {
      if (error instanceof GivenUp) return;
      this.options.log(`diagnostics: ${error instanceof Error ? error.stack : String(error)}`);
    });
  }

  /** A document was closed: the client shows nothing of it any more. */
  closed(uri: string): void {
    if (this.shown.delete(uri)) this.options.send({ uri, diagnostics: [] });
    this.changed();
  }

  private async tellAll(turn: Turn, pause: number): Promise<void> {
    const { documents, ready } = this.options;
    await ready();
    await turn.letOthersIn(pause);
    documents.settle();
    for (const document of documents.all()) await this.tell(document, turn);
  }

  private async tell(document: OpenDocument, turn: Turn): Promise<void> {
    const { context, send } = this.options;
    const { uri, version } = document;
    const params = { uri, version, diagnostics: await turn.through(diagnosing(document, context)) };
    const text = JSON.stringify(params);
    if (this.shown.get(uri) !== text) send(params);
    this.shown.set(uri, text);
  }
}

/** In milliseconds: as long as the messages of one key take, and not to be seen. */
const pause = 15;
