import type { Recordings } from './values/last-runs.ts';
import type { FileSystem } from './workspace/file-system.ts';

/** What the server needs of the machine it runs on. */
export interface Platform {
  readonly version: string;
  readonly files: FileSystem;
  /** The address of the folder with a page per rule, `null` when the pages are not there. */
  readonly rulePages: string | null;
  /** What runs have recorded on this machine, `null` where none can run. */
  readonly recordings: Recordings | null;
  /** In nanoseconds since 1970. */
  now(): bigint;
  /** The time zone of whoever looks: `Europe/Berlin`. Asked for when it is shown, because finding it out takes long. */
  zone(): string;
  /** Runs something later, in milliseconds; what it answers calls that off. */
  readonly after: (delay: number, run: () => void) => () => void;
}
