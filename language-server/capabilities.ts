import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver-protocol';
import { fixAllKind } from './features/code-action/fix-all-kind.ts';
import { tokenTypes } from './features/semantic-tokens/token-types.ts';

/** What the server offers to its client. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  diagnosticProvider: { identifier: 'argo-events-local', interFileDependencies: true, workspaceDiagnostics: false },
  completionProvider: { triggerCharacters: [' ', '\n', '.', '"', "'", '$', '@'] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: ['(', ',', ';', ' '] },
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  renameProvider: { prepareProvider: true },
  linkedEditingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  codeLensProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
};
