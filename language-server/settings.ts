import { type Severities, readSeverities } from '../language/rules/severities.ts';

/** What a user can set, under `argo-events-local` in the client's settings; changes while the server runs. */
export class Settings {
  /** `inlayHints.values`: values on the pinned event behind clauses and parameters. */
  inlayValues = true;
  /** `pinnedEvents`: by `EVENTSOURCE/EVENT` the event that values are shown on (`Candidate.choice`). */
  pinnedEvents: Readonly<Record<string, string>> = {};
  /** `checks`: severities by code; what the workspace's configuration says goes before. */
  checks: Severities = {};

  /**
   * Reads what a client answers to `workspace/configuration`; what is left out, or no such value, has its default. `true` when
   * something is set otherwise than before.
   */
  update(value: unknown): boolean {
    const before = JSON.stringify(this);
    const { inlayHints, pinnedEvents, checks } = objectOf(value);
    this.checks = readSeverities(checks);
    const choices = Object.entries(objectOf(pinnedEvents));
    this.inlayValues = objectOf(inlayHints)['values'] !== false;
    this.pinnedEvents = Object.fromEntries(
      choices.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    return JSON.stringify(this) !== before;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
