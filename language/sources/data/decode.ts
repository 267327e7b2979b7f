import { GoError, GoPanic } from '../../go/value.ts';

/** The event's block in the manifest, as Kubernetes decodes it. */
export type Spec = Readonly<Record<string, unknown>>;

/** Whose event it is: what some ids are made of. */
export interface Owner {
  readonly eventSource: string;
  readonly event: string;
}

/** What a source makes of one raw input. */
export type Decoded =
  /** `data`: the event's data, byte for byte; `id`: the event's id, where the source chooses it. */
  | { readonly data: string; readonly id?: string }
  /**
   * Upstream's error text, without what it wraps around it in its log. `panic`: the handler panics, of which Go's HTTP server
   * closes the connection without an answer; the pod goes on.
   */
  | { readonly error: string; readonly id?: string; readonly panic?: true };

/** Raw input of the source's own kind → event data; pure. All texts follow the convention of `language/go/strings.ts`. */
export type Decode<Raw> = (raw: Raw, spec: Spec, owner: Owner) => Decoded;

/** A decoder from a function that makes the data, and throws what upstream returns (`GoError`) or panics with (`GoPanic`). */
export function decoder<Raw>(make: (raw: Raw, spec: Spec) => string): (raw: Raw, spec: Spec) => Decoded {
  return (raw, spec) => {
    try {
      return { data: make(raw, spec) };
    } catch (error) {
      if (error instanceof GoPanic) return { error: error.message, panic: true };
      if (error instanceof GoError) return { error: error.message };
      // Some encoders recurse; upstream's stack is larger.
      if (error instanceof RangeError) return { error: 'JSON nested this deeply is not supported here' };
      throw error;
    }
  };
}
