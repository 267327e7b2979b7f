import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** What the language client is told wherever the server runs. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'yaml' }],
    outputChannel: log,
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}') },
  };
}
