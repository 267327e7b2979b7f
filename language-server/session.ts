import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { timeFromNanoseconds } from '../language/go/time.ts';
import { loadZone, utc } from '../language/go/zone.ts';
import { Linter } from '../language/rules/lint.ts';
import { severitiesAbove } from '../language/rules/severities.ts';
import { rules } from '../language/rules/registry.generated.ts';
import type { Context } from './context.ts';
import { DocumentStore } from './documents/document-store.ts';
import { EmbeddedParts } from './embedded/embedded-parts.ts';
import { DiagnosticsPush } from './features/diagnostics/push.ts';
import { SemanticTokensOf } from './features/semantic-tokens/semantic-tokens.ts';
import type { Platform } from './platform.ts';
import { Settings } from './settings.ts';
import { Judgements } from './values/judgements.ts';
import { LastRuns } from './values/last-runs.ts';
import { PinnedEvents } from './values/pinned-events.ts';
import { Workspace } from './workspace/workspace.ts';

/** What lives as long as the server: the files, and what is known of them. */
export interface Session {
  readonly workspace: Workspace;
  readonly documents: DocumentStore;
  readonly context: Context;
  readonly colours: SemanticTokensOf;
  /** `null` where nothing can have run. */
  readonly lastRuns: LastRuns | null;
  /** `null` for a client that asks for diagnostics by itself. */
  readonly push: DiagnosticsPush | null;
}

export interface SessionOptions {
  readonly folders: readonly string[];
  /** What the client says that it can do beyond the protocol. */
  readonly commands: ReadonlySet<string>;
  /** Whether the client can make files when it makes a change. */
  readonly canCreateFiles: boolean;
  /** Whether the client shows something beside the label of each completion. */
  readonly canShowLabelDetails: boolean;
  /** Where diagnostics are sent to; `null` when the client asks for them. */
  readonly publish: ((params: PublishDiagnosticsParams) => void) | null;
  /** Where a mistake of ours is told. */
  readonly log: (message: string) => void;
}

/** Begins to read the folders. */
export function startSession(
  platform: Platform,
  { folders, canCreateFiles, canShowLabelDetails, publish, commands, log }: SessionOptions,
): Session {
  const workspace = new Workspace(platform, (uri) => documents.has(uri));
  const documents = new DocumentStore(workspace.index);
  const now = () => timeFromNanoseconds(platform.now(), utc);
  const embedded = new EmbeddedParts();
  const settings = new Settings();
  const pinned = new PinnedEvents(workspace.index, settings, now);
  const linter = new Linter({
    rules,
    now: now(),
    severitiesFor: (index, { uri }) => ({ ...settings.checks, ...severitiesAbove(index, uri) }),
  });
  const { rulePages, recordings } = platform;
  const judgements = new Judgements();
  const context: Context = {
    index: workspace.index,
    linter,
    embedded,
    settings,
    pinned,
    judgements,
    commands,
    canCreateFiles,
    canShowLabelDetails,
    rulePages,
    now,
    zone: () => loadZone(platform.zone()) ?? utc,
  };
  const ready = () => workspace.ready();
  workspace.discover(folders);
  return {
    workspace,
    documents,
    context,
    lastRuns: recordings && new LastRuns(recordings, pinned),
    push: publish && new DiagnosticsPush({ documents, context, platform, ready, send: publish, log }),
    colours: new SemanticTokensOf(embedded),
  };
}
