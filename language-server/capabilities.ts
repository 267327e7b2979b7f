import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fixAllKind } from './features/code-action/fix-all-kind.ts';
import { tokenTypes } from './features/semantic-tokens/token-types.ts';

/** What the server offers; a client that does not pull diagnostics is sent them, and asking it to pull too would show them twice. */
export function capabilitiesFor({ pulls }: { readonly pulls: boolean }): ServerCapabilities {
  return pulls ? { ...always, diagnosticProvider } : always;
}

const diagnosticProvider: NonNullable<ServerCapabilities['diagnosticProvider']> = {
  identifier: 'argo-events-local',
  interFileDependencies: true,
  workspaceDiagnostics: false,
};

const always: ServerCapabilities = {
  // The one encoding that every client has to know, and that of our strings.
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
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
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorRewrite,
      CodeActionKind.RefactorExtract,
      fixAllKind,
    ],
  },
  codeLensProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
};
