import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../../language/manifest/parse-manifests.ts';
import type { Clock } from '../clock.ts';
import type { Problem } from '../control/protocol/protocol.ts';
import { readText } from './read-text.ts';

/** Which files no longer say what a run has read of them: it goes on with that, and must say so. */
export class ChangedFiles {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly clock: Clock;
  private readonly told: (problem: Problem | null) => void;
  private readonly changed = new Map<string, Problem>();
  private readonly looking = new Map<string, () => void>();
  private readonly watchers: FSWatcher[] = [];

  /** `told` is called with each file that begins to differ, and with `null` when one is again as it was. */
  constructor(files: readonly SourceFile[], clock: Clock, told: (problem: Problem | null) => void) {
    this.texts = new Map(files.map(({ uri, text }) => [uri, text]));
    this.clock = clock;
    this.told = told;
    for (const folder of new Set(files.map(({ uri }) => dirname(uri)))) this.watch(folder);
    // They were read some time ago: a bus may have pulled its image since.
    for (const uri of this.texts.keys()) this.lookSoon(uri);
  }

  get problems(): readonly Problem[] {
    return [...this.changed.values()];
  }

  close(): void {
    for (const watcher of this.watchers) watcher.close();
    for (const cancel of this.looking.values()) cancel();
  }

  /** The folder, because many editors put a new file in the place of the old one. Where it cannot be watched, nothing is told. */
  private watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => this.lookSoon(join(folder, name ?? '')));
      watcher.on('error', () => watcher.close());
      this.watchers.push(watcher);
    } catch {
      // Too many watchers on this machine, or a file system without them.
    }
  }

  /** Files are emptied before they are written. */
  private lookSoon(file: string): void {
    if (!this.texts.has(file) || this.looking.has(file)) return;
    this.looking.set(
      file,
      this.clock.after(lookAfterMs, () => this.look(file)),
    );
  }

  private look(file: string): void {
    this.looking.delete(file);
    const text = read(file);
    if (text === this.texts.get(file)) {
      if (this.changed.delete(file)) this.told(null);
    } else if (!this.changed.has(file)) {
      const problem = changedSince(file, text);
      this.changed.set(file, problem);
      this.told(problem);
    }
  }
}

const lookAfterMs = 100;

function changedSince(file: string, text: string | null): Problem {
  const how = text === null ? 'is gone' : 'has changed';
  return {
    severity: 'warning',
    message: `${basename(file)} ${how} since this run began, which goes on with what it read then: stop it and run again.`,
    at: { file, line: 1, column: 1, path: [] },
  };
}

/** `null` when it is gone, or may not be read any more. */
function read(file: string): string | null {
  try {
    return readText(file);
  } catch {
    return null;
  }
}
