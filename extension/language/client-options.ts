import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/**
 * What the language client is told wherever the server runs; `commands` are those of ours that lenses may use. The suggestions
 * for a value open when its key was chosen, by a command of VS Code.
 */
export function clientOptions(log: LogOutputChannel, commands: readonly string[]): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'yaml' }],
    outputChannel: log,
    initializationOptions: { commands: [...commands, 'editor.action.triggerSuggest'] },
  };
}
