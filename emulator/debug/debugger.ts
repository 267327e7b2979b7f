import type { Pauses, Place, Run, View } from '../steps/door.ts';

/** A block of a manifest before which a step may pause; lines are 1-based and both ends belong to it. */
export interface PausePlace {
  readonly path: readonly (string | number)[];
  readonly line: number;
  readonly endLine: number;
}

/** The places of a file, outermost first; asked anew each time, since manifests are reloaded. */
export type PlacesOf = (file: string) => readonly PausePlace[];

/** A run that waits for a person: the debugger's thread. */
export interface PausedRun {
  readonly thread: number;
  readonly run: Run;
  readonly place: Place;
  readonly view: View;
  readonly reason: 'breakpoint' | 'step' | 'pause';
  /** 1-based */
  readonly line: number;
  readonly column: number;
}

export interface DebuggerListener {
  paused(paused: PausedRun): void;
  /** The run goes on, or is over. */
  resumed(thread: number): void;
}

/**
 * Where a step may pause, who is paused, and what they may do. One for each debug session; the door asks it before every
 * step while it is attached. It knows nothing of the Debug Adapter Protocol.
 */
export class Debugger implements Pauses {
  private readonly placesOf: PlacesOf;
  private readonly listener: DebuggerListener;
  private readonly breakpoints = new Map<string, readonly Breakpoint[]>();
  private readonly paused = new Map<number, { readonly state: PausedRun; readonly resume: () => void }>();
  private readonly threads = new WeakMap<Run, number>();
  private readonly stepping = new WeakSet<Run>();
  private lastThread = 0;
  private pauseNext = false;
  private detached = false;

  constructor(placesOf: PlacesOf, listener: DebuggerListener) {
    this.placesOf = placesOf;
    this.listener = listener;
  }

  /** Answers for each line where the breakpoint really stands, `null` where no step can pause. */
  setBreakpoints(file: string, lines: readonly number[]): (number | null)[] {
    const places = this.placesOf(file);
    const set = lines.map((line) => {
      const place = places.findLast((candidate) => candidate.line <= line && line <= candidate.endLine);
      return place === undefined ? null : { path: place.path, line: Math.max(line, place.line) };
    });
    this.breakpoints.set(
      file,
      set.filter((breakpoint) => breakpoint !== null),
    );
    return set.map((breakpoint) => breakpoint?.line ?? null);
  }

  before(run: Run, place: Place, view: () => View): Promise<void> | null {
    if (this.detached) return null;
    const breakpoint = this.hit(run, place);
    const reason = breakpoint ? 'breakpoint' : this.stepping.delete(run) ? 'step' : this.pauseNext ? 'pause' : null;
    if (reason === null) return null;
    this.pauseNext = false;
    this.stepping.delete(run);
    const at = run.manifest.locate(place.path ?? []);
    const thread = this.threads.get(run) ?? ++this.lastThread;
    this.threads.set(run, thread);
    const state: PausedRun = {
      thread,
      run,
      place,
      view: view(),
      reason,
      line: breakpoint?.line ?? at.line,
      column: breakpoint && breakpoint.line !== at.line ? 1 : at.column,
    };
    return new Promise((resume) => {
      this.paused.set(thread, { state, resume });
      this.listener.paused(state);
    });
  }

  ended(run: Run): void {
    this.stepping.delete(run);
  }

  pausedRuns(): PausedRun[] {
    return [...this.paused.values()].map(({ state }) => state);
  }

  /** Lets the run go on to its next breakpoint. */
  continue(thread: number): void {
    const paused = this.paused.get(thread);
    if (paused === undefined) return;
    this.paused.delete(thread);
    this.listener.resumed(thread);
    paused.resume();
  }

  /** Lets the run go on and pauses it before its next step. */
  next(thread: number): void {
    const paused = this.paused.get(thread);
    if (paused !== undefined) this.stepping.add(paused.state.run);
    this.continue(thread);
  }

  /** Pauses whatever takes the next step. */
  pause(): void {
    this.pauseNext = true;
  }

  /** Forgets all breakpoints and lets everything go on. */
  detach(): void {
    this.detached = true;
    for (const { thread } of this.pausedRuns()) this.continue(thread);
  }

  private hit(run: Run, place: Place): Breakpoint | undefined {
    if (place.path === null) return undefined;
    const path = place.path.join('/');
    return this.breakpoints.get(run.manifest.file)?.find((breakpoint) => breakpoint.path.join('/') === path);
  }
}

interface Breakpoint {
  readonly path: readonly (string | number)[];
  readonly line: number;
}
