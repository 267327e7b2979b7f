import { type RecordedEvent, noActivity } from '../../language/semantics/activity.ts';
import type { PinnedEvents } from './pinned-events.ts';

/** Finds what runs have recorded. */
export interface Recordings {
  /** The recording that a run of a file would go on with; `null` where nothing was recorded. */
  readonly near: (uri: string) => Promise<Recording | null>;
}

export interface Recording {
  readonly folder: string;
  /** In milliseconds: when it was written last. */
  readonly written: number;
  /** The newest events, newest first. Takes a process: it is asked for once. Never rejects. */
  readonly events: () => Promise<readonly RecordedEvent[]>;
}

/**
 * Reads the events of the last runs, so that there are values on them before anything runs again. Who runs pipelines from a
 * terminal has them in the editor too.
 */
export class LastRuns {
  private readonly recordings: Recordings;
  private readonly pinned: PinnedEvents;
  private readonly read = new Map<string, { readonly written: number; readonly events: readonly RecordedEvent[] }>();

  constructor(recordings: Recordings, pinned: PinnedEvents) {
    this.recordings = recordings;
    this.pinned = pinned;
  }

  /** Reads what is recorded near a file, if that is new; `true` when values may be others now. */
  async near(uri: string): Promise<boolean> {
    // A client that knows of a run knows more.
    if (this.pinned.activity !== noActivity) return false;
    const found = await this.recordings.near(uri);
    if (found === null || this.read.get(found.folder)?.written === found.written) return false;
    const { folder, written } = found;
    this.read.set(folder, { written, events: this.read.get(folder)?.events ?? [] });
    this.read.set(folder, { written, events: await found.events() });
    this.pinned.lastRuns = [...this.read.values()].flatMap(({ events }) => events).sort((a, b) => b.time - a.time);
    return true;
  }
}
