/**
 * Something that the cluster accepts, or does, without a word; `docs/silent-failures.md` is made from these and the rules.
 * What no rule `covers` shows elsewhere.
 */
export interface Entry {
  readonly id: string;
  /** What the author writes and what happens, in one sentence. */
  readonly what: string;
  /**
   * Where it shows when no rule can see it in the files: in what the `editor` knows without a rule, in a `run` of the
   * emulator, in the `trace` of an event, or only in the `cluster`, as it is about servers, pods or credentials that are
   * nowhere here.
   */
  readonly shows?: 'editor' | 'run' | 'trace' | 'cluster';
  /** Why the files do not tell, where one might think that they do. */
  readonly why?: string;
  /** The test that proves it, of all but what shows in the cluster only. */
  readonly proof?: string;
}
