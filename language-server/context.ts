import type { Time } from '../language/go/time.ts';
import type { Zone } from '../language/go/zone.ts';
import type { WorkspaceIndex } from '../language/manifest/workspace-index.ts';
import type { Linter } from '../language/rules/lint.ts';
import type { EmbeddedParts } from './embedded/embedded-parts.ts';
import type { Settings } from './settings.ts';
import type { Judgements } from './values/judgements.ts';
import type { PinnedEvents } from './values/pinned-events.ts';

/** What a feature may look at besides its document. Whatever is kept per document lives in these objects. */
export interface Context {
  readonly index: WorkspaceIndex;
  readonly linter: Linter;
  readonly embedded: EmbeddedParts;
  readonly settings: Settings;
  readonly pinned: PinnedEvents;
  readonly judgements: Judgements;
  /** The commands that the client offers beyond the protocol: a lens that needs another one is not shown, and a completion does without. */
  readonly commands: ReadonlySet<string>;
  /** Whether the client can make files when it makes a change. */
  readonly canCreateFiles: boolean;
  /** Whether the client shows something beside the label of each completion. */
  readonly canShowLabelDetails: boolean;
  /** The address of the folder with a page per rule, `null` when the pages are not there. */
  readonly rulePages: string | null;
  now(): Time;
  /** The time zone of whoever looks. */
  readonly zone: () => Zone;
}
