import type { Verdict } from '../../language/semantics/verdict.ts';
import type { Judged, ManifestOfRun } from '../steps/door.ts';

/** One event of an EventSource, compiled once per manifest; pure. */
export interface SourceProgram {
  readonly eventSource: string;
  readonly event: string;
  /** The CloudEvent's type and the source's name in the manifest where they agree: `webhook`, `github` … */
  readonly type: string;
  readonly path: readonly (string | number)[];
  readonly manifest: ManifestOfRun;
  /** The event's block, as Kubernetes decodes it. */
  readonly spec: Readonly<Record<string, unknown>>;
  readonly filter: SourceFilterProgram | null;
}

export interface SourceFilterProgram {
  readonly path: readonly (string | number)[];
  judge(data: string): Judged;
  explain(data: string): Verdict;
}
