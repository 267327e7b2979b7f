/** A realistic event of a kind of source, as Sensors see its data. */
export interface EventSample {
  /** Unique within its kind. */
  readonly name: string;
  /** One sentence: when the data looks like this. */
  readonly description: string;
  readonly data: Json;
}

/** Plain JSON; the order of keys is that of upstream's encoder. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
