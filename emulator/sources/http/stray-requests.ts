import type { Problem } from '../../control/protocol/protocol.ts';

/** The requests that reached a listener and no event: each once, by method and path. */
export class StrayRequests {
  private readonly found = new Map<string, Problem>();
  private readonly listeners = new Set<(problem: Problem) => void>();

  get problems(): readonly Problem[] {
    return [...this.found.values()];
  }

  /** Calls with each new one from now on. */
  listen(listener: (problem: Problem) => void): void {
    this.listeners.add(listener);
  }

  add(request: string, message: string): void {
    if (this.found.has(request) || this.found.size === most) return;
    const isLast = this.found.size === most - 1;
    const problem: Problem = { severity: 'warning', message: isLast ? `${message} ${others}` : message, at: null };
    this.found.set(request, problem);
    for (const listener of this.listeners) listener(problem);
  }
}

/** Whoever tries all paths of a port is not told of each. */
const most = 100;

const others = 'From here on other requests that reach no event are not named in this run.';
