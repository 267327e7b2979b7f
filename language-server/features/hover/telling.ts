/** Something to say about a part of the file. */
export interface Telling {
  /** Markdown. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
