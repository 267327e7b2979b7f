import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { DocumentStore } from '../../documents/document-store.ts';
import type { Platform } from '../../platform.ts';
import { diagnostics } from './diagnostics.ts';

export interface PushOptions {
  readonly documents: DocumentStore;
  readonly context: Context;
  readonly after: Platform['after'];
  /** Resolves when the folders have been read: before that, too much would be called missing. */
  readonly ready: () => Promise<void>;
  readonly send: (params: PublishDiagnosticsParams) => void;
}

/**
 * Sends the diagnostics of the open documents to a client that does not ask for them: of each version, when the typing has
 * paused, and again when another file changes what is found. Of a file only the edited document is read and checked anew.
 */
export class DiagnosticsPush {
  private readonly options: PushOptions;
  /** What the client shows, by document. */
  private readonly shown = new Map<string, string>();
  private cancel = (): void => undefined;

  constructor(options: PushOptions) {
    this.options = options;
  }

  /** Something was edited, here or in another file. */
  changed(): void {
    void this.options.ready().then(() => {
      this.cancel();
      this.cancel = this.options.after(pause, () => this.next(new Set()));
    });
  }

  /** A document was closed: the client shows nothing of it any more. */
  closed(uri: string): void {
    if (this.shown.delete(uri)) this.options.send({ uri, diagnostics: [] });
    this.changed();
  }

  /** One document at a time, so that requests are answered between two of them. */
  private next(done: Set<string>): void {
    const { documents, context, after, send } = this.options;
    documents.settle();
    const document = documents.all().find(({ uri }) => !done.has(uri));
    if (document === undefined) return;
    const { uri, version } = document;
    const params = { uri, version, diagnostics: diagnostics(document, context) };
    const text = JSON.stringify(params);
    if (this.shown.get(uri) !== text) send(params);
    this.shown.set(uri, text);
    this.cancel = after(0, () => this.next(done.add(uri)));
  }
}

/** In milliseconds: longer than between two keys, shorter than one waits knowingly. */
const pause = 150;
